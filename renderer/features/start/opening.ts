// Studies on their way to being open: what is under way, and why the last attempt failed.
import { create } from 'zustand'
import type { Input } from '../../../shared/api/contract.ts'
import { attempt, type CallError } from '../../stores/commands.ts'
import { useStudy } from '../../stores/study.ts'

export type Way = 'study.open' | 'study.create' | 'study.createSample'

type OpeningState = {
  way: Way | null
  /** The failure, and the path it is about when the study may still be opened read-only. */
  failure: { error: CallError; readablePath: string | null } | null
}

export const useOpening = create<OpeningState>(() => ({ way: null, failure: null }))

export function forgetFailure(): void {
  useOpening.setState({ failure: null })
}

/** Opens or makes a study. True when it is open now. */
export async function enter<W extends Way>(way: W, input: Input<W>): Promise<boolean> {
  if (useOpening.getState().way) return false
  useOpening.setState({ way, failure: null })
  const { value, error } = await attempt(way, input)
  if (error === null) {
    useStudy.setState({ study: value })
    useOpening.setState({ way: null })
    return true
  }
  const readable = error.code === 'study.open_elsewhere' || error.code === 'study.folder_read_only'
  const readablePath = way === 'study.open' && readable ? input.path : null
  useOpening.setState({ way: null, failure: { error, readablePath } })
  return false
}

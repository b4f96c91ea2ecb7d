// Edits that are not saved yet, kept on this machine against mishaps: one a source, offered when the source is opened again.
import { create } from 'zustand'
import type { SourceId } from '../../shared/schema/ids.ts'
import type { Replacement } from '../../shared/schema/revision.ts'
import { useStudy } from './study.ts'

export type Draft = {
  /** Of the text the replacements speak of. */
  textSha256: string
  replacements: readonly Replacement[]
  /** The text as edited: what can still be copied when the source has another by now. */
  text: string
  /** When it was written last, ISO 8601. */
  at: string
}

/** `kept` is false while the machine has no room for the draft. */
export const useDrafts = create<{ drafts: ReadonlyMap<string, Draft | null>; kept: boolean }>(() => ({
  drafts: new Map(),
  kept: true,
}))

function keyOf(sourceId: SourceId): string {
  return `trama.draft.${useStudy.getState().study?.id ?? 'none'}.${sourceId}`
}

export function useDraftOf(sourceId: SourceId): Draft | null {
  const key = keyOf(sourceId)
  const known = useDrafts((state) => state.drafts.get(key))
  return known === undefined ? stored(key) : known
}

/** The last text read and what it said, so that the same draft is the same object. */
let last: { written: string | null; draft: Draft | null } = { written: null, draft: null }

function stored(key: string): Draft | null {
  const written = localStorage.getItem(key)
  if (written !== last.written) last = { written, draft: written === null ? null : read(written) }
  return last.draft
}

function read(written: string): Draft | null {
  try {
    const draft: unknown = JSON.parse(written)
    return isDraft(draft) ? draft : null
  } catch (error) {
    // Half-written by a crash, or by another program: there is nothing to offer.
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false
  const { textSha256, replacements, text, at } = value as Partial<Record<keyof Draft, unknown>>
  return (
    [textSha256, text, at].every((each) => typeof each === 'string') &&
    Array.isArray(replacements) &&
    replacements.every(
      (each) =>
        Number.isInteger(each?.start) && Number.isInteger(each?.end) && typeof each?.text === 'string',
    )
  )
}

/** Keeps an edit; none when there is nothing changed in it. */
export function keepDraft(sourceId: SourceId, draft: Draft | null): void {
  const key = keyOf(sourceId)
  let kept = true
  if (draft === null) localStorage.removeItem(key)
  else {
    try {
      localStorage.setItem(key, JSON.stringify(draft))
    } catch (error) {
      if (!(error instanceof DOMException)) throw error
      kept = false
    }
  }
  useDrafts.setState(({ drafts }) => ({ drafts: new Map(drafts).set(key, draft), kept }))
}

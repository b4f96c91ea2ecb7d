// The study this window shows, and whether the host can be reached.
import { create } from 'zustand'
import type { StudyInfo } from '../../shared/schema/app.ts'
import { call, onConnection, onEvent } from '../api/client.ts'
import type { Connection } from '../api/transport.ts'

type StudyState = {
  study: StudyInfo | null
  /** False until it is known whether a study is open. */
  loaded: boolean
  connection: Connection
}

export const useStudy = create<StudyState>(() => ({ study: null, loaded: false, connection: 'connected' }))

/** Reads which study is open. Throws CallError. */
export async function loadStudy(): Promise<void> {
  useStudy.setState({ study: await call('study.current', {}), loaded: true })
}

/** Milliseconds without a further change after which the study's counts are read again. */
const pause = 80
let soon: ReturnType<typeof setTimeout> | undefined
let reading = false
let again = false
/** Reads the study's facts again, at most one reading at a time. */
async function follow(): Promise<void> {
  again = true
  if (reading) return
  reading = true
  try {
    while (again) {
      again = false
      await loadStudy()
    }
  } finally {
    reading = false
  }
}

/** Keeps the study's facts up to date for as long as the page lives. */
export function followStudy(failed: (error: unknown) => void): void {
  onEvent((event) => {
    if (event.type === 'study') useStudy.setState({ study: event.study, loaded: true })
    // The counts and the name beside everything: they may come a little later.
    if (event.type === 'changed') {
      clearTimeout(soon)
      soon = setTimeout(() => void follow().catch(failed), event.topics.includes('study') ? 0 : pause)
    }
  })
  onConnection((connection) => {
    useStudy.setState({ connection })
    if (connection === 'connected') follow().catch(failed)
  })
}

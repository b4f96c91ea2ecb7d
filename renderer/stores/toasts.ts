// Short notes on what happened, with Undo where there is something to undo.
import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components'

export type Toast = {
  text: string
  tone: 'done' | 'error'
  action?: { label: string; run: () => void }
  /** Technical detail, to be copied; never shown in the note itself. */
  detail?: string
}

/** Milliseconds a note stays. Errors stay until they are closed. */
const shortly = 6000
const longer = 10_000

export const toastQueue = new ToastQueue<Toast>({ maxVisibleToasts: 4 })

let takeAwayLast: () => void = () => undefined
let shown = 0

/** How many notes were shown so far: tells whether something else was said in between. */
export const notesShown = () => shown

/** Shows a note; returns how to take it away. What was done last takes the place of what was done before. */
export function toast(note: Toast): () => void {
  const timeout = note.tone === 'error' ? null : note.action ? longer : shortly
  if (note.tone === 'done') takeAwayLast()
  shown += 1
  const key = toastQueue.add(note, timeout === null ? {} : { timeout })
  const takeAway = () => toastQueue.close(key)
  if (note.tone === 'done') takeAwayLast = takeAway
  return takeAway
}

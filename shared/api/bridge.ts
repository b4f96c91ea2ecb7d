// What the desktop host puts on the page as `window.trama`: the contract's calls and the core's events, nothing else.
import type { Reply } from './errors.ts'
import type { AppEvent } from './events.ts'

export type Bridge = {
  /** Rejects only when the host itself refuses the caller; every other failure is an `ok: false` reply. */
  call(method: string, input: unknown): Promise<Reply<unknown>>
  /** Answers a function that stops the listening. */
  onEvent(listener: (event: AppEvent) => void): () => void
}

export const callChannel = 'trama:call'
export const eventChannel = 'trama:event'

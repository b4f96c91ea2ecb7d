// Joins one window's page to its core: calls in, events out. Handlers live on the window's own contents,
// so that a page can only ever reach the core of its window.
import { callChannel, eventChannel } from '../../shared/api/bridge.ts'
import type { Core } from '../core/core.ts'
import type { Log } from '../core/platform.ts'
import { isOurPage } from './security.ts'

/** The parts of Electron's IpcMainInvokeEvent and WebContents this needs. */
type Call = { senderFrame: { url: string; parent: unknown } | null }
export type Contents = {
  ipc: {
    handle(channel: string, listener: (event: Call, method: unknown, input: unknown) => unknown): void
    removeHandler(channel: string): void
  }
  send(channel: string, ...args: unknown[]): void
  isDestroyed(): boolean
}

/** Answers a function that parts them again. */
export function connect(contents: Contents, core: Core, log: Log): () => void {
  contents.ipc.handle(callChannel, (event, method, input) => {
    const frame = event.senderFrame
    // Null: the frame is gone or went elsewhere while its call travelled.
    if (frame === null || frame.parent !== null || !isOurPage(frame.url)) {
      log('warn', 'a call from elsewhere was refused', { url: frame?.url ?? null })
      throw new Error('This page may not call.')
    }
    if (typeof method !== 'string') throw new Error('A method is named by a string.')
    return core.dispatch(method, input)
  })
  const unsubscribe = core.subscribe((event) => {
    if (!contents.isDestroyed()) contents.send(eventChannel, event)
  })
  return () => {
    unsubscribe()
    if (!contents.isDestroyed()) contents.ipc.removeHandler(callChannel)
  }
}

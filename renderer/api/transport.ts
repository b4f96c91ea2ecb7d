// How a call leaves the page: Electron's bridge when there is one, otherwise the loopback host.
import type { Reply } from '../../shared/api/errors.ts'
import type { AppEvent } from '../../shared/api/events.ts'
import { bridgeTransport, findBridge } from './bridge.ts'
import { loopbackTransport } from './loopback.ts'

/** `lost`: calls will fail until it is `connected` again. Nothing saved is lost with it. */
export type Connection = 'connected' | 'lost'

export type Transport = {
  /** Rejects only when the host can't be reached. */
  call(method: string, input: unknown): Promise<Reply<unknown>>
  onEvent(listener: (event: AppEvent) => void): () => void
  /** Calls the listener at every change of state; a transport begins `connected`. */
  onConnection(listener: (state: Connection) => void): () => void
}

export function findTransport(): Transport {
  const bridge = findBridge(window)
  return bridge ? bridgeTransport(bridge) : loopbackTransport(window)
}

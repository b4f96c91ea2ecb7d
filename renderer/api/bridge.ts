// Inside Electron: the preload script's bridge, which lives and dies with the window.
import type { Bridge } from '../../shared/api/bridge.ts'
import type { Transport } from './transport.ts'

/** What the preload script put on the page, if the page is in Electron. */
export function findBridge(page: Window): Bridge | null {
  return (page as Window & { readonly trama?: Bridge }).trama ?? null
}

export function bridgeTransport(bridge: Bridge): Transport {
  return {
    call: (method, input) => bridge.call(method, input),
    onEvent: (listener) => bridge.onEvent(listener),
    onConnection: () => () => undefined,
  }
}

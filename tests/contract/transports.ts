// The ways to a core: straight, through Electron's channels, and on this machine over HTTP or over a window's socket.
import { once } from 'node:events'
import { vi } from 'vitest'
import { WebSocket } from 'ws'
import type { Core } from '../../electron/core/core.ts'
import { connect } from '../../electron/desktop/ipc.ts'
import { pageUrl } from '../../electron/desktop/scheme.ts'
import { startLoopback } from '../../electron/loopback/server.ts'
import { loopbackTransport } from '../../renderer/api/loopback.ts'
import { callChannel } from '../../shared/api/bridge.ts'
import type { Reply } from '../../shared/api/errors.ts'
import type { AppEvent } from '../../shared/api/events.ts'
import { FakeContents } from '../desktop/fake-electron.ts'
import { temporaryFolder } from '../temporary-folder.ts'

export type Transport = {
  call: (method: string, input: unknown) => Promise<Reply<unknown>>
  onEvent: (listener: (event: AppEvent) => void) => void
  close: () => Promise<void>
}
export type MakeTransport = (core: Core) => Promise<Transport>

export const inProcess: MakeTransport = async (core) => ({
  call: core.dispatch,
  onEvent: core.subscribe,
  close: async () => undefined,
})

/** Electron's channels, whose messages are structured clones. */
export const electronIpc: MakeTransport = async (core) => {
  const contents = new FakeContents()
  const disconnect = connect(contents, core, () => undefined)
  return {
    call: async (method, input) =>
      (await contents.ipc.invoke(
        callChannel,
        { url: pageUrl, parent: null },
        method,
        input,
      )) as Reply<unknown>,
    onEvent(listener) {
      contents.onSend = (_channel, event) => listener(event as AppEvent)
    },
    close: async () => disconnect(),
  }
}

export const loopbackHttp: MakeTransport = async (core) => {
  const loopback = await startLoopback({
    core,
    staticFolder: temporaryFolder(),
    port: 0,
    log: () => undefined,
  })
  const host = `127.0.0.1:${loopback.port}`
  const headers = { Origin: `http://${host}` }
  const socket = new WebSocket(`ws://${host}/events`, ['trama', loopback.token], { headers })
  await once(socket, 'open')
  return {
    async call(method, input) {
      const response = await fetch(`http://${host}/api/${encodeURIComponent(method)}`, {
        method: 'POST',
        headers: {
          ...headers,
          Authorization: `Bearer ${loopback.token}`,
          'Content-Type': 'application/json',
        },
        body: JSON.stringify(input),
      })
      return (await response.json()) as Reply<unknown>
    },
    onEvent(listener) {
      socket.on('message', (data) => listener(JSON.parse(String(data)) as AppEvent))
    },
    async close() {
      await loopback.close()
    },
  }
}

/** As the page in a browser asks: short calls over its socket, long ones as requests. */
export const loopbackPage: MakeTransport = async (core) => {
  const options = { core, staticFolder: temporaryFolder(), port: 0, log: () => undefined }
  const loopback = await startLoopback(options)
  const origin = `http://127.0.0.1:${loopback.port}`
  const headers = { Origin: origin }
  // A browser says by itself where a page is from, and what its addresses are relative to.
  vi.stubGlobal(
    'WebSocket',
    class extends WebSocket {
      constructor(address: URL, protocols: string[]) {
        super(address, protocols, { headers })
      }
    },
  )
  const callFetch = globalThis.fetch
  vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
    callFetch(origin + path, { ...init, headers: { ...init.headers, ...headers } }),
  )
  const transport = loopbackTransport(pageAt(loopback.url))
  let open = 0
  loopback.watchWindows((count) => {
    open = count
  })
  await vi.waitFor(() => {
    if (open === 0) throw new Error('No window is open yet.')
  })
  return {
    call: transport.call,
    onEvent: transport.onEvent,
    async close() {
      await loopback.close()
      vi.unstubAllGlobals()
    },
  }
}

/** As much of a window as asking takes. One that lost its host is not tried again. */
function pageAt(url: string): Window {
  const { href, hash, pathname, search } = new URL(url)
  const kept = new Map<string, string>()
  return {
    location: { href, hash, pathname, search },
    sessionStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    },
    history: { replaceState: () => undefined },
    addEventListener: () => undefined,
    setTimeout: () => 0,
  } as unknown as Window
}

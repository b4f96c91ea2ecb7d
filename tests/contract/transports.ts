// The three ways to a core: straight, through Electron's channels, and over HTTP on this machine.
import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { Core } from '../../electron/core/core.ts'
import { connect } from '../../electron/desktop/ipc.ts'
import { pageUrl } from '../../electron/desktop/scheme.ts'
import { startLoopback } from '../../electron/loopback/server.ts'
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

// The windows that show the study: each keeps one socket open, hears events over it, and asks short calls over it, which
// saves what every HTTP request costs. The token was checked when the socket was opened.
import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { longestSocketCall, type SocketAnswer, socketCall } from '../../shared/api/socket.ts'
import type { Core } from '../core/core.ts'
import type { Log } from '../core/platform.ts'
import type { Guard } from './guard.ts'

export type Windows = {
  /** Tells how many are open: now, and each time that changes. */
  watch(listener: (open: number) => void): void
  /** Calls that come from now on are not answered. */
  takeNoMore(): void
  /** Resolves when every call taken was answered. */
  answered(): Promise<void>
  close(): void
}

export function connectWindows(server: Server, core: Core, guard: Guard, log: Log): Windows {
  const sockets = new WebSocketServer({
    noServer: true,
    // Its letters may each take three bytes.
    maxPayload: 3 * longestSocketCall,
    perMessageDeflate: false,
    handleProtocols: () => 'trama',
  })
  const listeners: ((open: number) => void)[] = []
  const underWay = new Set<Promise<void>>()
  let taking = true
  const changed = () => {
    for (const listener of listeners) listener(sockets.clients.size)
  }

  function onMessage(window: WebSocket, data: unknown, isBinary: boolean): void {
    const call = isBinary ? null : readCall(String(data))
    if (call === null) window.close(1003)
    if (call === null || !taking) return
    const answered = core
      .dispatch(call.method, call.input)
      .then((reply) => window.send(JSON.stringify({ answer: call.call, reply } satisfies SocketAnswer)))
      .catch((error: unknown) => {
        log('error', 'a call over a socket failed', { error: String(error) })
        window.terminate()
      })
      .finally(() => underWay.delete(answered))
    underWay.add(answered)
  }

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const path = (request.url ?? '').split(/[?#]/)[0] ?? ''
    const refusal =
      guard.refuseRequest(request.method ?? '', path, request.headers) ??
      guard.refuseEvents(path, request.headers)
    if (refusal !== null) {
      socket.end(
        `HTTP/1.1 ${refusal} ${STATUS_CODES[refusal]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
      )
      return
    }
    sockets.handleUpgrade(request, socket, head, (window) => {
      window.on('message', (data, isBinary) => onMessage(window, data, isBinary))
      window.on('error', () => window.terminate())
      window.on('close', changed)
      changed()
    })
  })
  const unsubscribe = core.subscribe((event) => {
    const text = JSON.stringify(event)
    for (const window of sockets.clients) window.send(text)
  })

  return {
    watch(listener) {
      listeners.push(listener)
      listener(sockets.clients.size)
    },
    takeNoMore() {
      taking = false
    },
    async answered() {
      await Promise.allSettled(underWay)
    },
    close() {
      unsubscribe()
      listeners.length = 0
      for (const window of sockets.clients) window.close(1001)
      sockets.close()
    },
  }
}

/** Null when it is no call. What the call says is the core's to judge. */
function readCall(text: string) {
  try {
    return socketCall.safeParse(JSON.parse(text)).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

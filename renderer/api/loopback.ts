// Inside a browser window: a WebSocket for events and short calls, which go at once where a request has to be made up
// first, and HTTP for every other call; both carry the host's token.
import type { Reply } from '../../shared/api/errors.ts'
import type { AppEvent } from '../../shared/api/events.ts'
import { longestSocketCall, type SocketCall, type SocketMessage } from '../../shared/api/socket.ts'
import type { Connection, Transport } from './transport.ts'

const tokenKey = 'trama.token'
/** Milliseconds between two attempts to reach a host that went away. */
const retryAfter = 1500

/** The host hands the token over in the address's hash; it is kept for this tab and taken out of sight. */
export function takeToken(page: Window): string {
  const given = new URLSearchParams(page.location.hash.slice(1)).get('token')
  if (given) {
    page.sessionStorage.setItem(tokenKey, given)
    page.history.replaceState(null, '', page.location.pathname + page.location.search)
  }
  return page.sessionStorage.getItem(tokenKey) ?? ''
}

export function loopbackTransport(page: Window): Transport {
  const token = takeToken(page)
  const eventListeners = new Set<(event: AppEvent) => void>()
  const connectionListeners = new Set<(state: Connection) => void>()
  let state: Connection = 'connected'

  function enter(next: Connection): void {
    if (next === state) return
    state = next
    for (const listener of connectionListeners) listener(next)
  }

  let socket: WebSocket | null = null
  const asked = new Map<
    number,
    { resolve: (reply: Reply<unknown>) => void; reject: (cause: Error) => void }
  >()
  let calls = 0

  function connect(): void {
    const address = new URL('/events', page.location.href)
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
    const opening = new WebSocket(address, ['trama', token])
    socket = opening
    opening.onopen = () => enter('connected')
    opening.onmessage = ({ data }) => {
      // The host is the only sender and types what it sends.
      const message = JSON.parse(String(data)) as SocketMessage
      if ('answer' in message) {
        asked.get(message.answer)?.resolve(message.reply)
        asked.delete(message.answer)
      } else for (const listener of eventListeners) listener(message)
    }
    opening.onclose = () => {
      // Whether they were still heard, nobody knows.
      for (const { reject } of asked.values()) reject(new Error('The connection closed.'))
      asked.clear()
      enter('lost')
      page.setTimeout(connect, retryAfter)
    }
  }
  function askOver(open: WebSocket, call: SocketCall, text: string): Promise<Reply<unknown>> {
    return new Promise((resolve, reject) => {
      asked.set(call.call, { resolve, reject })
      open.send(text)
    })
  }
  // What is asked while the page goes away is to arrive all the same.
  let leaving = false
  page.addEventListener(
    'pagehide',
    () => {
      leaving = true
    },
    { capture: true },
  )
  page.addEventListener('pageshow', () => {
    leaving = false
  })
  // Without a key there is no socket to ask for; the first call says so.
  if (token !== '') connect()

  return {
    async call(method, input) {
      calls += 1
      const short: SocketCall = { call: calls, method, input }
      const text = JSON.stringify(short)
      if (!leaving && socket?.readyState === WebSocket.OPEN && text.length <= longestSocketCall)
        return askOver(socket, short, text)
      const response = await fetch(`/api/${method}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
        body: JSON.stringify(input),
        keepalive: leaving,
      })
      return (await response.json()) as Reply<unknown>
    },
    onEvent(listener) {
      eventListeners.add(listener)
      return () => eventListeners.delete(listener)
    },
    onConnection(listener) {
      connectionListeners.add(listener)
      return () => connectionListeners.delete(listener)
    },
  }
}

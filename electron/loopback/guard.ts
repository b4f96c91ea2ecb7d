// Who may talk to the loopback host: this machine's own page, with the token, and nobody else.
// Every other program of this machine, and every page open in its browsers, can reach the port; so each request is checked.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

export type Refusal = 400 | 401 | 403 | 404 | 405 | 413 | 415 | 421

export type Guard = {
  /** Any request: it names us as its host (DNS rebinding), and no foreign page made it. */
  refuseRequest(method: string, path: string, headers: IncomingHttpHeaders): Refusal | null
  /** A call: made by our own page, with the token, as JSON (which no form can send). */
  refuseCall(method: string, headers: IncomingHttpHeaders): Refusal | null
  /** A WebSocket: our own page, at /events, with the token as second subprotocol. */
  refuseEvents(path: string, headers: IncomingHttpHeaders): Refusal | null
}

export function createGuard(host: string, token: string): Guard {
  const origin = `http://${host}`
  const secret = digest(token)
  const isToken = (candidate: string | undefined) =>
    candidate !== undefined && timingSafeEqual(digest(candidate), secret)

  return {
    refuseRequest(method, path, headers) {
      if (headers.host !== host) return 421
      const site = headers['sec-fetch-site']
      if (site === undefined || site === 'none' || site === 'same-origin') return null
      // The page that opens the window is a local file, which counts as another site; it may only bring the page up.
      const opensPage =
        method === 'GET' &&
        path === '/' &&
        headers['sec-fetch-mode'] === 'navigate' &&
        headers['sec-fetch-dest'] === 'document'
      return opensPage ? null : 403
    },
    refuseCall(method, headers) {
      if (method !== 'POST') return 405
      if (headers.origin !== origin) return 403
      if (!isToken(/^Bearer ([\w-]+)$/.exec(headers.authorization ?? '')?.[1])) return 401
      const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
      return type === 'application/json' ? null : 415
    },
    refuseEvents(path, headers) {
      if (path !== '/events') return 404
      if (headers.origin !== origin) return 403
      const [protocol, candidate] = (headers['sec-websocket-protocol'] ?? '').split(',').map((p) => p.trim())
      return protocol === 'trama' && isToken(candidate) ? null : 401
    },
  }
}

// Digests have one length, which timingSafeEqual asks for and which hides the token's own.
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

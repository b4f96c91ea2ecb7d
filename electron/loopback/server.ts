// The workbench over HTTP on 127.0.0.1: the page's files, POST /api/<method> for calls, and a WebSocket at /events for
// events and short calls.
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Core } from '../core/core.ts'
import type { Log } from '../core/platform.ts'
import { readPageFile, securityHeaders } from '../host/page.ts'
import { createGuard, type Guard, type Refusal } from './guard.ts'
import { connectWindows } from './windows.ts'

export type LoopbackOptions = {
  core: Core
  /** The built renderer. */
  staticFolder: string
  /** 0 lets the system choose. */
  port: number
  log: Log
}

export type Loopback = {
  port: number
  token: string
  /** What to open in a browser; the token rides in the fragment, which browsers never send. */
  url: string
  /** Tells how many windows listen to events: now, and each time that changes. */
  watchWindows(listener: (open: number) => void): void
  /** Stops taking requests, lets those under way be answered, and closes every connection. The core stays open. */
  close(): Promise<void>
}

const address = '127.0.0.1'
export const bodyLimit = 8 * 1024 * 1024

/** Rejects with the system's error (EADDRINUSE, EACCES) when the port can't be had. */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const { core, log } = options
  const server = createServer()
  const port = await listen(server, options.port)
  const host = `${address}:${port}`
  const token = randomBytes(32).toString('base64url')
  const guard = createGuard(host, token)
  const headers = securityHeaders([`ws://${host}`])
  const underWay = new Set<Promise<void>>()

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    const answered = answer(request, response, { core, guard, staticFolder: options.staticFolder })
      .catch((error: unknown) => {
        log('error', 'a request failed', { error: String(error) })
        if (response.headersSent) response.destroy()
        else refuse(response, 500)
      })
      .finally(() => underWay.delete(answered))
    underWay.add(answered)
  })

  const windows = connectWindows(server, core, guard, log)
  return {
    port,
    token,
    url: `http://${host}/#token=${token}`,
    watchWindows: windows.watch,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      windows.takeNoMore()
      await Promise.allSettled([...underWay, windows.answered()])
      windows.close()
      server.closeAllConnections()
      await closed
    },
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: address, port, exclusive: true }, () => {
      server.off('error', reject)
      const bound = server.address()
      if (bound === null || typeof bound === 'string') reject(new Error('The server has no port.'))
      else resolve(bound.port)
    })
  })
}

type Site = { core: Core; guard: Guard; staticFolder: string }

async function answer(request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  const method = request.method ?? ''
  const path = pathOf(request)
  const refusal = site.guard.refuseRequest(method, path, request.headers)
  if (refusal !== null) return refuse(response, refusal)
  if (path.startsWith('/api/')) return answerCall(request, response, site, path.slice('/api/'.length))
  return answerFile(response, site.staticFolder, method, path)
}

async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  site: Site,
  encodedName: string,
): Promise<void> {
  response.setHeader('Cache-Control', 'no-store')
  const refusal = site.guard.refuseCall(request.method ?? '', request.headers)
  if (refusal !== null) return refuse(response, refusal)
  const body = await readBody(request)
  if (body === null) return refuse(response, 413)
  const call = parseCall(encodedName, body)
  if (call === null) return refuse(response, 400)

  const reply = await site.core.dispatch(call.method, call.input)
  response.statusCode = !reply.ok && reply.error.code === 'app.unknown_method' ? 404 : 200
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.end(JSON.stringify(reply))
}

async function answerFile(
  response: ServerResponse,
  folder: string,
  method: string,
  path: string,
): Promise<void> {
  if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405)
  const file = await readPageFile(folder, path)
  if (file.status !== 200) return refuse(response, file.status)
  // Another program may hold this port tomorrow: nothing of ours is to be kept under its address, nor taken from there.
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Content-Type', file.type)
  response.setHeader('Content-Length', file.body.length)
  response.end(method === 'HEAD' ? undefined : file.body)
}

function refuse(response: ServerResponse, status: Refusal | 500): void {
  response.statusCode = status
  response.setHeader('Content-Type', 'text/plain; charset=utf-8')
  // What is left of a refused request's body is not read, so the connection can't serve another one.
  response.setHeader('Connection', 'close')
  response.end(`${status} ${STATUS_CODES[status]}\n`)
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').split(/[?#]/)[0] ?? ''
}

/** The whole body, or null when it is over the limit. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit) return null
  const pieces: Buffer[] = []
  let size = 0
  // Returning early must not destroy the connection: the refusal still goes out through it.
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    size += piece.length
    if (size > bodyLimit) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

function parseCall(encodedName: string, body: Buffer): { method: string; input: unknown } | null {
  try {
    const input: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
    return { method: decodeURIComponent(encodedName), input }
  } catch (error) {
    // Not JSON, not UTF-8, or not percent-encoding: SyntaxError, TypeError, URIError.
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof URIError) return null
    throw error
  }
}

// A loopback host on a core that only echoes, and requests raw enough to be wrong on purpose.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import type { Core } from '../../electron/core/core.ts'
import { type Loopback, startLoopback } from '../../electron/loopback/server.ts'
import type { AppEvent } from '../../shared/api/events.ts'
import { temporaryFolder } from '../temporary-folder.ts'

export type EchoCore = Core & { emit(event: AppEvent): void; calls: { method: string; input: unknown }[] }

export function echoCore(): EchoCore {
  const listeners = new Set<(event: AppEvent) => void>()
  const calls: { method: string; input: unknown }[] = []
  return {
    calls,
    async dispatch(method, input) {
      calls.push({ method, input })
      if (method === 'app.info') return { ok: true, value: input }
      return { ok: false, error: { code: 'app.unknown_method', details: { method } } }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    async close() {
      listeners.clear()
    },
    emit(event) {
      for (const listener of listeners) listener(event)
    },
  }
}

/** A page with one script, a file beside it that is not the page's, and a link that leads out. */
export function pageFolder(): string {
  const outer = temporaryFolder()
  const folder = join(outer, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Trama</title>')
  writeFileSync(join(folder, 'assets', 'main.js'), 'export {}')
  writeFileSync(join(outer, 'secret.html'), 'not the page')
  symlinkSync(join(outer, 'secret.html'), join(folder, 'link.html'))
  return folder
}

export async function startEcho(): Promise<{ core: EchoCore; loopback: Loopback; host: string }> {
  const core = echoCore()
  const loopback = await startLoopback({ core, staticFolder: pageFolder(), port: 0, log: () => undefined })
  return { core, loopback, host: `127.0.0.1:${loopback.port}` }
}

export type Raw = {
  method?: string
  /** Sent as it is: nothing in it is normalised. */
  path?: string
  headers?: Record<string, string>
  body?: string | Buffer
  address?: string
}
export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; text: string }

export function send(port: number, raw: Raw): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: raw.address ?? '127.0.0.1',
        port,
        method: raw.method ?? 'GET',
        path: raw.path ?? '/',
        headers: { Connection: 'close', ...raw.headers },
      },
      (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(pieces).toString(),
          }),
        )
        response.on('error', reject)
      },
    )
    outgoing.on('error', reject)
    outgoing.end(raw.body)
  })
}

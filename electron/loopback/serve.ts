// The loopback host from start to end: serves a core, opens a window on it when asked, and stays until it is no longer needed.
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../shared/api/errors.ts'
import type { Messages } from '../../shared/i18n/index.ts'
import type { Core } from '../core/core.ts'
import { readJson, writeJson } from '../core/json-file.ts'
import type { Log } from '../core/platform.ts'
import { hasDisplay } from './browsers.ts'
import { openWindow } from './open-window.ts'
import type { Machine } from './platform.ts'
import { type Loopback, startLoopback } from './server.ts'

export type Serving = {
  core: Core
  machine: Machine
  settingsFolder: string
  /** The built renderer. */
  staticFolder: string
  /** 0 lets the system choose. */
  port: number
  /** Open a window, where there is a display. When this host opened it, its closing ends the host. */
  window: boolean
  messages: Messages
  log: Log
  /** A line for the person at the terminal. */
  say: (line: string) => void
  /** Told the address once it answers, for a caller that is a program. */
  onListening?: (address: { url: string; port: number }) => void
  /** Aborted to end the host, by Ctrl+C for example. */
  stop: AbortSignal
}

/** A reload drops its connection for a moment; only an absence this long means that the window was closed. */
const closedAfterMs = 5_000
const hintAfterMs = 12_000

/** Resolves once the host has ended; the core is left to whoever made it. Throws usage.wrong when the port can't be had. */
export async function serve(serving: Serving): Promise<void> {
  const { say, messages } = serving
  const loopback = await listen(serving)
  serving.onListening?.({ url: loopback.url, port: loopback.port })
  try {
    const window =
      serving.window && hasDisplay(serving.machine)
        ? await openWindow({
            url: loopback.url,
            machine: serving.machine,
            settingsFolder: serving.settingsFolder,
            log: serving.log,
          })
        : null
    if (window === null) {
      say(messages.desktop.serve.address(loopback.url))
      await aborted(serving.stop)
      return
    }
    say(messages.desktop.serve[window.how === 'own-window' ? 'ownWindow' : 'systemBrowser'])
    const hint = setTimeout(() => say(messages.desktop.serve.noWindowYet(loopback.url)), hintAfterMs)
    try {
      const arrived = () => {
        clearTimeout(hint)
        window.arrived()
      }
      await Promise.race([lastWindowClosed(loopback, arrived), aborted(serving.stop)])
    } finally {
      clearTimeout(hint)
      window.close()
    }
  } finally {
    await loopback.close()
  }
}

async function listen(serving: Serving): Promise<Loopback> {
  const { core, staticFolder, port, log, messages } = serving
  if (port === 0 && serving.window) return listenWhereLast(serving)
  try {
    return await startLoopback({ core, staticFolder, port, log })
  } catch (error) {
    if (!isTaken(error)) throw error
    throw new AppError('usage.wrong', { problem: messages.desktop.serve.portTaken(port) })
  }
}

/** A browser keeps what a page left on this machine, an edit not saved say, by the page's address: so it stays the same. */
async function listenWhereLast({ core, staticFolder, settingsFolder, log }: Serving): Promise<Loopback> {
  const file = join(settingsFolder, 'window-port.json')
  const last = readJson(file, z.int().min(0).max(65_535), 0, log)
  const loopback = await startLoopback({ core, staticFolder, port: last, log }).catch((error: unknown) => {
    if (!isTaken(error)) throw error
    return startLoopback({ core, staticFolder, port: 0, log })
  })
  if (loopback.port !== last) writeJson(file, loopback.port)
  return loopback
}

function isTaken(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'EADDRINUSE' || code === 'EACCES'
}

/** Aborted by the signals that ask a program to end. */
export function endSignal(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => controller.abort())
  return controller.signal
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

function lastWindowClosed(loopback: Loopback, arrived: () => void): Promise<void> {
  return new Promise((resolve) => {
    let seen = false
    let leaving: NodeJS.Timeout | undefined
    loopback.watchWindows((open) => {
      clearTimeout(leaving)
      if (open > 0) {
        seen = true
        arrived()
      } else if (seen) leaving = setTimeout(resolve, closedAfterMs)
    })
  })
}

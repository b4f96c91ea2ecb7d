// The browser that end-to-end tests drive: TRAMA_CHROMIUM, or a Chromium, Chrome or Edge that is installed.
import { existsSync } from 'node:fs'
import { findBrowser } from '../../electron/loopback/browsers.ts'
import { thisMachine } from '../../electron/loopback/platform.ts'

export function chromiumPath(): string | null {
  const named = process.env.TRAMA_CHROMIUM
  if (named !== undefined) return existsSync(named) ? named : null
  return findBrowser(thisMachine())?.program ?? null
}

/** Quiet, offline, the same on a desktop and in a container. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
]

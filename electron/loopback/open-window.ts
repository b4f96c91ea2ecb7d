// Opens the page for the user: a window of its own where a Chromium-family browser is found, else a tab of the system's browser.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Log } from '../core/platform.ts'
import { writeBootstrap } from './bootstrap.ts'
import { findBrowser, systemOpener } from './browsers.ts'
import type { Machine } from './platform.ts'

export type Opening = { url: string; machine: Machine; settingsFolder: string; log: Log }
export type OpenedWindow = {
  how: 'own-window' | 'system-browser'
  /** The page that led the browser here is no longer needed. */
  arrived(): void
  close(): void
}

/** A program that fails at once (no sandbox, no display, not there) does so within this time. */
const settleMs = 1500

/** Null when nothing could be started: the address has to be opened by hand. */
export async function openWindow(opening: Opening): Promise<OpenedWindow | null> {
  return (await openOwnWindow(opening)) ?? (await openInSystemBrowser(opening))
}

async function openOwnWindow({ url, machine, settingsFolder, log }: Opening): Promise<OpenedWindow | null> {
  const browser = findBrowser(machine)
  if (browser === null) return null
  const profile = join(browser.confined ?? settingsFolder, 'trama-browser')
  prepareProfile(profile)
  const bootstrap = writeBootstrap(browser.confined ?? tmpdir(), url)
  const args = [
    `--app=${bootstrap.fileUrl}`,
    `--user-data-dir=${profile}`,
    '--window-size=1280,800',
    '--class=Trama',
    '--no-first-run',
    '--no-default-browser-check',
    // Nothing of what participants said leaves this machine on the browser's own account either: it reaches this host only.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--no-proxy-server',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    '--disable-default-apps',
    // Chromium does not start as root otherwise; it shows no page but ours, which loads nothing from elsewhere.
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
  ]
  const child = await start(browser.program, args, machine, log)
  if (child === null) {
    bootstrap.remove()
    return null
  }
  return {
    how: 'own-window',
    arrived: bootstrap.remove,
    close() {
      bootstrap.remove()
      child.kill()
    },
  }
}

/** Makes the profile of the window's own browser: no offers to translate, to check spelling elsewhere, to keep what is typed. */
function prepareProfile(profile: string): void {
  const folder = join(profile, 'Default')
  const file = join(folder, 'Preferences')
  if (existsSync(file)) return
  mkdirSync(folder, { recursive: true })
  const preferences = {
    translate: { enabled: false },
    spellcheck: { use_spelling_service: false },
    autofill: { profile_enabled: false, credit_card_enabled: false },
    credentials_enable_service: false,
    search: { suggest_enabled: false },
    safebrowsing: { enabled: false },
  }
  writeFileSync(file, JSON.stringify(preferences))
}

async function openInSystemBrowser({ url, machine, log }: Opening): Promise<OpenedWindow | null> {
  const opener = systemOpener(machine)
  const bootstrap = writeBootstrap(tmpdir(), url)
  const child = await start(opener.program, [...opener.args, bootstrap.fileUrl], machine, log)
  if (child === null) {
    bootstrap.remove()
    return null
  }
  return { how: 'system-browser', arrived: bootstrap.remove, close: bootstrap.remove }
}

/** The running (or already successful) process; null when it could not start or failed at once. */
function start(
  program: string,
  args: readonly string[],
  { env }: Machine,
  log: Log,
): Promise<ChildProcess | null> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', env })
    const settled = setTimeout(() => resolve(child), settleMs)
    const failed = (facts: Record<string, unknown>) => {
      clearTimeout(settled)
      log('warn', 'a browser did not start', { program, ...facts })
      resolve(null)
    }
    child.once('error', (error) => failed({ error: error.message }))
    child.once('exit', (code, signal) => {
      if (code !== 0) return failed({ code, signal })
      clearTimeout(settled)
      resolve(child)
    })
  })
}

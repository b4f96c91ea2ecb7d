// A page as a tagged PDF, printed by whatever Chromium-family browser is on the machine: without a window, a profile or a network.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AppError } from '../../shared/api/errors.ts'
import { findBrowser } from './browsers.ts'
import type { Machine } from './platform.ts'

/** A long report on a slow machine takes seconds; what takes longer than this never ends. */
const patience = 120_000

/** @throws report.no_browser, report.pdf_failed */
export async function printPdf(html: string, machine: Machine): Promise<Uint8Array> {
  const browser = findBrowser(machine)
  if (browser === null) throw new AppError('report.no_browser', {})
  const root = browser.confined ?? tmpdir()
  mkdirSync(root, { recursive: true })
  const folder = mkdtempSync(join(root, 'trama-print-'))
  try {
    const page = join(folder, 'report.html')
    const made = join(folder, 'report.pdf')
    writeFileSync(page, html, { mode: 0o600 })
    await print(browser.program, [
      ...argumentsFor(join(folder, 'profile')),
      `--print-to-pdf=${made}`,
      pathToFileURL(page).href,
    ])
    return readPdf(made)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function argumentsFor(profile: string): string[] {
  return [
    '--headless',
    `--user-data-dir=${profile}`,
    '--no-pdf-header-footer',
    '--export-tagged-pdf',
    '--generate-pdf-document-outline',
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-proxy-server',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    '--disable-default-apps',
    // Chromium does not start as root otherwise; the page is ours, and its own policy lets nothing run.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}

function print(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = (cause: string) => reject(new AppError('report.pdf_failed', { cause }))
    const child = spawn(program, args, { stdio: 'ignore', timeout: patience, killSignal: 'SIGKILL' })
    child.once('error', (error) => failed(error.message))
    child.once('exit', (code, signal) => (code === 0 ? resolve() : failed(`${code ?? signal}`)))
  })
}

/** @throws report.pdf_failed when the browser ended well and left no PDF */
function readPdf(path: string): Uint8Array {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new AppError('report.pdf_failed', { cause: 'no file' })
    throw error
  }
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== '%PDF-')
    throw new AppError('report.pdf_failed', { cause: 'no PDF' })
  return bytes
}

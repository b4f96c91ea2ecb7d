// A window on the program in a real browser, watched: nothing may go wrong in it unseen, and nothing may leave the machine.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { Language } from '../../shared/schema/text.ts'
import { chromiumArguments, chromiumPath } from './chromium.ts'
import { patience } from './keyboard.ts'
import { killAll, type Machine, machineIn, type Program } from './programs.ts'

export type WindowOptions = {
  viewport: { width: number; height: number }
  colorScheme: 'light' | 'dark'
}
export const usual: WindowOptions = { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }

export type Window = {
  page: Page
  context: BrowserContext
  /** What went wrong in it so far; read by every test's end. */
  complaints: string[]
  close(): Promise<void>
}

export type Workbench = {
  /** For studies and files of this test file; removed at its end. */
  readonly folder: string
  readonly machine: Machine
  open(program: Program, options: WindowOptions): Promise<Window>
}

/** Call once at the top of a test file. After each test every window must be free of complaints. */
export function workbenchFor(language: Language): Workbench {
  const folder = mkdtempSync(join(tmpdir(), 'trama-e2e-'))
  const machine = machineIn(folder, language)
  const windows = new Set<Window>()
  let browser: Browser | undefined

  beforeAll(async () => {
    const executablePath = chromiumPath()
    if (executablePath === null) throw new Error('No Chromium: run node tests/e2e/ensure-chromium.ts')
    browser = await chromium.launch({ executablePath, args: [...chromiumArguments] })
  })
  afterEach(async ({ task }) => {
    const found = [...windows].flatMap(({ complaints }) => complaints.splice(0))
    if (task.result?.state === 'fail' || found.length > 0) await photograph(windows, task.name)
    expect(found, 'nothing went wrong in any window').toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    killAll()
    rmSync(folder, { recursive: true, force: true })
  })

  return {
    folder,
    machine,
    async open(program, options) {
      if (browser === undefined) throw new Error('The browser is not there yet.')
      const context = await browser.newContext({
        ...options,
        locale: language === 'es' ? 'es-CL' : 'en-GB',
        reducedMotion: 'reduce',
      })
      context.setDefaultTimeout(patience)
      const complaints = await watch(context, program)
      const page = await context.newPage()
      const window: Window = {
        page,
        context,
        complaints,
        async close() {
          windows.delete(window)
          expect(complaints, 'nothing went wrong in this window').toEqual([])
          await context.close()
        },
      }
      windows.add(window)
      await page.goto(program.url)
      return window
    },
  }
}

/** Complains of errors, of what the page's policy refused, and of every request to anywhere but this program. */
export async function watch(context: BrowserContext, program: Program): Promise<string[]> {
  const complaints: string[] = []
  const { host } = new URL(program.url)
  const note = (what: string) => complaints.push(what)
  const noteAddress = (what: string, address: string) => {
    const url = new URL(address)
    const ours = url.host === host || ['data:', 'blob:', 'about:'].includes(url.protocol)
    if (!ours) note(`${what} to ${address}`)
  }
  context.on('request', (request) => noteAddress('request', request.url()))
  context.on('page', (page) => page.on('websocket', (socket) => noteAddress('socket', socket.url())))
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      note(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => note(`error: ${error.error().stack ?? error.error().message}`))
  await context.exposeBinding('complainOfPolicy', (_, what: string) => note(what))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { complainOfPolicy } = globalThis as unknown as { complainOfPolicy: (what: string) => void }
      complainOfPolicy(`policy: ${event.effectiveDirective} refused ${event.blockedURI || event.sourceFile}`)
    })
  })
  return complaints
}

/** Pictures of how the windows looked, for whoever has to find out. */
async function photograph(windows: ReadonlySet<Window>, test: string): Promise<void> {
  const folder = process.env.TRAMA_TEST_PICTURES ?? join(tmpdir(), 'trama-e2e-failures')
  let number = 0
  for (const { page } of windows) {
    number += 1
    const path = join(folder, `${test.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}-${number}.png`)
    await page.screenshot({ path }).then(
      () => console.error(`How the window looked: ${path}`),
      (error: unknown) => console.error(`No picture of the window: ${String(error)}`),
    )
  }
}

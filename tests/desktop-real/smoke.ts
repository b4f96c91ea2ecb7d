// Drives the built application in Electron's real runtime. Not part of `npm test`, because the runtime can't be had everywhere:
// `npm run build && npm run smoke:desktop`, with a display (xvfb-run on a machine without one).
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, _electron as electron, type Page } from 'playwright-core'
import { electronPackage, installedRuntime } from '../../electron/start/electron-runtime.ts'
import type { Bridge } from '../../shared/api/bridge.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'trama-smoke-'))
const study = join(folder, 'estudio.trama')

async function launch(...args: string[]): Promise<{ app: ElectronApplication; page: Page }> {
  const found = electronPackage(root)
  const executablePath = found === null ? null : installedRuntime(found, process.env)
  assert(
    executablePath !== null,
    "Electron's runtime is not installed: run node node_modules/electron/install.js",
  )
  const app = await electron.launch({
    executablePath,
    args: [root, ...args],
    env: { ...process.env, TRAMA_SETTINGS: join(folder, 'settings') } as Record<string, string>,
  })
  const page = await app.firstWindow()
  await page.waitForFunction(() => (document.getElementById('root')?.childElementCount ?? 0) > 0)
  return { app, page }
}

const call = (page: Page, method: string, input: unknown) =>
  page.evaluate(([name, data]) => (window as Window & { trama?: Bridge }).trama?.call(String(name), data), [
    method,
    input,
  ] as const)

async function firstStart(): Promise<void> {
  const { app, page } = await launch()
  assert.equal(page.url(), 'trama://app/')
  assert.deepEqual(await page.evaluate(() => [typeof require, typeof process]), ['undefined', 'undefined'])

  const created = await call(page, 'study.create', { path: study, title: 'Estudio', language: 'es' })
  assert.equal(created?.ok, true, JSON.stringify(created))
  assert(existsSync(study))
  const unknown = await call(page, 'constructor', {})
  assert.deepEqual(unknown, {
    ok: false,
    error: { code: 'app.unknown_method', details: { method: 'constructor' } },
  })

  const reached = await page.evaluate(() =>
    fetch('https://example.org/').then(
      () => true,
      () => false,
    ),
  )
  assert.equal(reached, false, 'the network was reached')
  assert.equal(await page.evaluate(() => window.open('https://example.org/')), null)
  assert.equal(await page.evaluate(() => Notification.requestPermission()), 'denied')
  await page.evaluate(() => {
    location.href = 'https://example.org/'
  })
  assert.equal(page.url(), 'trama://app/')
  await app.close()
}

async function startWithStudy(): Promise<void> {
  const { app, page } = await launch(study)
  const current = await call(page, 'study.current', {})
  assert(current?.ok)
  assert.equal((current.value as { path: string } | null)?.path, study)
  await app.close()
}

try {
  await firstStart()
  await startWithStudy()
  console.log('The desktop application works in the real runtime.')
} finally {
  rmSync(folder, { recursive: true, force: true })
}

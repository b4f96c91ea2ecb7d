// `npm run screenshot`: the pictures of docs/, taken of the sample study in the built program.
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { messagesFor } from '../../shared/i18n/index.ts'
import { chromiumArguments, chromiumPath } from './chromium.ts'
import { callOver, killAll, machineIn, serveStudy, trama } from './programs.ts'

const m = messagesFor('es')
const docs = resolve(import.meta.dirname, '../../docs')
const bytesAtMost = 400_000

const folder = mkdtempSync(join(tmpdir(), 'trama-screenshot-'))
try {
  await takeAll()
} finally {
  killAll()
  rmSync(folder, { recursive: true, force: true })
}

async function takeAll(): Promise<void> {
  const executablePath = chromiumPath()
  if (executablePath === null) throw new Error('No Chromium: run node tests/e2e/ensure-chromium.ts')
  const machine = machineIn(folder, 'es')
  const study = join(folder, 'muestra.trama')
  const made = await trama(machine, ['sample', study])
  if (made.code !== 0) throw new Error(made.said)
  const program = await serveStudy(machine, study, [])
  await callOver(program, 'app.saveSettings', { coder: 'Antonia Rivas', language: 'es', theme: 'light' })
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] })
  const viewport = { width: 1280, height: 800 }
  const page = await browser.newPage({
    viewport,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'es-CL',
  })
  await page.goto(program.url)
  mkdirSync(docs, { recursive: true })
  await profile(page)
  await reader(page)
  await browser.close()
  await program.stop()
}

/** A case's stage profile with the excerpts behind one of its indicators. */
async function profile(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: m.shell.places.evidence, exact: true })
    .click()
  await page.getByRole('button', { name: m.evidence.overview.openCase('Red 1') }).click()
  const chart = page.getByRole('figure', { name: m.evidence.chart.profileTitle('Red 1') })
  await chart.getByRole('button', { name: m.terms.status.contested }).first().click()
  await page.getByRole('tabpanel').locator('blockquote').first().waitFor()
  await save(page, 'screenshot-profile.png')
}

/** A source with its codings, one of them chosen. */
async function reader(page: Page): Promise<void> {
  const panel = page.getByRole('tabpanel')
  await panel
    .getByRole('article')
    .first()
    .getByRole('button', { name: /^Abrir/ })
    .click()
  const stripes = page.getByRole('group', { name: m.reader.stripes }).getByRole('button')
  await stripes.first().click()
  await page.getByRole('button', { name: m.reader.coding.remove }).waitFor()
  // The mark of a place just arrived at goes away by itself.
  await page.waitForFunction(() => !CSS.highlights.has('trama-arrived'))
  await save(page, 'screenshot-reader.png')
}

async function save(page: Page, name: string): Promise<void> {
  // Neither a pointer nor a tooltip in the picture.
  await page.mouse.move(1279, 799)
  await page.evaluate(() => document.fonts.ready)
  const path = join(docs, name)
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' })
  const { size } = statSync(path)
  if (size > bytesAtMost) throw new Error(`${path} takes ${size} bytes`)
  console.log(`${path}: ${Math.round(size / 1000)} kB`)
}

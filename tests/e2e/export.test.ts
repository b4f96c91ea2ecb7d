// Leaving with everything: the window of exports, by the study's menu and by the palette, and what it saves.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { messagesFor } from '../../shared/i18n/index.ts'
import { barriersOf, wholePage } from './barriers.ts'
import { serveStudy, trama } from './programs.ts'
import { usual, workbenchFor } from './workbench.ts'

const m = messagesFor('es')
const words = m.exchange
const bench = workbenchFor('es')
let page: Page

beforeAll(async () => {
  const study = join(bench.folder, 'salida.trama')
  expect(await trama(bench.machine, ['sample', study])).toMatchObject({ code: 0 })
  const program = await serveStudy(bench.machine, study, [])
  page = (await bench.open(program, usual)).page
  await page.getByRole('navigation').waitFor()
})

async function saved(name: string): Promise<Record<string, Uint8Array>> {
  const download = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: words.save }).click()
  const path = join(bench.folder, name)
  await (await download).saveAs(path)
  return unzipSync(readFileSync(path))
}

it('saves a project and tells what became of each thing, then a bag, and can be read by all', async () => {
  // Called by the study's title.
  await page.getByRole('banner').locator('button[aria-haspopup]').first().click()
  await page.getByRole('menuitem', { name: words.command }).click()
  const dialog = page.getByRole('dialog', { name: words.title })
  await dialog.waitFor()
  expect(Object.keys(await saved('salida.qdpx'))[0]).toBe('project.qde')
  await dialog.getByRole('heading', { name: words.what }).waitFor()
  expect(await barriersOf(page, { ...wholePage, within: ['[role=dialog]'] })).toEqual([])

  await dialog.getByRole('button', { name: new RegExp(`${words.format}$`) }).click()
  await page.getByRole('option', { name: words.formats.bag, exact: true }).click()
  await dialog.getByText(words.originals).click()
  const bag = await saved('bolsa.zip')
  expect(Object.keys(bag).some((path) => path.endsWith('/manifest-sha256.txt'))).toBe(true)
  expect(Object.keys(bag).some((path) => path.includes('/originals/'))).toBe(false)
  expect(await trama(bench.machine, ['check', join(bench.folder, 'bolsa.zip')])).toMatchObject({ code: 0 })
  await dialog.getByRole('button', { name: words.close, exact: true }).last().click()
  await dialog.waitFor({ state: 'detached' })
})

// Searching every text with keys only: find, walk the hits, code several at once, open one and come back to it.
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { messagesFor } from '../../shared/i18n/index.ts'
import type { Excerpt } from '../../shared/schema/coding.ts'
import { focused, keyboardOf, patience, textOf } from './keyboard.ts'
import { callOver, type Program, serveStudy, trama } from './programs.ts'
import { usual, workbenchFor } from './workbench.ts'

const m = messagesFor('es')
const bench = workbenchFor('es')
let program: Program
let page: Page

beforeAll(async () => {
  const study = join(bench.folder, 'buscar.trama')
  expect(await trama(bench.machine, ['sample', study])).toMatchObject({ code: 0 })
  program = await serveStudy(bench.machine, study, [])
  page = (await bench.open(program, usual)).page
  await page.getByRole('navigation').waitFor()
})

const field = () => page.getByRole('searchbox', { name: m.search.field })
const list = () => page.getByRole('listbox', { name: m.search.hits })
const current = () => list().locator('[data-current]')
const about = () => page.locator('header').getByText(/aparici(ón|ones) en/)
const codings = async () => (await callOver(program, 'codings.list', {})) as Excerpt[]

async function search(text: string): Promise<void> {
  await keyboardOf(page).press('Control+Shift+F')
  await focused(field())
  await keyboardOf(page).write(text)
}

/** What was found for the search before may still be there. */
async function firstHit(words: RegExp): Promise<void> {
  const mark = list().locator('mark').first()
  await expect.poll(() => mark.innerText(), { timeout: patience }).toMatch(words)
}

it('finds while typing, whatever the accents, and ñ apart from n', async () => {
  await search('REUNION')
  await expect
    .poll(() => about().innerText(), { timeout: patience })
    .toMatch(/^\d+ apariciones en \d+ fuentes$/)
  await firstHit(/^reuni/i)
  await search('ano')
  await expect.poll(() => list().locator('mark').allInnerTexts(), { timeout: patience }).not.toContain('año')
  await search('año')
  await firstHit(/^año/i)
})

it('codes several hits as one operation that can be undone', async () => {
  const keys = keyboardOf(page)
  const before = (await codings()).length
  await search('escuelas')
  await firstHit(/^escuelas$/i)
  await keys.press('ArrowDown')
  await focused(list())
  await keys.press('ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'c')
  await focused(page.getByRole('combobox', { name: m.reader.palette.field }))
  await keys.write('vinculos')
  await keys.press('Enter')
  await page.getByText(m.operations['codings.createMany']).waitFor()
  await focused(list())
  const made = (await codings()).filter(({ quote }) => /^escuelas$/i.test(quote))
  expect(await codings()).toHaveLength(before + 3)
  expect(new Set(made.map(({ codeId, direction }) => `${codeId} ${direction}`)).size).toBe(1)
  await keys.press('Control+z')
  await expect.poll(async () => (await codings()).length, { timeout: patience }).toBe(before)
})

it('opens a hit where it is, and comes back to the same one as far down the list', async () => {
  const keys = keyboardOf(page)
  await search('de')
  await firstHit(/^de$/i)
  await keys.press('ArrowDown')
  await focused(list())
  for (let pages = 0; pages < 9; pages++) await keys.press('PageDown')
  const words = await current().innerText()
  const scrolled = () => list().evaluate((element) => element.scrollTop)
  const far = await scrolled()
  expect(far).toBeGreaterThan(1000)
  await keys.press('Enter')
  await textOf(page).waitFor()
  await keys.press('Alt+ArrowLeft')
  await focused(list())
  expect(await current().innerText()).toBe(words)
  await expect.poll(scrolled, { timeout: patience }).toBe(far)
})

it('chooses every hit, those not fetched yet too', async () => {
  const keys = keyboardOf(page)
  await search('la')
  await firstHit(/^la$/i)
  // What was found for the first letter alone may still be there.
  const query = { text: 'la', mode: 'words', wholeWords: false }
  const found = await callOver(program, 'search.run', { query, scope: {}, limit: 1 })
  const { total: hits } = found as { total: number }
  expect(hits).toBeGreaterThan(500)
  const counted = async () => (await about().innerText()).split(' ')[0] ?? ''
  await expect
    .poll(async () => Number((await counted()).replace(/\D/g, '')), { timeout: patience })
    .toBe(hits)
  const total = await counted()
  await keys.press('ArrowDown')
  await focused(list())
  await keys.press('Control+a')
  await page.getByText(`${total} apariciones elegidas.`).waitFor()
  await keys.press('Escape')
  await page.getByText('1 aparición elegida.').waitFor()
})

it('says what is wrong with an expression', async () => {
  await search('(abc')
  await page.getByRole('button', { name: m.search.mode }).click()
  await page.getByRole('option', { name: m.search.modes.regex }).click()
  await page.getByText(/falta cerrar un paréntesis/).waitFor()
})

it('is reached from the palette with what was typed there', async () => {
  await keyboardOf(page).press('Escape')
  await keyboardOf(page).command('mercado municipal', m.search.inTexts('mercado municipal'))
  await focused(field())
  expect(await field().inputValue()).toBe('mercado municipal')
})

// Lists of excerpts that work back: what is found is coded otherwise, weighed, copied, exported, opened and undone.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { messagesFor } from '../../shared/i18n/index.ts'
import type { Excerpt } from '../../shared/schema/coding.ts'
import { barriersOf, wholePage } from './barriers.ts'
import { focused, focusedWithin, keyboardOf, patience, textOf } from './keyboard.ts'
import { callOver, type Program, serveStudy, trama } from './programs.ts'
import { usual, type Window, workbenchFor } from './workbench.ts'

const m = messagesFor('es')
const bench = workbenchFor('es')
let program: Program
let window: Window
let page: Page

beforeAll(async () => {
  const study = join(bench.folder, 'citas.trama')
  expect(await trama(bench.machine, ['sample', study])).toMatchObject({ code: 0 })
  program = await serveStudy(bench.machine, study, [])
  window = await bench.open(program, usual)
  page = window.page
  await page.getByRole('navigation').waitFor()
})

const field = () => page.getByRole('searchbox', { name: m.excerpts.filter.text })
const list = () => page.getByRole('listbox', { name: m.excerpts.list })
const rows = () => list().getByRole('option')
const read = () => list().locator('[role=option]:not([data-unread])')
const current = () => list().locator('[data-current]')
const about = () => page.locator('header').getByText(/ citas? en /)
const codings = async () => (await callOver(program, 'codings.list', {})) as Excerpt[]
/** The codings, told apart in a line that a failure can show. */
const state = async () => {
  const facts = (await codings()).map(({ id, codeId, direction, weight, memo }) => [
    id,
    codeId,
    direction,
    weight,
    memo,
  ])
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex')
}

async function goThere(): Promise<void> {
  await keyboardOf(page).press('Control+9')
  await read().first().waitFor()
}

async function toFirst(): Promise<void> {
  await list().focus()
  await keyboardOf(page).press('Home')
  await expect.poll(() => current().getAttribute('aria-posinset'), { timeout: patience }).toBe('1')
}

/** Takes back what was done last, and waits until the study is as it was. */
async function undone(before: string): Promise<void> {
  await keyboardOf(page).press('Control+z')
  await expect.poll(state, { timeout: patience }).toBe(before)
}

it('shows every coding of the study, and narrows them by words whatever the accents', async () => {
  await goThere()
  const total = (await codings()).length
  await expect
    .poll(() => about().innerText(), { timeout: patience })
    .toMatch(new RegExp(`^${total} citas en`))
  await keyboardOf(page).press('/')
  await focused(field())
  await keyboardOf(page).write('REUNION')
  const wanted = (await codings()).filter(({ quote, memo }) => /reuni[oó]n/i.test(`${quote}\n${memo}`)).length
  await expect
    .poll(() => about().innerText(), { timeout: patience })
    .toMatch(new RegExp(`^${wanted} citas? en`))
  await page.getByRole('button', { name: m.excerpts.clear }).click()
  await expect
    .poll(() => about().innerText(), { timeout: patience })
    .toMatch(new RegExp(`^${total} citas en`))
})

it('is without complaints of axe', async () => {
  expect(await barriersOf(page, wholePage)).toEqual([])
})

it('changes the code of several by keyboard, as one step that is undone whole', async () => {
  const before = await state()
  const keys = keyboardOf(page)
  await toFirst()
  await keys.press('Shift+ArrowDown', 'Shift+ArrowDown')
  await page.getByText('3 citas elegidas.').waitFor()
  await keys.press('r')
  await focused(page.getByRole('combobox', { name: m.reader.palette.field }))
  await keys.write('vision compartida')
  await keys.press('Enter')
  await page.getByText(m.operations['codings.update']).waitFor()
  await focused(list())
  const codes = (await callOver(program, 'codes.list', {})) as { id: string; name: string }[]
  const wanted = codes.find(({ name }) => name === 'Visión compartida')?.id
  expect((await codings()).slice(0, 3).map(({ codeId }) => codeId)).toEqual([wanted, wanted, wanted])
  await undone(before)
})

it('gives a further code, a direction, a weight and a memo to those chosen', async () => {
  const before = await state()
  const keys = keyboardOf(page)
  const count = (await codings()).length
  await keys.press('Escape')
  await toFirst()
  await keys.press('Space', 'ArrowDown', 'Space')
  await page.getByText('2 citas elegidas.').waitFor()
  await keys.press('c')
  await focused(page.getByRole('combobox', { name: m.reader.palette.field }))
  await keys.write('metas')
  await keys.press('Enter')
  await page.getByText(m.operations['codings.addCodes']).waitFor()
  await expect.poll(async () => (await codings()).length, { timeout: patience }).toBe(count + 2)
  await focused(list())
  await undone(before)

  await keys.press('n')
  const chosen = async () => {
    const ids = await list().locator('[aria-selected=true]').count()
    expect(ids).toBe(2)
    return (await codings()).slice(0, 2)
  }
  await expect
    .poll(async () => (await chosen()).map(({ direction }) => direction), { timeout: patience })
    .toEqual(['neutral', 'neutral'])
  await undone(before)

  await keys.press('w')
  await focused(page.getByRole('textbox', { name: m.excerpts.weightField }))
  await keys.write('70')
  await keys.press('Enter')
  await expect
    .poll(async () => (await chosen()).map(({ weight }) => weight), { timeout: patience })
    .toEqual([70, 70])
  await list().getByText('Peso 70').first().waitFor()
  await focused(list())
  await undone(before)

  await keys.press('m')
  await focused(page.getByRole('textbox', { name: m.excerpts.memoField }))
  await keys.write('Leer juntas.')
  await keys.press('Control+Enter')
  await expect
    .poll(async () => (await chosen()).every(({ memo }) => memo.endsWith('Leer juntas.')), {
      timeout: patience,
    })
    .toBe(true)
  await focused(list())
  await undone(before)
})

it('chooses with the mouse as files are chosen, and removes what is chosen', async () => {
  const before = await state()
  const count = (await codings()).length
  await list().focus()
  await keyboardOf(page).press('Escape')
  await read().nth(0).click()
  await read()
    .nth(2)
    .click({ modifiers: ['Shift'] })
  await page.getByText('3 citas elegidas.').waitFor()
  await read()
    .nth(1)
    .click({ modifiers: ['Control'] })
  await page.getByText('2 citas elegidas.').waitFor()
  await keyboardOf(page).press('Delete')
  await expect.poll(async () => (await codings()).length, { timeout: patience }).toBe(count - 2)
  await page.getByText(m.operations['codings.remove']).waitFor()
  await page.getByRole('button', { name: m.shell.undo, exact: true }).last().click()
  await expect.poll(state, { timeout: patience }).toBe(before)
  await expect
    .poll(() => about().innerText(), { timeout: patience })
    .toMatch(new RegExp(`^${count} citas en`))
  await list().focus()
  await keyboardOf(page).press('Control+a')
  await page.getByText(`${count} citas elegidas.`).waitFor()
  await keyboardOf(page).press('Escape')
})

it('copies with the locator, as words and as markup', async () => {
  await window.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await toFirst()
  const [first] = await codings()
  await keyboardOf(page).press('Control+c')
  await page.getByText(m.excerpts.copied(1, '1')).waitFor()
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const text = async (type: string) => (await item?.getType(type))?.text()
    return [await text('text/plain'), await text('text/html')]
  })
  expect(copied[0]).toMatch(/^«.+» \(S1 ¶\d+, Red 1, entrevista, \d{4}-\d\d-\d\d\)$/s)
  expect(copied[0]).toContain(first?.quote)
  expect(copied[1]).toContain('(S1 ¶')
})

it('is exported as a table', async () => {
  await toFirst()
  await keyboardOf(page).press('Shift+ArrowDown')
  const download = page.waitForEvent('download')
  await keyboardOf(page).command(m.excerpts.commands.exportAs.csv, m.excerpts.commands.exportAs.csv)
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^citas-.*\.csv$/)
  expect(readFileSync(await file.path(), 'utf8').split('\r\n')).toHaveLength(4)
  await list().focus()
  await keyboardOf(page).press('Escape')
})

it('opens an excerpt in its place, and comes back to the same one as far down the list', async () => {
  const keys = keyboardOf(page)
  await toFirst()
  for (let pages = 0; pages < 6; pages++) await keys.press('PageDown')
  await expect.poll(() => current().getAttribute('aria-posinset'), { timeout: patience }).toBe('49')
  await keys.press('Space', 'ArrowDown')
  const top = () => current().evaluate((element) => Math.round(element.getBoundingClientRect().top))
  await expect.poll(() => current().getAttribute('data-unread'), { timeout: patience }).toBeNull()
  const words = await current().innerText()
  let far = Number.NaN
  const rests = async () => {
    const before = far
    far = await top()
    return far === before
  }
  await expect.poll(rests, { timeout: patience }).toBe(true)
  await keys.press('Enter')
  await textOf(page).waitFor()
  await keys.press('Alt+ArrowLeft')
  await focused(list())
  expect(await current().innerText()).toBe(words)
  await expect.poll(async () => Math.abs((await top()) - far) <= 2, { timeout: patience }).toBe(true)
  expect(await list().locator('[aria-selected=true]').count()).toBe(1)
  await keys.press('Escape')
})

it('is in groups with their counts', async () => {
  await page.getByRole('button', { name: m.excerpts.group }).click()
  await page.getByRole('option', { name: m.excerpts.groups.case }).click()
  await list()
    .getByText(/^Red \d$/)
    .first()
    .waitFor()
  await toFirst()
  const red = (await codings()).filter(({ locator }) => /^S([1-6]|31|32) /.test(locator)).length
  await list().getByText(`${red} citas`).first().waitFor()
  expect(await rows().count()).toBeGreaterThan(3)
})

it('works the same on the excerpts of a code', async () => {
  const before = await state()
  const keys = keyboardOf(page)
  await keys.command('Definición de la gobernanza', 'Definición de la gobernanza')
  await page.getByRole('tab', { name: /^Citas/ }).click()
  const ofCode = page.getByRole('listbox', {
    name: m.codebook.excerpts.listOf('Definición de la gobernanza'),
  })
  await ofCode.locator('[role=option]:not([data-unread])').first().waitFor()
  const count = await ofCode.getByRole('option').count()
  await ofCode.focus()
  await keys.press('x')
  await expect.poll(state, { timeout: patience }).not.toBe(before)
  await undone(before)
  await keys.press('r')
  await focused(page.getByRole('combobox', { name: m.reader.palette.field }))
  await keys.write('metas')
  await keys.press('Enter')
  await expect.poll(() => ofCode.getByRole('option').count(), { timeout: patience }).toBe(count - 1)
  // The keys go on from where they were.
  await focused(ofCode)
  await expect.poll(() => ofCode.locator('[data-current]').count(), { timeout: patience }).toBe(1)
  await undone(before)
})

it('works the same on the evidence behind a number', async () => {
  const before = await state()
  const keys = keyboardOf(page)
  await keys.press('Control+5')
  await page.getByRole('button', { name: m.evidence.overview.openCase('Red 1') }).click()
  const chart = page.getByRole('figure', { name: m.evidence.chart.profileTitle('Red 1') })
  await chart.getByRole('button', { name: m.terms.status.contested }).first().click()
  const pane = page.getByRole('tabpanel')
  const boxes = pane.getByRole('checkbox', { name: /^Elegir S/ })
  await boxes.first().focus()
  await keys.press('Shift+ArrowDown')
  await page.getByText('2 citas elegidas.').waitFor()
  expect(await barriersOf(page, wholePage)).toEqual([])
  const neutral = async () => (await codings()).filter(({ direction }) => direction === 'neutral').length
  const count = await neutral()
  await keys.press('n')
  await expect.poll(neutral, { timeout: patience }).toBe(count + 2)
  await undone(before)
  await expect.poll(() => boxes.first().isVisible(), { timeout: patience }).toBe(true)
  await boxes.first().focus()
  await keys.press('Escape')
  await keys.press('w')
  await focused(page.getByRole('textbox', { name: m.excerpts.weightField }))
  await keys.write('30')
  await keys.press('Enter')
  await expect
    .poll(async () => (await codings()).filter(({ weight }) => weight === 30).length, { timeout: patience })
    .toBe(1)
  await focusedWithin(pane)
  await undone(before)
})

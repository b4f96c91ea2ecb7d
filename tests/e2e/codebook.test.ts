// The codebook put in order, as it is done for months: by keys alone, and by the mouse.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { Output } from '../../shared/api/contract.ts'
import { messagesFor } from '../../shared/i18n/index.ts'
import { barriersOf, wholePage } from './barriers.ts'
import { focused, keyboardOf, patience, textOf } from './keyboard.ts'
import { callOver, type Program, serveStudy, trama } from './programs.ts'
import { dragOver } from './reading.ts'
import { usual, workbenchFor } from './workbench.ts'

const m = messagesFor('es')
const { commands, merge, split, move } = m.codebook
const bench = workbenchFor('es')
const study = join(bench.folder, 'codigos.trama')
const words = 'Llegamos a la escuela antes de las nueve y la reunión ya había partido.'

let program: Program
let page: Page
let sourceId: string

beforeAll(async () => {
  const file = join(bench.folder, 'nota.txt')
  writeFileSync(file, `Nota de campo\n${words}\n`)
  await trama(bench.machine, ['new', study])
  await trama(bench.machine, ['import', study, file, '--case', 'Red Norte', '--kind', 'field-note'])
  program = await serveStudy(bench.machine, study, [])
  const [source] = (await ask('sources.list', {})) as Output<'sources.list'>
  sourceId = source?.id ?? ''
  page = (await bench.open(program, usual)).page
})

const ask = (method: string, input: object) => callOver(program, method as never, input as never)
const codes = async () => (await ask('codes.list', {})) as Output<'codes.list'>
const make = async (name: string, parentId: string | null): Promise<string> =>
  ((await ask('codes.create', { name, parentId })) as Output<'codes.create'>).id
const give = (codeId: string, start: number, direction: string) =>
  ask('codings.create', {
    ...{ sourceId, start, end: start + 20, codeIds: [codeId], direction, memo: '', coder: null },
  })

/** a(x), b(x y), trust, trustworthiness, with codings on a, b and trust; the same every time. */
beforeEach(async () => {
  await ask('codes.remove', { ids: (await codes()).map(({ id }) => id) })
  const [a, b] = [await make('alfa', null), await make('beta', null)]
  await make('xilo', a)
  await make('xilo', b)
  await make('yoga', b)
  const trust = await make('trust', null)
  await make('trustworthiness', null)
  await give(a, 14, 'supports')
  await give(b, 14, 'supports')
  await give(trust, 20, 'supports')
  await give(trust, 24, 'contradicts')
  await give(trust, 30, 'contradicts')
  await page.reload()
  await goTo('codebook')
  await row('alfa').waitFor()
})

const goTo = (place: 'codebook' | 'reader') =>
  page.getByRole('navigation').getByRole('button', { name: m.shell.places[place], exact: true }).click()

const tree = () => page.getByRole('treegrid', { name: m.codebook.tree })
const row = (name: string) => tree().getByRole('row', { name, exact: true })
const dialog = () => page.getByRole('dialog')
/** The tree as it is drawn: each row's level and name. */
const drawn = () =>
  tree()
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((each) => `${each.getAttribute('aria-level')} ${each.getAttribute('aria-label')}`),
    )
const shows = (rows: readonly string[]) => expect.poll(drawn, { timeout: patience }).toEqual(rows)
const begin = ['1 alfa', '2 xilo', '1 beta', '2 xilo', '2 yoga', '1 trust', '1 trustworthiness']

async function standOn(name: string): Promise<void> {
  await row(name).last().click()
  await focused(row(name).last())
}

/** One press of Mod+Z takes everything back. */
async function undoes(): Promise<void> {
  await page.keyboard.press('Control+z')
  await shows(begin)
}

it('takes several codes somewhere else together, with keys, and back with one undo', async () => {
  const keys = keyboardOf(page)
  await standOn('trust')
  await keys.press('Shift+ArrowDown')
  await page.getByRole('heading', { name: m.codebook.many.title(2) }).waitFor()
  await keys.press('Alt+Shift+ArrowUp')
  await shows(['1 alfa', '2 xilo', '1 trust', '1 trustworthiness', '1 beta', '2 xilo', '2 yoga'])
  await focused(row('trust'))
  await undoes()
  await keys.press('Alt+Shift+m')
  const field = dialog().getByRole('combobox', { name: move.under })
  await focused(field)
  await keys.write('yog')
  await page.getByRole('option', { name: 'yoga beta' }).waitFor()
  await keys.press('ArrowDown', 'Enter')
  await keys.tabTo(dialog().getByRole('button', { name: move.run }))
  await keys.press('Enter')
  await dialog().waitFor({ state: 'hidden' })
  await shows(['1 alfa', '2 xilo', '1 beta', '2 xilo', '2 yoga', '3 trust', '3 trustworthiness'])
  await focused(row('trust'))
  await undoes()
})

it('merges codes, after showing what will happen, with keys', async () => {
  const keys = keyboardOf(page)
  await standOn('beta')
  await keys.press('Alt+Shift+j')
  const field = dialog().getByRole('combobox', { name: merge.into })
  await focused(field)
  await keys.write('alf')
  await page.getByRole('option', { name: 'alfa', exact: true }).waitFor()
  await keys.press('ArrowDown', 'Enter')
  for (const said of [merge.codings(1), merge.united(1), merge.moved(1), merge.namesakes('beta/xilo')])
    await dialog().getByText(said).waitFor()
  await dialog().getByText(merge.after(1, 1)).waitFor()
  await keys.tabTo(dialog().getByRole('button', { name: merge.run, exact: true }))
  await keys.press('Enter')
  await dialog().waitFor({ state: 'hidden' })
  await shows(['1 alfa', '2 xilo', '2 yoga', '1 trust', '1 trustworthiness'])
  await focused(row('alfa'))
  await undoes()
  expect((await codes()).map(({ codings }) => codings)).toEqual([1, 0, 1, 0, 0, 3, 0])
})

it('splits a code by direction, with keys', async () => {
  const keys = keyboardOf(page)
  await standOn('trust')
  await keys.press('Alt+Shift+s')
  const against = dialog().getByRole('checkbox', { name: new RegExp(`^${m.terms.direction.contradicts}`) })
  await keys.tabTo(against)
  await keys.press('Space')
  const name = dialog().getByRole('textbox', { name: split.newName(m.terms.direction.contradicts) })
  await keys.tabTo(name)
  await keys.press('Control+a')
  await keys.write('mistrust')
  await dialog().getByText(split.takes('mistrust', 2)).waitFor()
  await dialog().getByText(split.stays('trust', 1)).waitFor()
  await keys.press('Enter')
  await dialog().waitFor({ state: 'hidden' })
  await shows([...begin.slice(0, 6), '1 mistrust', '1 trustworthiness'])
  await focused(row('mistrust'))
  expect((await codes()).find((code) => code.name === 'mistrust')?.codings).toBe(2)
  await undoes()
})

it('splits a code by chosen excerpts', async () => {
  await standOn('trust')
  await page.keyboard.press('Alt+Shift+s')
  await dialog().getByText(split.ways.excerpts, { exact: true }).click()
  await dialog().getByRole('textbox', { name: split.oneName }).fill('aparte')
  await dialog().getByRole('group', { name: split.excerpts }).locator('label').nth(1).click()
  await dialog().getByText(split.takes('aparte', 1)).waitFor()
  await dialog().getByRole('button', { name: split.run, exact: true }).click()
  await shows([...begin.slice(0, 6), '1 aparte', '1 trustworthiness'])
  await undoes()
})

it('retires a code: marked, hidden on request, not offered when coding, brought back', async () => {
  const keys = keyboardOf(page)
  const retired = `trust, ${m.codebook.retired}`
  await standOn('trust')
  await keys.press('Alt+Shift+r')
  await focused(row(retired))
  await page.getByText(m.codebook.retiredNote).waitFor()
  await page.getByText(m.codebook.hideRetired).click()
  await shows(begin.filter((each) => each !== '1 trust'))
  await page.getByText(m.codebook.hideRetired).click()
  await row(retired).waitFor()

  await keys.press('Control+2')
  await focused(textOf(page))
  await dragOver(page, 'Llegamos a la escuela')
  await keys.press('c')
  await keys.write('trust')
  const option = page.getByRole('listbox').getByRole('option')
  await expect.poll(() => option.first().innerText(), { timeout: patience }).toContain('trustworthiness')
  expect(await option.filter({ hasText: /^trust$/ }).count()).toBe(0)
  await keys.press('Escape')

  await goTo('codebook')
  await row(retired).click()
  await keys.press('Alt+Shift+r')
  await focused(row('trust'))
})

it('opens the menu of a code with the menu key and with the mouse, and the focus comes back', async () => {
  const keys = keyboardOf(page)
  await standOn('trust')
  await keys.press('Shift+F10')
  const menu = page.getByRole('menu')
  await menu.getByRole('menuitem', { name: commands.split }).waitFor()
  await keys.press('Escape')
  await menu.waitFor({ state: 'hidden' })
  await focused(row('trust'))
  await row('alfa').click({ button: 'right' })
  await menu.getByRole('menuitem', { name: commands.excerpts }).click()
  await page.getByRole('tab', { name: m.codebook.tabs.excerpts, selected: true }).waitFor()
  await page.getByRole('heading', { name: 'alfa', exact: true }).waitFor()
})

it('removes several codes at once, and stands on the next', async () => {
  const keys = keyboardOf(page)
  await standOn('alfa')
  await row('trust').click({ modifiers: ['Control'] })
  await keys.press('Delete')
  await shows(['1 beta', '2 xilo', '2 yoga', '1 trustworthiness'])
  await focused(row('beta'))
  await undoes()
})

it('opens the excerpts of a code from its count', async () => {
  await row('trust')
    .getByRole('button', { name: m.codebook.openExcerpts(3) })
    .click()
  await page.getByRole('tab', { name: m.codebook.tabs.excerpts, selected: true }).waitFor()
  const excerpts = page.getByRole('listbox', { name: m.codebook.excerpts.listOf('trust') })
  await expect.poll(() => excerpts.getByRole('option').count(), { timeout: patience }).toBe(3)
  // There, Delete is for the excerpts and never for the code.
  await excerpts.getByRole('option').first().click()
  await page.keyboard.press('Delete')
  await expect.poll(() => excerpts.getByRole('option').count(), { timeout: patience }).toBe(2)
  await shows(begin)
})

it('takes an example from an excerpt, with its place, and goes there', async () => {
  const keys = keyboardOf(page)
  await standOn('alfa')
  await page.getByRole('tab', { name: m.codebook.tabs.definition }).click()
  await page.getByRole('button', { name: m.codebook.quoting.take }).click()
  await focused(dialog().getByRole('option').first())
  await keys.press('Enter')
  await dialog().waitFor({ state: 'hidden' })
  const example = page.getByRole('textbox', { name: m.codebook.example, exact: true })
  const quoted = m.codebook.quoting.quoted(words.slice(0, 20).trim(), 'S1 ¶2')
  await expect.poll(() => example.inputValue(), { timeout: patience }).toBe(quoted)
  await page.getByRole('button', { name: m.codebook.quoting.open('S1 ¶2') }).click()
  await textOf(page).waitFor()
})

it('moves codes dragged with the mouse, several at once', async () => {
  await standOn('trust')
  await row('trustworthiness').click({ modifiers: ['Shift'] })
  await drag(row('trust'), row('alfa'))
  await shows(['1 alfa', '2 xilo', '2 trust', '2 trustworthiness', '1 beta', '2 xilo', '2 yoga'])
  await undoes()
})

it('offers a code that is dragged out of the reader’s codes by its id', async () => {
  await page.keyboard.press('Control+2')
  await textOf(page).waitFor()
  await page.evaluate(() => {
    // What is dragged can only be read where it is dropped, so it is noted when it is written.
    const add: (data: string, type: string) => DataTransferItem | null = DataTransferItemList.prototype.add
    const noting = function (this: DataTransferItemList, data: string, type: string) {
      if (type === 'application/x-trama-code') document.documentElement.dataset.dragged = data
      return add.call(this, data, type)
    }
    DataTransferItemList.prototype.add = noting as typeof DataTransferItemList.prototype.add
  })
  // Let go where it is: what happens to it elsewhere is the text's business.
  await drag(row('trust'), row('trust'))
  const trust = (await codes()).find((code) => code.name === 'trust')?.id
  await expect
    .poll(() => page.locator('html').getAttribute('data-dragged'), { timeout: patience })
    .toBe(trust)
})

/** From the middle of one thing to the middle of the other. */
async function drag(from: Locator, to: Locator): Promise<void> {
  const [a, b] = [await from.boundingBox(), await to.boundingBox()]
  if (a === null || b === null) throw new Error('not on the screen')
  await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2)
  await page.mouse.down()
  await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2 - 8, { steps: 3 })
  await page.mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 8 })
  await page.mouse.up()
}

it('has no barriers in its windows, light and dark', async () => {
  const keys = keyboardOf(page)
  for (const theme of ['light', 'dark'] as const) {
    await keys.command(m.shell.themeCommand[theme], m.shell.themeCommand[theme])
    await standOn('trust')
    await keys.press('Alt+Shift+s')
    await dialog().waitFor()
    expect(await barriers(), `splitting, ${theme}`).toEqual([])
    await dialog().getByText(split.ways.excerpts, { exact: true }).click()
    expect(await barriers(), `splitting by excerpts, ${theme}`).toEqual([])
    await keys.press('Escape')
    await dialog().waitFor({ state: 'hidden' })
    await row('alfa').click({ modifiers: ['Control'] })
    expect(await barriers(), `several, ${theme}`).toEqual([])
    await keys.press('Alt+Shift+j')
    await dialog().getByText(merge.what).waitFor()
    expect(await barriers(), `merging, ${theme}`).toEqual([])
    await keys.press('Escape')
    await dialog().waitFor({ state: 'hidden' })
    await keys.press('Alt+Shift+r')
    await row(`trust, ${m.codebook.retired}`).waitFor()
    expect(await barriers(), `retired, ${theme}`).toEqual([])
    await keys.press('Alt+Shift+r')
    await row('trust').waitFor()
  }
})

/** What a person with some impairment could not use, by rule and place. */
const barriers = () => barriersOf(page, wholePage)

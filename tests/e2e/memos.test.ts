// Memos with keys only: written beside a transcript, pointing at things with @, found from what they point at, undone.

import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { messagesFor } from '../../shared/i18n/index.ts'
import type { MemoEntry } from '../../shared/schema/memo.ts'
import { barriersOf, wholePage } from './barriers.ts'
import { focused, hasFocus, keyboardOf, patience, textOf } from './keyboard.ts'
import { callOver, type Program, serveStudy, trama } from './programs.ts'
import { usual, workbenchFor } from './workbench.ts'

const m = messagesFor('es')
const bench = workbenchFor('es')
let program: Program
let page: Page

beforeAll(async () => {
  const study = join(bench.folder, 'memos.trama')
  expect(await trama(bench.machine, ['sample', study])).toMatchObject({ code: 0 })
  program = await serveStudy(bench.machine, study, [])
  page = (await bench.open(program, usual)).page
  await page.getByRole('row').nth(3).waitFor()
})

const drawer = (): Locator => page.getByRole('complementary', { name: m.memos.title })
const field = () => drawer().getByRole('textbox', { name: m.memos.body })
const options = () => page.getByRole('listbox', { name: m.memos.mentions }).getByRole('option')
const memos = async () => (await callOver(program, 'memos.list', {})) as MemoEntry[]

/** Writes `@`, some letters, and takes the first thing offered once it is the one meant. */
async function pointAt(letters: string, name: string): Promise<void> {
  const keys = keyboardOf(page)
  await keys.write(`@${letters}`)
  await expect.poll(() => options().first().innerText(), { timeout: patience }).toContain(name)
  await keys.press('Enter')
  await options().first().waitFor({ state: 'detached' })
}

async function toReader(): Promise<void> {
  await keyboardOf(page).press('Control+2')
  await focused(textOf(page))
}

async function isSound(): Promise<void> {
  expect(await barriersOf(page, { ...wholePage, within: ['#memos'] })).toEqual([])
}

describe('a memo', () => {
  beforeEach(async () => {
    for (const { id } of await memos()) await callOver(program, 'memos.remove', { id })
    await page.evaluate(() => sessionStorage.removeItem('trama.memos'))
    await page.reload()
    await page.getByRole('row').nth(3).waitFor()
  })

  it('is begun with a key beside the text, has looks and links, and is saved when it is left', async () => {
    const keys = keyboardOf(page)
    await toReader()
    await keys.press('Shift+M')
    await focused(field())
    await isSound()
    await keys.write('# Quién decide')
    await keys.press('Enter')
    await keys.write('Dudo de **todo** y de *nada*. Véase ')
    await pointAt('RED 2', 'Red 2')
    await keys.press('Enter')
    await keys.write('1. uno')
    await keys.press('Enter')
    await keys.write('dos')
    await keys.press('Enter', 'Tab')
    await keys.write('dentro')
    await keys.press('Enter', 'Enter', 'Enter')
    await keys.write('> dicho, ')
    await pointAt('vinculos con', 'Vínculos con el entorno')
    await isSound()
    await keys.press('Control+Enter')
    await expect.poll(async () => (await memos()).length, { timeout: patience }).toBe(1)
    const [memo] = await memos()
    expect(memo?.target.kind).toBe('source')
    expect(memo?.body).toMatchObject([
      { type: 'heading', level: 1, content: [{ text: 'Quién decide' }] },
      {
        type: 'paragraph',
        content: [
          { text: 'Dudo de ' },
          { text: 'todo', bold: true },
          { text: ' y de ' },
          { text: 'nada', italic: true },
          { text: '. Véase ' },
          { link: { kind: 'case' }, label: 'Red 2' },
          { text: ' ' },
        ],
      },
      { type: 'item', list: 'number', depth: 0, content: [{ text: 'uno' }] },
      { type: 'item', list: 'number', depth: 0, content: [{ text: 'dos' }] },
      { type: 'item', list: 'number', depth: 1, content: [{ text: 'dentro' }] },
      { type: 'quote', content: [{ text: 'dicho, ' }, { link: { kind: 'code' } }, { text: ' ' }] },
    ])
    // The keyboard is at the memo, and goes back to the text when the drawer is closed.
    await focused(drawer().getByRole('listitem').filter({ hasText: 'Quién decide' }).first())
    await isSound()
    await keys.press('Escape')
    await drawer().waitFor({ state: 'detached' })
    await focused(textOf(page))
  })

  it('takes the keys of bold and italic for itself, and nothing of what it could not keep', async () => {
    const keys = keyboardOf(page)
    await toReader()
    await keys.press('Shift+M')
    await focused(field())
    await keys.press('Control+b')
    await keys.write('fuerte')
    await keys.press('Control+b', 'Control+i')
    await keys.write(' leve')
    await keys.press('Control+i', 'Control+u')
    await keys.write(' llano')
    // A window over the page interrupts it only.
    await keys.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await keys.press('Escape')
    await focused(field())
    await keys.press('Control+Enter')
    await expect
      .poll(async () => (await memos())[0]?.body, { timeout: patience })
      .toEqual([
        {
          type: 'paragraph',
          content: [{ text: 'fuerte', bold: true }, { text: ' leve', italic: true }, { text: ' llano' }],
        },
      ])
    expect(await page.getByRole('dialog').count()).toBe(0)
    await keys.press('Escape')
  })

  it('goes on where it was left, and undo belongs to the words while they are written', async () => {
    const keys = keyboardOf(page)
    await toReader()
    await keys.press('Shift+M')
    await focused(field())
    await keys.write('primera')
    await keys.press('Control+Enter')
    await drawer().getByRole('button', { name: m.memos.edit }).waitFor()
    await keys.tabTo(drawer().getByRole('button', { name: m.memos.edit }))
    await keys.press('Enter')
    await focused(field())
    await page.waitForTimeout(600)
    await keys.write(' y segunda')
    await expect.poll(() => field().innerText(), { timeout: patience }).toBe('primera y segunda')
    await keys.press('Control+z')
    await expect.poll(() => field().innerText(), { timeout: patience }).toBe('primera')
    await keys.write(' y tercera')
    await keys.press('Escape')
    await expect
      .poll(async () => (await memos())[0]?.body, { timeout: patience })
      .toEqual([{ type: 'paragraph', content: [{ text: 'primera y tercera' }] }])
    await drawer().getByRole('button', { name: m.memos.edit }).waitFor()
    // Outside of what is written, undo takes back what was saved last.
    await keys.press('Control+z')
    await expect
      .poll(async () => (await memos())[0]?.body, { timeout: patience })
      .toEqual([{ type: 'paragraph', content: [{ text: 'primera' }] }])
    await drawer().getByText('primera', { exact: true }).waitFor()
    await keys.press('Escape')
  })

  it('outlives a reload in the middle of a word', async () => {
    const keys = keyboardOf(page)
    await toReader()
    await keys.press('Shift+M')
    await focused(field())
    await keys.write('a medio escrib')
    await page.evaluate(() => {
      // As in a mishap: nothing gets a chance to be saved on the way out.
      globalThis.fetch = () => new Promise(() => undefined)
    })
    await page.reload()
    await field().waitFor()
    expect(await field().innerText()).toBe('a medio escrib')
    expect(await memos()).toEqual([])
    // This time it is saved on the way out, and not a second time.
    await page.reload()
    await field().waitFor()
    await field().press('Control+End')
    await keys.write('ir')
    await keys.press('Control+Enter')
    await expect
      .poll(async () => (await memos()).map(({ body }) => body), { timeout: patience })
      .toEqual([[{ type: 'paragraph', content: [{ text: 'a medio escribir' }] }]])
    await keys.press('Escape')
  })

  it('is found from what it points at, and its links lead there and back', async () => {
    const keys = keyboardOf(page)
    const cases = (await callOver(program, 'cases.list', {})) as { id: string; name: string }[]
    const red2 = cases.find(({ name }) => name === 'Red 2')
    await callOver(program, 'memos.create', {
      target: { kind: 'study' },
      title: 'Comparación',
      body: [
        {
          type: 'paragraph',
          content: [{ text: 'véase ' }, { link: { kind: 'case', id: red2?.id }, label: 'la segunda red' }],
        },
      ],
    })
    await keys.command('Red 2', 'Red 2')
    await page.getByRole('figure', { name: m.evidence.chart.profileTitle('Red 2') }).waitFor()
    await keys.press('Alt+m')
    await focused(field())
    const mentioned = drawer().getByRole('region', { name: m.memos.backlinks })
    await mentioned.getByText('Comparación').waitFor()
    await isSound()
    await keys.press('Escape')
    await keys.tabTo(mentioned.getByRole('button', { name: m.memos.about.study('') }))
    await keys.press('Enter')
    await drawer().getByRole('button', { name: 'la segunda red' }).waitFor()
    await keys.press('Control+1')
    await page.getByRole('row').nth(3).waitFor()
    await drawer().getByRole('button', { name: 'la segunda red' }).focus()
    await keys.press('Enter')
    await page.getByRole('figure', { name: m.evidence.chart.profileTitle('Red 2') }).waitFor()
    await keys.press('Alt+ArrowLeft')
    await page.getByRole('row').nth(3).waitFor()
    await drawer().press('Escape')
    await drawer().waitFor({ state: 'detached' })
    expect(await hasFocus(page.locator('body'))).toBe(false)
  })

  it('is looked for among all of them, and taken away with a way back', async () => {
    const keys = keyboardOf(page)
    for (const words of ['la supervisora decide', 'otra cosa'])
      await callOver(program, 'memos.create', {
        target: { kind: 'study' },
        title: '',
        body: [{ type: 'paragraph', content: [{ text: words }] }],
      })
    await keys.command('memos: todos', m.memos.commands.all)
    await focused(drawer().getByRole('searchbox', { name: m.memos.find }))
    await keys.write('SUPERVISÓRA')
    await drawer().getByText(m.memos.found(1, '1'), { exact: true }).waitFor()
    await isSound()
    await keys.tabTo(drawer().getByRole('button', { name: m.memos.remove }))
    await keys.press('Enter')
    await drawer().getByText(m.memos.nothingFound).waitFor()
    expect(await memos()).toHaveLength(1)
    expect(await drawer().evaluate((element) => element.contains(document.activeElement))).toBe(true)
    await keys.press('Control+z')
    await drawer().getByText('la supervisora decide').waitFor()
    await keys.press('Escape')
  })

  it('that changed elsewhere meanwhile is not overwritten unasked', async () => {
    const keys = keyboardOf(page)
    const memo = (await callOver(program, 'memos.create', {
      target: { kind: 'study' },
      title: 'Dudas',
      body: [{ type: 'paragraph', content: [{ text: 'una' }] }],
    })) as MemoEntry
    await keys.command('memos sobre el estudio', m.memos.commands.study)
    await keys.tabTo(drawer().getByRole('button', { name: m.memos.edit }))
    await keys.press('Enter')
    await focused(field())
    await keys.write(' mía')
    await callOver(program, 'memos.update', { id: memo.id, title: 'Ajena', basedOn: memo.updatedAt })
    await keys.press('Control+Enter')
    await drawer().getByText(m.memos.changedTitle).waitFor()
    expect((await memos()).map(({ title }) => title)).toEqual(['Ajena'])
    await drawer().getByRole('button', { name: m.memos.saveAsNew }).click()
    await expect
      .poll(async () => (await memos()).map(({ title }) => title).sort(), { timeout: patience })
      .toEqual(['Ajena', 'Dudas'])
    await drawer().press('Escape')
  })
})

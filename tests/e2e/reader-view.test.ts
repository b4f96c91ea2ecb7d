// Finding one's way in a source: searching in it, choosing what is shown, and a desk that is found as it was left.
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { messagesFor } from '../../shared/i18n/index.ts'
import type { Excerpt } from '../../shared/schema/coding.ts'
import { focused, keyboardOf, patience, textOf } from './keyboard.ts'
import { callOver, type Program, serveStudy, trama } from './programs.ts'
import { usual, workbenchFor } from './workbench.ts'

const m = messagesFor('es')
const bench = workbenchFor('es')
const study = join(bench.folder, 'lectura.trama')
let program: Program
let page: Page

beforeAll(async () => {
  expect(await trama(bench.machine, ['sample', study])).toMatchObject({ code: 0 })
  program = await serveStudy(bench.machine, study, [])
  page = (await bench.open(program, usual)).page
})

beforeEach(async () => {
  await page.reload()
  await read()
  await page.keyboard.press('Control+Home')
})

async function read(): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: m.shell.places.reader }).click()
  await focused(textOf(page))
}

const codings = async () => (await callOver(program, 'codings.list', {})) as Excerpt[]
/** The words painted under a name of the highlight registry, in order. */
const painted = (name: string) =>
  page.evaluate((wanted) => {
    const ranges = [...(CSS.highlights.get(wanted) ?? [])]
    return ranges.map((range) => {
      const live = document.createRange()
      live.setStart(range.startContainer, range.startOffset)
      live.setEnd(range.endContainer, range.endOffset)
      return live.toString()
    })
  }, name)

describe('searching within a source', () => {
  const field = () => page.getByRole('searchbox', { name: m.reader.find.label })
  const bar = () => page.getByRole('search', { name: m.reader.find.label })
  const count = () => bar().locator('[aria-live]').innerText()

  it('paints every hit while it is typed, walks them, and leaves the one gone to selected, to be coded', async () => {
    const keys = keyboardOf(page)
    await keys.press('Control+f')
    await focused(field())
    await keys.write('escuel')
    await expect.poll(count, { timeout: patience }).toMatch(/^1 de \d+$/)
    const total = Number((await count()).split(' ').at(-1))
    expect(total).toBeGreaterThan(3)
    expect(await painted('trama-found-current')).toEqual(['escuelas'])
    expect((await painted('trama-found-hit')).every((words) => /^escuelas?$/.test(words))).toBe(true)
    await keys.press('Enter', 'Enter')
    expect(await count()).toBe(`3 de ${total}`)
    await keys.press('Shift+Enter')
    expect(await count()).toBe(`2 de ${total}`)
    await keys.press('Escape')
    await focused(textOf(page))
    expect(await bar().count()).toBe(0)
    expect(await page.evaluate(() => String(document.getSelection()))).toMatch(/^escuelas?$/)
    expect(await painted('trama-found-hit')).toEqual([])

    const before = (await codings()).length
    await keys.press('c')
    await keys.write('metas')
    await keys.press('Enter')
    await expect.poll(async () => (await codings()).length, { timeout: patience }).toBe(before + 1)
    await focused(textOf(page))
    // Goes on from there with the keys, the bar back and the focus in the text.
    await keys.press('F3')
    await expect.poll(count, { timeout: patience }).toBe(`3 de ${total}`)
    await focused(textOf(page))
    await keys.press('F3', 'Shift+F3', 'Shift+F3', 'Shift+F3', 'Shift+F3')
    await expect.poll(count, { timeout: patience }).toBe(`${total} de ${total}`)
    await keys.press('Control+z')
    await expect.poll(async () => (await codings()).length, { timeout: patience }).toBe(before)
  })

  it('says what is wrong with an expression, and where nothing is found the caret stays', async () => {
    const keys = keyboardOf(page)
    await keys.press('/')
    await focused(field())
    await keys.write('verónica (')
    await bar().getByRole('button', { name: m.search.mode }).click()
    await page.getByRole('option', { name: m.search.modes.regex }).click()
    await bar()
      .getByText(/falta cerrar un paréntesis/)
      .waitFor()
    await field().fill('zzz')
    await bar().getByText(m.reader.find.none).waitFor()
    await keys.press('Escape')
    await focused(textOf(page))
    expect(await page.evaluate(() => document.getSelection()?.isCollapsed)).toBe(true)
  })

  it('hands all its hits to autocoding, in this source only and to the letter', async () => {
    const keys = keyboardOf(page)
    await keys.press('Control+f')
    await keys.write('la')
    await expect.poll(count, { timeout: patience }).toMatch(/^1 de \d+$/)
    const total = (await count()).split(' ').at(-1)
    await bar().getByRole('button', { name: m.reader.find.codeAll }).click()
    const dialog = page.getByRole('dialog', { name: m.autocode.title })
    await dialog.getByText(new RegExp(`^${total} tramos en 1 fuente`)).waitFor()
    await keys.press('Escape')
  })

  it('goes on with what was searched for in all texts', async () => {
    const keys = keyboardOf(page)
    await keys.press('Control+Shift+F')
    await focused(page.getByRole('searchbox', { name: m.search.field }))
    await keys.write('galletas')
    const list = page.getByRole('listbox', { name: m.search.hits })
    await expect.poll(() => list.locator('mark').first().innerText(), { timeout: patience }).toBe('galletas')
    await keys.press('ArrowDown')
    await focused(list)
    await keys.press('Enter')
    await focused(textOf(page))
    await expect.poll(() => painted('trama-found-current'), { timeout: patience }).toEqual(['galletas'])
    await expect.poll(count, { timeout: patience }).toMatch(/^\d+ de \d+$/)
    expect(await page.evaluate(() => String(document.getSelection()))).toBe('galletas')
  })
})

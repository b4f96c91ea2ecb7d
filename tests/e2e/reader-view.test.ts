// Finding one's way in a source: searching in it, choosing what is shown, and a desk that is found as it was left.

import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Output } from '../../shared/api/contract.ts'
import { messagesFor } from '../../shared/i18n/index.ts'
import type { Excerpt } from '../../shared/schema/coding.ts'
import type { Desk } from '../../shared/schema/desk.ts'
import { barriersOf, wholePage } from './barriers.ts'
import { focused, keyboardOf, patience, textOf } from './keyboard.ts'
import { callOver, type Program, serveStudy, trama } from './programs.ts'
import { dragBetween, dragOver, paintedUnder, pointOn } from './reading.ts'
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
const painted = (name: string) => paintedUnder(page, name)
const drag = (from: Locator | string, to: Locator | string, before: () => Promise<void>) =>
  dragBetween(page, from, to, before)
const nothingMore = async () => undefined
const stripes = () => page.locator('button[data-coding]')
const desk = async () => {
  const { id } = (await callOver(program, 'study.current', {})) as { id: string }
  return (await callOver(program, 'desk.read', { studyId: id })) as Desk
}
const barriers = () => barriersOf(page, wholePage)

describe('what is shown', () => {
  it('is limited by direction and by code, says how much is hidden, and one key shows all again', async () => {
    const keys = keyboardOf(page)
    const [source] = (await callOver(program, 'sources.list', {})) as Output<'sources.list'>
    const here = (await codings()).filter(({ sourceId }) => sourceId === source?.id)
    const against = here.filter(({ direction }) => direction === 'contradicts').length
    expect(against).toBeGreaterThan(0)
    expect(against).toBeLessThan(here.length)
    const colors = () => stripes().evaluateAll((all) => [...new Set(all.map((each) => each.style.color))])
    await stripes().first().waitFor()

    await keys.press('v')
    const dialog = page.getByRole('dialog', { name: m.reader.show.command })
    await dialog.getByRole('checkbox', { name: m.terms.mark.against }).press('Space')
    await dialog.getByRole('radio', { name: m.reader.show.colorBy.direction }).click()
    expect(await barriers()).toEqual([])
    await keys.press('Escape')
    const chip = page.getByRole('button', { name: m.reader.show.chipLabel(here.length - against) })
    await chip.waitFor()
    await textOf(page).focus()
    const directionsShown = () =>
      stripes().evaluateAll((all) => [...new Set(all.map((each) => each.dataset.direction))])
    // From one coding to the next only what is shown is met.
    for (let step = 0; step < against + 2; step++) await keys.press(']')
    expect(await directionsShown()).toEqual(['contradicts'])
    expect(await colors()).toHaveLength(1)
    await keys.press('Shift+V')
    await chip.waitFor({ state: 'hidden' })
    await keys.press('Control+Home')
    await expect.poll(async () => (await directionsShown()).length, { timeout: patience }).toBeGreaterThan(1)
    await expect.poll(async () => (await desk()).show.color, { timeout: patience }).toBe('direction')

    await keys.press(']')
    await keys.command('ver solo', m.reader.show.onlyCode)
    await expect.poll(async () => (await desk()).show.codes.length, { timeout: patience }).toBe(1)
    await keys.press('Shift+V')
  })
})

describe('comfort', () => {
  it('makes the text larger and back by keys, the place read staying', async () => {
    const keys = keyboardOf(page)
    const size = () => textOf(page).evaluate((text) => getComputedStyle(text).fontSize)
    const top = () =>
      page.evaluate(() => {
        const from = document.querySelector('div[role=document]')?.parentElement?.parentElement
        const edge = from?.getBoundingClientRect().top ?? 0
        const all = [...document.querySelectorAll('div[role=document] > p')]
        return all.findIndex((each) => each.getBoundingClientRect().bottom > edge + 1)
      })
    expect(await size()).toBe('18px')
    await page.mouse.move(500, 400)
    await page.mouse.wheel(0, 900)
    await expect.poll(top, { timeout: patience }).toBeGreaterThan(2)
    const before = await top()
    await keys.press('Control++', 'Control++')
    expect(await size()).toBe('20px')
    await expect.poll(top, { timeout: patience }).toBe(before)
    await keys.press('Control+-')
    expect(await size()).toBe('19px')
    await keys.press('Control+0')
    expect(await size()).toBe('18px')
    await page.getByRole('button', { name: m.reader.look.title }).click()
    const dialog = page.getByRole('dialog', { name: m.reader.look.title })
    await dialog.getByRole('button', { name: m.reader.look.parts.spacing.more }).click()
    expect(await barriers()).toEqual([])
    await keys.press('Escape')
    await expect.poll(async () => (await desk()).look.spacing, { timeout: patience }).toBe(1.8)
    await textOf(page).focus()
    await keys.press('Control+0')
  })

  it('leaves nothing but the text, and Escape brings the rest back', async () => {
    const keys = keyboardOf(page)
    await keys.press('f')
    await page.getByRole('navigation').waitFor({ state: 'detached' })
    expect(await page.getByRole('tree').or(page.getByRole('treegrid')).count()).toBe(0)
    await focused(textOf(page))
    expect(await barriers()).toEqual([])
    await keys.press('Escape')
    await page.getByRole('navigation').waitFor()
    await focused(textOf(page))
  })
})

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

describe('by mouse', () => {
  const row = (code: string) => page.getByRole('row', { name: code }).first()
  const sentence = 'El taladro es del ascensor, que lo están arreglando desde mayo.'
  const made = async (known: readonly Excerpt[]) => {
    const ids = new Set(known.map(({ id }) => id))
    const codes = (await callOver(program, 'codes.list', {})) as Output<'codes.list'>
    return (await codings())
      .filter(({ id }) => !ids.has(id))
      .map(({ quote, codeId }) => `${codes.find(({ id }) => id === codeId)?.name}: ${quote}`)
  }

  it('a code dropped on the text codes the sentence there, painted before, and dropped while words are selected, those', async () => {
    const known = await codings()
    await drag(row('Cercanía territorial'), 'El taladro es del ascensor', async () => {
      await expect
        .poll(async () => (await painted('trama-drop-target')).join(''), { timeout: patience })
        .toBe(sentence)
    })
    await expect.poll(() => made(known), { timeout: patience }).toEqual([`Cercanía territorial: ${sentence}`])
    expect(await painted('trama-drop-target')).toEqual([])
    await focused(textOf(page))

    await dragOver(page, 'oficina provincial')
    await drag(row('Influencia repartida'), 'El taladro es del ascensor', nothingMore)
    await expect
      .poll(() => made(known), { timeout: patience })
      .toContain('Influencia repartida: oficina provincial')
    await keyboardOf(page).press('Control+z', 'Control+z')
    await expect.poll(() => made(known), { timeout: patience }).toEqual([])
  })

  it('the selection dropped on a code gets it, and a stripe or a card dropped on one is recoded', async () => {
    const known = await codings()
    await dragOver(page, 'oficina provincial')
    await drag(
      page.getByRole('button', { name: m.reader.drag.grip }),
      row('Cercanía territorial'),
      async () => {
        await expect.poll(() => row('Cercanía territorial').getAttribute('data-drop-here')).toBe('')
      },
    )
    await expect
      .poll(() => made(known), { timeout: patience })
      .toEqual(['Cercanía territorial: oficina provincial'])
    const stripe = stripes().and(page.getByRole('button', { name: /^Cercanía territorial/ }))
    await drag(stripe, row('Influencia repartida'), nothingMore)
    await expect
      .poll(() => made(known), { timeout: patience })
      .toEqual(['Influencia repartida: oficina provincial'])
    await stripes().first().click()
    const card = page
      .locator('[data-coding-card]')
      .first()
      .getByRole('button', { name: /Influencia/ })
      .first()
    await drag(card, row('Definición de la gobernanza'), nothingMore)
    await expect
      .poll(() => made(known), { timeout: patience })
      .toEqual(['Definición de la gobernanza: oficina provincial'])
    await textOf(page).focus()
    await keyboardOf(page).press('Control+z', 'Control+z', 'Control+z')
    await expect.poll(() => made(known), { timeout: patience }).toEqual([])
  })
})

describe('the menu', () => {
  const menu = () => page.getByRole('menu', { name: m.reader.menu.label })

  it('speaks of the sentence under the pointer, and copies it with its locator', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.mouse.click(...(await pointOn(page, 'El taladro es del ascensor')), { button: 'right' })
    await menu().waitFor()
    expect(await barriers()).toEqual([])
    await menu().getByRole('menuitem', { name: m.reader.menu.copy }).click()
    await focused(textOf(page))
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()), { timeout: patience })
      .toMatch(/^«El taladro .* mayo\.» \(S1 ¶4, /)
  })

  it('speaks of the coding under the pointer, by keys too, and widens it to its sentence', async () => {
    const keys = keyboardOf(page)
    const known = await codings()
    await dragOver(page, 'del ascensor')
    await keys.press('c')
    await keys.write('metas')
    await keys.press('Enter')
    const fresh = async () => (await codings()).find(({ id }) => known.every((each) => each.id !== id))
    await expect.poll(fresh, { timeout: patience }).toBeDefined()
    // The study has it a moment before the page shows it.
    await page.locator(`[data-coding="${(await fresh())?.id}"]`).waitFor()
    await focused(textOf(page))
    await keys.press('Escape')
    await page.mouse.click(...(await pointOn(page, 'del ascensor')), { button: 'right' })
    await menu().getByRole('menuitem', { name: m.reader.menu.toSentence }).click()
    await expect
      .poll(async () => (await fresh())?.quote, { timeout: patience })
      .toBe('El taladro es del ascensor, que lo están arreglando desde mayo.')

    await keys.press('Shift+F10')
    await menu().getByRole('menuitem', { name: m.reader.commands.code }).waitFor()
    await keys.press('Escape')
    await focused(textOf(page))
    await keys.press('Shift+F10')
    await menu().getByRole('menuitem', { name: m.reader.commands.remove }).click()
    await expect.poll(async () => (await codings()).length, { timeout: patience }).toBe(known.length)
    await focused(textOf(page))
  })
})

describe('the desk', () => {
  it('is found as it was left when the program starts again', async () => {
    const keys = keyboardOf(page)
    await keys.press('Control+ArrowDown', 'Control+ArrowDown', 'Control+ArrowDown', 'Control+ArrowDown')
    await page.mouse.move(500, 400)
    await page.mouse.wheel(0, 700)
    await keys.press('Control++')
    const bar = page.getByRole('separator').last()
    await bar.focus()
    const wide = Number(await bar.getAttribute('aria-valuenow'))
    await keys.press('ArrowLeft', 'ArrowLeft')
    await expect.poll(async () => (await desk()).panes, { timeout: patience }).not.toEqual({})
    const place = () =>
      page.evaluate(() => {
        const all = [...document.querySelectorAll('div[role=document] > p')]
        const from = document.querySelector('div[role=document]')?.parentElement?.parentElement
        const edge = from?.getBoundingClientRect().top ?? 0
        const first = all.find((each) => each.getBoundingClientRect().bottom > edge)
        return {
          words: first?.textContent,
          below: Math.round((first?.getBoundingClientRect().top ?? 0) - edge),
        }
      })
    const before = await place()
    // Closing the page is the last that is heard of it.
    await page.close()
    await program.stop()

    program = await serveStudy(bench.machine, study, ['--read-only'])
    page = (await bench.open(program, usual)).page
    await read()
    await expect.poll(place, { timeout: patience }).toEqual(before)
    expect(await textOf(page).evaluate((text) => getComputedStyle(text).fontSize)).toBe('19px')
    expect(await page.getByRole('separator').last().getAttribute('aria-valuenow')).toBe(String(wide + 48))
  })
})

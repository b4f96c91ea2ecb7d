// Coding in the reader: by mouse and by key, over and over the same words, in two windows, in two programs, under hostile names.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FrameLocator, Locator, Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Output } from '../../shared/api/contract.ts'
import { messagesFor } from '../../shared/i18n/index.ts'
import { focused, keyboardOf, patience, textOf } from './keyboard.ts'
import { callOver, machineIn, type Program, serveStudy, start, trama } from './programs.ts'
import { type Box, dragOver, linesOf, readerWindow } from './reading.ts'
import { usual, type Window, workbenchFor } from './workbench.ts'

const m = messagesFor('es')
const bench = workbenchFor('es')
const study = join(bench.folder, 'codificar.trama')
const file = join(bench.folder, 'reunion.txt')

/** Long enough to scroll through several windows; each answer of its own. */
const answers = Array.from(
  { length: 60 },
  (_, index) =>
    `P${(index % 3) + 1}: En la sesión ${index + 1} repartimos las tareas entre las escuelas y quedó escrito quién respondía por cada una, ` +
    `con fecha y con un relevo por si alguien no podía llegar. Después revisamos lo acordado en la sesión ${index}, y faltaba poco.`,
)
const text = `Reunión de red, transcripción\n${answers.join('\n')}\n`

let program: Program
let window: Window
let page: Page

beforeAll(async () => {
  writeFileSync(file, text)
  await trama(bench.machine, ['new', study])
  const line = [
    'import',
    study,
    file,
    '--case',
    'Red Sur',
    '--kind',
    'network-meeting',
    '--date',
    '2023-05-10',
  ]
  expect(await trama(bench.machine, line)).toMatchObject({ code: 0 })
  program = await serveStudy(bench.machine, study, [])
  window = await bench.open(program, usual)
  page = window.page
})

beforeEach(async () => {
  await page.reload()
  await read(page)
})

async function read(on: Page): Promise<void> {
  await on.getByRole('navigation').getByRole('button', { name: m.shell.places.reader }).click()
  await focused(textOf(on))
  // A text goes on where it was left; these tests begin at its beginning.
  await on.keyboard.press('Control+Home')
}

const stripes = (on: Page): Locator => on.getByRole('group', { name: m.reader.stripes }).getByRole('button')
const stripe = (on: Page, code: string): Locator =>
  stripes(on).and(on.getByRole('button', { name: new RegExp(`^${code}\\.`) }))
const codings = async () => (await callOver(program, 'codings.list', {})) as Output<'codings.list'>
const selected = () => page.evaluate(() => String(document.getSelection()))

/** Where every paragraph in sight begins and ends. */
const paragraphsInSight = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('div[role=document] > p')]
      .map((each) => each.getBoundingClientRect())
      .filter(({ bottom, top }) => bottom > 0 && top < innerHeight)
      .map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
  )

describe('coding', () => {
  it('by mouse and by key gives codes, a direction and a memo, and never moves the text', async () => {
    const keys = keyboardOf(page)
    const words = 'repartimos las tareas entre las escuelas'
    const before = await paragraphsInSight()
    expect(before.length).toBeGreaterThan(3)

    await dragOver(page, words)
    expect(await selected()).toBe(words)
    // By a click on the codebook beside the text.
    await page
      .getByRole('treegrid', { name: m.codebook.tree })
      .getByRole('row', { name: /^Influencia repartida/ })
      .click()
    await stripe(page, 'Influencia repartida').waitFor()
    expect(await paragraphsInSight(), 'after a click on a code').toEqual(before)

    // A second code for the same words and the last one again, by key.
    await focused(textOf(page))
    await keys.press('x', 'c')
    await keys.write('accion conjunta')
    await keys.press('Enter')
    await stripe(page, 'Acción conjunta').waitFor()
    await keys.press('m')
    await keys.write('Lo dicen tres veces.')
    await keys.press('Escape')
    await focused(textOf(page))

    // Words that hold the others, and words inside them.
    await keys.press('Shift+ArrowRight', 'Shift+ArrowRight', '.')
    await expect.poll(async () => (await codings()).length, { timeout: patience }).toBe(3)
    await dragOver(page, 'las tareas')
    expect(await selected(), 'a drag that begins on selected words selects anew').toBe('las tareas')
    await keys.press('2')
    await expect.poll(async () => (await codings()).length, { timeout: patience }).toBe(4)
    await expect.poll(() => stripes(page).count(), { timeout: patience }).toBe(4)
    expect(await paragraphsInSight(), 'under overlapping codings').toEqual(before)

    const made = (await codings()).map(({ quote, direction, memo }) => ({ quote, direction, memo }))
    expect(made).toContainEqual({ quote: words, direction: 'supports', memo: '' })
    expect(made).toContainEqual({ quote: words, direction: 'contradicts', memo: 'Lo dicen tres veces.' })
    expect(overlapping(await boxesOf(stripes(page))), 'no stripe hides another').toEqual([])
  })
})

describe('the margin', () => {
  it('stays beside its words wherever the text is scrolled and however wide it is', async () => {
    const quotes = ['y quedó escrito quién respondía por cada una', 'Después revisamos lo acordado']
    for (const [index, answer] of answers.entries()) {
      if (index % 4 !== 0) continue
      const start = text.indexOf(answer) + answer.indexOf(quotes[index % 8 === 0 ? 0 : 1] ?? '')
      await give('Metas', start, start + 60 + 3 * index)
    }
    // One that goes on over three answers.
    await give('Trato y clima', text.indexOf(answers[20] ?? '') + 30, text.indexOf(answers[22] ?? '') + 90)
    await stripes(page).first().waitFor()
    const area = await readerWindow(page)
    await page.mouse.move((area.left + area.right) / 2, (area.top + area.bottom) / 2)
    let measured = 0
    for (const [width, wheel] of [
      [1280, 0],
      [1280, 1900],
      [1280, 2600],
      [1000, 700],
      [1600, -1500],
      [1280, 40_000],
    ] as const) {
      await page.setViewportSize({ width, height: 800 })
      await page.mouse.wheel(0, wheel)
      const drift = await settledDrift()
      measured += drift.length
      expect(Math.max(0, ...drift), `${width} wide, scrolled by ${wheel}`).toBeLessThanOrEqual(2)
    }
    expect(measured, 'stripes were measured').toBeGreaterThan(12)
    await page.setViewportSize(usual.viewport)
  })

  /** Codes a span beside the window, as another window would. */
  async function give(code: string, start: number, end: number): Promise<void> {
    const [source] = (await callOver(program, 'sources.list', {})) as Output<'sources.list'>
    const codes = (await callOver(program, 'codes.list', {})) as Output<'codes.list'>
    const codeIds = codes.filter(({ name }) => name === code).map(({ id }) => id)
    const rest = { codeIds, direction: 'supports', memo: '', coder: null }
    await callOver(program, 'codings.create', { sourceId: source?.id, start, end, ...rest })
  }

  /** How far each stripe's ends are from its words' lines, once the page rests. Only of words that are drawn whole. */
  async function settledDrift(): Promise<number[]> {
    let last = ''
    await expect
      .poll(
        async () => {
          const before = last
          last = JSON.stringify([await boxesOf(stripes(page)), await paragraphsInSight()])
          return last === before
        },
        { timeout: patience, interval: 100, message: 'the page rests' },
      )
      .toBe(true)
    const drifts: number[] = []
    for (const { id, quote } of await codings()) {
      const [box] = await boxesOf(page.locator(`[data-coding="${id}"]`))
      const lines = await linesOf(page, quote)
      const [first, end] = [lines[0], lines.at(-1)]
      if (box === undefined || first === undefined || end === undefined) continue
      if (first.top < 0 || end.bottom > 800) continue
      drifts.push(Math.abs(box.top - first.top), Math.abs(box.bottom - end.bottom))
    }
    return drifts
  }
})

describe('undo', () => {
  it('is offered in a note and is a key, and brings back what was there', async () => {
    const keys = keyboardOf(page)
    const before = await codings()
    // The window was scrolled and made narrow and wide before: until its text rests, a hand meets other words.
    const words = 'repartimos las tareas entre las escuelas y quedó escrito'
    await expect
      .poll(() => dragOver(page, words).then(selected), { timeout: patience, interval: 300 })
      .toBe(words)
    await keys.press('c')
    await keys.write('cercania')
    await keys.press('Enter')
    await stripe(page, 'Cercanía territorial').waitFor()
    await focused(textOf(page))

    await keys.press('Delete')
    await stripe(page, 'Cercanía territorial').waitFor({ state: 'hidden' })
    const note = page.getByRole('alertdialog').filter({ hasText: m.operations['codings.remove'] })
    await note.getByRole('button', { name: m.shell.undo }).click()
    await stripe(page, 'Cercanía territorial').waitFor()
    await expect.poll(codings, { timeout: patience }).toHaveLength(before.length + 1)

    await keys.tabTo(textOf(page))
    // The removal is undone already; the step before it is the coding.
    await keys.press('Control+z')
    await expect.poll(codings, { timeout: patience }).toEqual(before)
    await keys.press('Control+y')
    await expect.poll(codings, { timeout: patience }).toHaveLength(before.length + 1)
    await keys.press('Control+z')
    await expect.poll(codings, { timeout: patience }).toEqual(before)
  })
})

describe('two windows', () => {
  it('on one program show each other what is done', async () => {
    const other = await bench.open(program, usual)
    await read(other.page)
    await dragOver(page, 'faltaba poco')
    await keyboardOf(page).press('c')
    await keyboardOf(page).write('Valor de trabajar')
    await keyboardOf(page).press('Enter')
    await stripe(other.page, 'Valor de trabajar en red').waitFor()
    await keyboardOf(other.page).press('Control+z')
    await stripe(page, 'Valor de trabajar en red').waitFor({ state: 'hidden' })
    await other.close()
  })
})

describe('a second program', () => {
  it('is told that the study is open elsewhere, and may read it', async () => {
    const refused = await trama(bench.machine, ['undo', study])
    expect(refused.code).toBe(1)
    expect(refused.said).toMatch(/^study\.open_elsewhere: /)

    const second = await start(machineIn(join(bench.folder, 'second'), 'es'), null)
    const reader = await bench.open(second, usual)
    const keys = keyboardOf(reader.page)
    await reader.page.getByRole('button', { name: m.start.open, exact: false }).first().click()
    const dialog = reader.page.getByRole('dialog', { name: m.start.open })
    await dialog.getByRole('button', { name: m.start.parentFolder }).click()
    await dialog.getByRole('button', { name: m.start.parentFolder }).click()
    await dialog.getByRole('option', { name: 'codificar.trama' }).click()
    await dialog.getByText(m.errors['study.open_elsewhere']({ path: study })).waitFor()
    await dialog.getByRole('button', { name: m.start.openReadOnly }).click()
    await reader.page.getByText(m.shell.readOnly).waitFor()
    await read(reader.page)
    await stripes(reader.page).first().waitFor()
    const before = await codings()
    await keys.press('Shift+ArrowRight', 'Shift+ArrowRight', 'c')
    expect(await reader.page.getByRole('dialog').count()).toBe(0)
    await keys.press('Control+z', 'Delete', '1')
    expect(await codings()).toEqual(before)
    await reader.close()
    await second.stop()
  })
})

describe('hostile names', () => {
  const hostile = `<img src=x onerror="window.hacked=1"> 'Ñandú' "R&D" </script> 🦊 ${'\u202e'}abc`

  it('are words everywhere', async () => {
    const [source] = (await callOver(program, 'sources.list', {})) as Output<'sources.list'>
    const [of] = (await callOver(program, 'cases.list', {})) as Output<'cases.list'>
    const codes = (await callOver(program, 'codes.list', {})) as Output<'codes.list'>
    const goals = codes.find(({ name }) => name === 'Metas')
    await callOver(program, 'app.saveSettings', { coder: hostile })
    await callOver(program, 'sources.update', { id: source?.id, title: hostile })
    await callOver(program, 'cases.update', { id: of?.id, name: hostile, description: hostile })
    await callOver(program, 'codes.update', { id: goals?.id, name: hostile, definition: hostile })
    await callOver(program, 'study.rename', { title: hostile })
    await callOver(program, 'codings.create', {
      ...{ sourceId: source?.id, start: 0, end: 15, codeIds: [goals?.id] },
      ...{ direction: 'supports', memo: hostile, coder: null },
    })
    await page.reload()
    const words = (within: Page | FrameLocator) =>
      within.locator('main').getByText('<img src=x').filter({ visible: true }).first()
    const { sources, codebook, cases, evidence, reports, journal } = m.shell.places
    for (const place of [sources, codebook, cases, evidence, reports, journal]) {
      await page.getByRole('navigation').getByRole('button', { name: place, exact: true }).click()
      await expect.poll(() => page.title(), { timeout: patience }).toContain(place)
      await words(place === reports ? page.frameLocator('iframe') : page).waitFor()
      await expectOnlyWords(place)
    }
    await read(page)
    await page.getByRole('main').getByText('<img src=x').filter({ visible: true }).first().waitFor()
    await expectOnlyWords('reader')
    await keyboardOf(page).press('Control+k')
    await keyboardOf(page).write('img src')
    await page.getByRole('dialog').getByText('<img src=x').filter({ visible: true }).first().waitFor()
    await expectOnlyWords('palette')
    await page.keyboard.press('Escape')
    await keyboardOf(page).press('Control+z')
    await page.getByRole('alertdialog').getByText('<img src=x').filter({ visible: true }).first().waitFor()
    await expectOnlyWords('note')
  })

  async function expectOnlyWords(where: string): Promise<void> {
    const planted = await Promise.all(
      page.frames().map((frame) => frame.locator('img[src=x], [onerror]').count()),
    )
    expect(Math.max(...planted), where).toBe(0)
    expect(await page.evaluate(() => 'hacked' in globalThis), where).toBe(false)
  }
})

const boxesOf = (all: Locator) =>
  all.evaluateAll((elements) =>
    elements.map((each) => {
      const { left, top, right, bottom } = each.getBoundingClientRect()
      return { left, top, right, bottom }
    }),
  )

function overlapping(boxes: readonly Box[]): [Box, Box][] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right - 1 &&
          other.left < one.right - 1 &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other): [Box, Box] => [one, other]),
  )
}

// The meetings of a network, by keyboard: who came, the facts that follow from it and stand beside evidence, its timeline.

import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Output } from '../../shared/api/contract.ts'
import { messagesFor } from '../../shared/i18n/index.ts'
import { barriersOf, wholePage } from './barriers.ts'
import { focused, keyboardOf, patience } from './keyboard.ts'
import { callOver, type Program, start } from './programs.ts'
import { usual, workbenchFor } from './workbench.ts'

const m = messagesFor('es')
const bench = workbenchFor('es')
const network = 'Red 4'

let program: Program
let page: Page

const rail = (place: keyof typeof m.shell.places) =>
  page.getByRole('navigation').getByRole('button', { name: m.shell.places[place], exact: true })
const view = (name: string) => page.getByRole('radio', { name, exact: true })
const grid = () => page.getByRole('grid', { name: m.meetings.grid })
const cell = (person: string, meeting: string) => grid().locator(`td[aria-label^="${person}, ${meeting}:"]`)

beforeAll(async () => {
  program = await start(bench.machine, null)
  page = (await bench.open(program, usual)).page
  await page.getByRole('button', { name: m.start.sample }).click()
  await page.getByRole('button', { name: m.start.createSample }).click()
  await rail('cases').click()
  await view(m.views.cases.meetings).click()
  await page.getByRole('button', { name: `Red 1 ${m.cases.case}` }).click()
  await page.getByRole('option', { name: network, exact: true }).click()
  await cell('Sofía', 'Tercera reunión de red').waitFor()
})

/** The mark as the study has it, which the cell shows a moment later. */
async function says(of: Locator, state: string): Promise<void> {
  await expect.poll(() => of.getAttribute('aria-label'), { timeout: patience }).toContain(state)
}

const barriers = () => barriersOf(page, wholePage)

describe('the meetings of a network', () => {
  it('are marked by keyboard, undone, and have no barriers', async () => {
    expect(await barriers()).toEqual([])
    const keys = keyboardOf(page)
    const sofia = cell('Sofía', 'Apuntes de la primera reunión de red')
    await says(sofia, m.meetings.states.absent)
    await sofia.focus()
    await keys.press('p')
    await says(sofia, m.meetings.states.present)
    await focused(sofia)
    await keys.press('ArrowRight')
    await focused(cell('Sofía', 'Apuntes de la segunda reunión de red'))
    await keys.press('ArrowLeft', 'Delete')
    await says(sofia, m.meetings.unmarked)
    await keys.press('Control+z')
    await says(sofia, m.meetings.states.present)
    await keys.press('c')
    const excerpts = page.getByRole('dialog')
    await excerpts.getByText(m.links.none).waitFor()
    await keys.press('Escape')
    await excerpts.waitFor({ state: 'detached' })
    await focused(sofia)
    const cases = (await callOver(program, 'cases.list', {})) as Output<'cases.list'>
    const of = cases.find(({ name }) => name === network)
    if (of === undefined) throw new Error(`no ${network}`)
    const asked = { caseId: of.id }
    const read = (await callOver(program, 'meetings.read', asked)) as Output<'meetings.read'>
    expect(read.attendance).toMatchObject({ part: 30, whole: 49 })
  })

  it('give facts that stand beside an indicator’s evidence, say that they moved, and lead back', async () => {
    await rail('evidence').click()
    await page.getByRole('button', { name: m.evidence.overview.openCase(network) }).click()
    await view(m.ledger.title).click()
    const locator = `H:asistencia@${network}`
    const fact = page.locator(`[data-fact="${locator}"]`)
    await fact.getByText('30 de 49').waitFor()
    await fact
      .getByText(m.facts.moved(/59\s?% \(29 de 49\)/.exec(await fact.innerText())?.[0] ?? ''))
      .waitFor()
    expect(await barriers()).toEqual([])
    await fact.getByRole('button', { name: m.facts.open(locator) }).click()
    await cell('Sofía', 'Tercera reunión de red').waitFor()
  })

  it('stand on a timeline that is read and opened by keyboard', async () => {
    await view(m.views.cases.timeline).click()
    const drawing = page.getByRole('group', { name: m.timeline.title, exact: true })
    await drawing.waitFor()
    expect(await barriers()).toEqual([])
    const keys = keyboardOf(page)
    const first = drawing.getByRole('button', { name: /Apuntes de la primera reunión/ })
    await first.focus()
    await keys.press('ArrowRight')
    await focused(drawing.getByRole('button', { name: /Apuntes de la segunda reunión/ }))
    await keys.press('Enter')
    await page.getByRole('heading', { name: 'Apuntes de la segunda reunión de red', exact: true }).waitFor()
  })
})

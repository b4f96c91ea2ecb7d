// The accompaniment model as a picture, and the process of a case: drawn from the sample study, worked by keys.

import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Output } from '../../shared/api/contract.ts'
import { messagesFor } from '../../shared/i18n/index.ts'
import { barriersOf, wholePage } from './barriers.ts'
import { callOver, type Program, start } from './programs.ts'
import { usual, workbenchFor } from './workbench.ts'

const m = messagesFor('es')
const bench = workbenchFor('es')
let program: Program
let page: Page

beforeAll(async () => {
  program = await start(bench.machine, null)
  page = (await bench.open(program, usual)).page
  await page.getByRole('button', { name: m.start.sample }).click()
  await page.getByRole('button', { name: m.start.createSample }).click()
  await rail('model').waitFor()
})

const rail = (place: keyof typeof m.shell.places) =>
  page.getByRole('navigation').getByRole('button', { name: m.shell.places[place], exact: true })
const pane = () => page.getByRole('region', { name: m.picture.pane.label })

async function nothingForAxe(): Promise<void> {
  expect(await barriersOf(page, { ...wholePage, within: ['main'] })).toEqual([])
}

/** As after opening the window anew: no test meets what another left open. */
beforeEach(async () => {
  await page.reload()
  await rail('model').waitFor()
})

describe('the picture of the model', () => {
  it('opens a component by keys, says what stands behind a cell, and lets a network be placed on a level', async () => {
    await rail('model').click()
    await page.getByRole('radio', { name: m.views.model.picture }).click()
    const head = page.locator('[data-item="component collaboration | all"]')
    await head.waitFor()
    await head.focus()
    await page.keyboard.press('Enter')
    const level = page.getByRole('button', { name: /^Red 5, Colaboración emergente: .*ubicado aquí/ })
    await level.waitFor()
    await pane().getByRole('heading', { name: 'Colaboración', exact: true }).waitFor()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await pane().getByText(m.picture.ladder.title, { exact: true }).waitFor()
    await pane().getByRole('button', { name: m.picture.ladder.place }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'Colegialidad' }).press('Space')
    await dialog.getByRole('textbox', { name: m.picture.ladder.note }).fill('Deciden y responden juntas.')
    await dialog.getByRole('checkbox').first().press('Space')
    await dialog.getByRole('button', { name: m.picture.ladder.save }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^Red 1, Colegialidad: .*ubicado aquí/ }).waitFor()
    const placed = (await callOver(program, 'levels.list', {})) as Output<'levels.list'>
    expect(placed.at(-1)).toMatchObject({ note: 'Deciden y responden juntas.', supersededBy: null })
    expect(placed.at(-1)?.evidence).not.toEqual([])
    await nothingForAxe()
    await page
      .getByRole('button', { name: m.evidence.chart.table, exact: true })
      .or(page.getByRole('radio', { name: m.evidence.chart.table, exact: true }))
      .first()
      .click()
    await page.getByRole('cell', { name: 'Colegialidad', exact: true }).first().waitFor()
  }, 60_000)

  it('leads from the process of a case to the excerpts of a box, and to a strategy that fits', async () => {
    await rail('evidence').click()
    await page.getByRole('button', { name: m.evidence.overview.openCase('Red 1') }).click()
    await page.getByRole('radio', { name: m.process.view }).click()
    const chart = page.getByRole('group', { name: m.process.title('Red 1') })
    await chart.getByRole('button', { name: /^Relacional: / }).click()
    await page.getByRole('heading', { level: 2, name: 'Relacional' }).waitFor()
    await nothingForAxe()
    await chart.getByRole('button', { name: /^Visitas externas\. / }).click()
    await pane().getByRole('heading', { name: 'Visitas externas' }).waitFor()
    await pane().getByText(m.picture.pane.lit('Estabilidad', 'judgement')).waitFor()
  }, 60_000)
})

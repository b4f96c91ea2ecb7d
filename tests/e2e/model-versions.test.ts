// A study on another model than the first: it is chosen when the study is made, edited, published, compared and taken back.

import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { messagesFor } from '../../shared/i18n/index.ts'
import { communityGardens } from '../../shared/models/index.ts'
import { barriersOf, wholePage } from './barriers.ts'
import { keyboardOf } from './keyboard.ts'
import { type Program, start } from './programs.ts'
import { usual, workbenchFor } from './workbench.ts'

const m = messagesFor('es')
const words = m.modelEditing
const bench = workbenchFor('es')
const { model } = communityGardens
const gone = model.indicators[3]?.text.es ?? ''

let program: Program
let page: Page

const barriers = () => barriersOf(page, wholePage)

const openModel = () =>
  page.getByRole('navigation').getByRole('button', { name: m.shell.places.model, exact: true }).click()
const part = (name: string) => page.getByRole('option', { name, exact: true })

beforeAll(async () => {
  program = await start(bench.machine, null)
  page = (await bench.open(program, usual)).page
})

describe('the model', () => {
  it('is chosen for a new study', async () => {
    await page.getByRole('button', { name: m.start.newStudy }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: m.start.studyTitle }).fill('Huertos')
    await dialog.getByRole('button', { name: new RegExp(words.choose) }).click()
    await page.getByRole('option', { name: new RegExp(model.name.es) }).click()
    await dialog.getByRole('button', { name: m.start.create, exact: true }).click()
    await page
      .getByRole('navigation')
      .getByRole('button', { name: m.shell.places.model, exact: true })
      .click()
    await page.getByRole('heading', { name: model.name.es, level: 1 }).waitFor()
    for (const stage of model.stages)
      await page.getByRole('heading', { name: stage.name.es, level: 2 }).waitFor()
  })

  it('is edited by keys in a draft that a reload keeps', async () => {
    const keyboard = keyboardOf(page)
    await page.getByRole('button', { name: words.edit, exact: true }).click()
    await part(gone).click()
    await page.getByText(`${words.kind.indicator} ${model.indicators[3]?.id}`).waitFor()
    await keyboard.press('Delete')
    await part(gone).waitFor({ state: 'hidden' })
    await page.getByText(words.changes(1)).waitFor()
    expect(await barriers()).toEqual([])
    await page.reload()
    await openModel()
    await page.getByRole('button', { name: words.takeUp, exact: true }).click()
    await page.getByText(words.changes(1)).waitFor()
  })

  it('is published with a note, compared, and taken back', async () => {
    await page.getByRole('button', { name: words.publish, exact: true }).click()
    const dialog = page.getByRole('dialog', { name: words.publishTitle('2') })
    await dialog.getByText(words.stays(words.leaning.code_indicator(1))).waitFor()
    await dialog.getByRole('textbox', { name: new RegExp(words.note) }).fill('Una cara menos.')
    expect(await barriers()).toEqual([])
    await dialog.getByRole('button', { name: words.publishNow, exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('radio', { name: m.views.model.versions, exact: true }).click()
    await page.getByText('Una cara menos.', { exact: true }).waitFor()
    await page.getByRole('heading', { name: words.retiredParts }).waitFor()
    expect(await barriers()).toEqual([])
    await page.keyboard.press('Control+z')
    await page.getByText(words.versionsEmpty).waitFor()
  })
})

// Networks from the inside: the table the study has of them, who belongs since when, and a table brought in.

import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Output } from '../../shared/api/contract.ts'
import { messagesFor } from '../../shared/i18n/index.ts'
import { barriersOf, wholePage } from './barriers.ts'
import { patience } from './keyboard.ts'
import { callOver, type Program, start } from './programs.ts'
import { usual, workbenchFor } from './workbench.ts'

const m = messagesFor('es')
const bench = workbenchFor('es')
let program: Program
let page: Page

const view = (name: string) => page.getByRole('radio', { name, exact: true })
const dialog = () => page.getByRole('dialog')

beforeAll(async () => {
  program = await start(bench.machine, null)
  page = (await bench.open(program, usual)).page
  await page.getByRole('button', { name: m.start.sample }).click()
  await page.getByRole('button', { name: m.start.createSample }).click()
  await page.getByRole('navigation').getByRole('button', { name: m.shell.places.cases, exact: true }).click()
})

const barriers = () => barriersOf(page, wholePage)

describe('networks from the inside', () => {
  it('are seen side by side, and a cell leads to the people it counts', async () => {
    const team = m.cases.valueOf('Equipo coordinador', 'Red 1')
    await page.getByRole('button', { name: team }).click()
    await dialog().getByRole('textbox').fill('No se guarda')
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'hidden' })
    expect(await page.getByText('No se guarda').count()).toBe(0)
    await view(m.views.cases.overview).click()
    const row = page.getByRole('row').filter({ hasText: 'Red 4' })
    await row.getByText('rural (3)').waitFor()
    expect(await barriers()).toEqual([])
    await row.getByRole('button', { name: /16 personas/ }).click()
    await page.getByRole('rowheader', { name: 'Nelson' }).waitFor()
  })

  it('say since when somebody belongs, and take a table after showing what it changes', async () => {
    await page.getByRole('button', { name: m.people.menu('Nelson') }).click()
    await page.getByRole('menuitem', { name: m.people.editMemberships }).click()
    await dialog().getByLabel(m.people.since, { exact: true }).fill('01-01-2024')
    await dialog().getByRole('button', { name: m.people.addPeriod, exact: true }).click()
    await page.getByText(m.errors['membership.overlaps']({ participant: 'Nelson' })).waitFor()
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'hidden' })

    await page.getByRole('button', { name: m.tables.menu(m.tables.sheets.establishment) }).click()
    await page.getByRole('menuitem', { name: m.tables.import.open }).click()
    const choosing = page.waitForEvent('filechooser')
    await dialog().getByRole('button', { name: m.tables.import.choose }).click()
    await (await choosing).setFiles({
      name: 'escuelas.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'Establecimiento,Matrícula,Fundada\nEscuela El Espino,21,3/4/1948\nEscuela Nueva,doce,5/6/1999\n',
      ),
    })
    await dialog().getByText(m.tables.faults.number).waitFor()
    expect(await barriers()).toEqual([])
    await dialog().getByRole('button', { name: m.tables.import.run, exact: true }).click()
    await dialog().waitFor({ state: 'hidden' })
    await page.getByRole('rowheader', { name: 'Escuela Nueva' }).waitFor()
    const schools = async () => {
      const people = (await callOver(program, 'people.list', {})) as Output<'people.list'>
      return people.establishments.length
    }
    expect(await schools()).toBe(62)
    await page.keyboard.press('Control+z')
    await expect.poll(schools, { timeout: patience }).toBe(61)
  })
})

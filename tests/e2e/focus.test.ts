// Where the keyboard is after things that take it away: it never falls out of the page, nor is it caught.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { Output } from '../../shared/api/contract.ts'
import { messagesFor } from '../../shared/i18n/index.ts'
import { focused, focusedWithin, keyboardOf, patience, textOf } from './keyboard.ts'
import { callOver, type Program, serveStudy, start, trama } from './programs.ts'
import { usual, type Window, workbenchFor } from './workbench.ts'

const m = messagesFor('es')
const bench = workbenchFor('es')
const study = join(bench.folder, 'foco.trama')

let program: Program
let window: Window
let page: Page

beforeAll(async () => {
  const file = join(bench.folder, 'nota.txt')
  writeFileSync(
    file,
    'Nota de campo\nLlegamos a la escuela antes de las nueve y la reunión ya había partido.\n',
  )
  await trama(bench.machine, ['new', study])
  await trama(bench.machine, ['import', study, file, '--case', 'Red Norte', '--kind', 'field-note'])
  program = await serveStudy(bench.machine, study, [])
  const [source] = (await callOver(program, 'sources.list', {})) as Output<'sources.list'>
  const [code] = (await callOver(program, 'codes.list', {})) as Output<'codes.list'>
  await callOver(program, 'codings.create', {
    ...{ sourceId: source?.id, start: 14, end: 36, codeIds: [code?.id] },
    ...{ direction: 'supports', memo: '', coder: null },
  })
  window = await bench.open(program, usual)
  page = window.page
})

beforeEach(async () => {
  await page.reload()
  await page.getByRole('row', { name: 'nota' }).waitFor()
})

const hasNoFocus = () => page.evaluate(() => document.activeElement === document.body)

it('goes with Tab from the text over the margin to the codings and the codes', async () => {
  const keys = keyboardOf(page)
  await keys.press('Control+2')
  await focused(textOf(page))
  await page.getByRole('group', { name: m.reader.stripes }).getByRole('button').waitFor()
  await keys.tabTo(page.getByRole('searchbox', { name: m.codebook.find }))
  await keys.tabTo(textOf(page), 'backward')
})

it('stays in the window of a study that could not be created', async () => {
  const taken = join(bench.machine.home, 'Repetido.trama')
  writeFileSync(taken, '')
  const other = await start(bench.machine, null)
  const shown = await bench.open(other, usual)
  const keys = keyboardOf(shown.page)
  const begin = shown.page.getByRole('button', { name: m.start.newStudy })
  await focused(begin)
  await keys.press('Enter')
  const dialog = shown.page.getByRole('dialog', { name: m.start.newStudy })
  await focused(dialog.getByRole('textbox', { name: m.start.studyTitle }))
  await keys.write('Repetido')
  await keys.tabTo(dialog.getByRole('button', { name: m.start.create }))
  await keys.press('Enter')
  await dialog.getByText(m.errors['study.exists']({ path: taken })).waitFor()
  await focusedWithin(dialog)
  await keys.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await focused(begin)
  await shown.close()
  await other.stop()
})

it('enters a window that was opened without keys or mouse, as screen readers do', async () => {
  await page.getByRole('button', { name: m.imports.import, exact: true }).evaluate((button) => {
    if (button instanceof HTMLElement) button.click()
  })
  const dialog = page.getByRole('dialog', { name: m.imports.title })
  await dialog.waitFor()
  await focusedWithin(dialog)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
})

it('shows what a judgement lacks, and stays beside the one that was saved', async () => {
  const keys = keyboardOf(page)
  await keys.command('Red Norte', 'Red Norte')
  await page.getByRole('figure', { name: m.evidence.chart.profileTitle('Red Norte') }).waitFor()
  await keys.press('j')
  const form = page.getByRole('form', { name: m.judgement.title })
  await keys.tabTo(form.getByRole('button', { name: new RegExp(`${m.judgement.stage}$`) }))
  await keys.choose('Formación')
  await keys.tabTo(form.getByRole('button', { name: m.judgement.save }))
  await keys.press('Enter')
  const rationale = form.getByRole('textbox', { name: m.judgement.rationale })
  await focused(rationale)
  await keys.write('Recién comienza.')
  await keys.tabTo(form.getByRole('button', { name: m.judgement.save }))
  await keys.press('Enter')
  await page.getByRole('heading', { name: m.judgement.standing }).waitFor()
  expect(await hasNoFocus()).toBe(false)
})

it('has something to read where the page was opened without its key', async () => {
  const bare = await page.context().newPage()
  await bare.goto(new URL(program.url).origin)
  await expect.poll(() => bare.locator('body').innerText(), { timeout: patience }).not.toBe('')
  await bare.close()
  // The browser notes each refused call; nothing else may have gone wrong.
  const refused = window.complaints.splice(0)
  expect(refused.filter((complaint) => !complaint.includes('401'))).toEqual([])
})

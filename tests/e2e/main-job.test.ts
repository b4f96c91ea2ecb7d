// The main job by keyboard alone: from a Word file to a case report, and all of it still there after the program was closed.
// Nothing here clicks or fills: keys only. Locators look, and are where Tab is meant to arrive.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { messagesFor } from '../../shared/i18n/index.ts'
import { docxOfParagraphs } from '../files/import/build-docx.ts'
import { focused, type Keyboard, keyboardOf, patience, textOf } from './keyboard.ts'
import { start, trama } from './programs.ts'
import { usual, workbenchFor } from './workbench.ts'

const m = messagesFor('es')
const bench = workbenchFor('es')

const title = 'Redes del valle'
const caseName = 'Red Valle Norte'
const said = 'acordamos tres metas comunes para toda la red'
const rationale = 'La red ya fijó metas propias y las nombra sin que se le pregunte.'
const paragraphs = [
  'Entrevista a la directora de la escuela Los Boldos',
  'ENTREVISTADORA: ¿Cómo partió el año la red?',
  'DIRECTORA: Partimos con pocas reuniones y mucha duda sobre para qué estábamos.',
  `DIRECTORA: En abril ${said}, y las escribimos en un papelógrafo que sigue en la sala.`,
  'ENTREVISTADORA: ¿Y quién las recuerda?',
  'DIRECTORA: Todos, aunque a veces llegamos tarde a revisarlas.',
]

it('goes from a Word file to a traceable report, and finds it all again, without a mouse', async () => {
  const file = join(bench.folder, 'Entrevista directora Los Boldos.docx')
  writeFileSync(file, docxOfParagraphs(paragraphs))
  mkdirSync(join(bench.machine.home, 'estudios'))
  const study = join(bench.machine.home, 'estudios', `${title}.trama`)

  const first = await start(bench.machine, null)
  const window = await bench.open(first, usual)
  const { page } = window
  const keys = keyboardOf(page)
  await newStudy(page, keys)
  await importInterview(page, keys, file)
  await readProfile(page, keys, 'none')
  await code(page, keys)
  await readProfile(page, keys, 'coded')
  await judge(page, keys)
  const report = await exportReport(page, keys)
  await readReport(await window.context.newPage(), report)
  await window.close()
  await first.stop()

  const made = await dump(study)

  const second = await start(bench.machine, null)
  const again = await bench.open(second, usual)
  const afterwards = keyboardOf(again.page)
  await openRecent(again.page, afterwards)
  await findAll(again.page, afterwards)
  await undoAndRedo(again.page, afterwards)
  await again.close()
  await second.stop()
  expect(await dump(study)).toBe(made)
})

async function dump(study: string): Promise<string> {
  const { code, said } = await trama(bench.machine, ['dump', study, '--json'])
  expect(code, said).toBe(0)
  return said
}

async function newStudy(page: Page, keys: Keyboard): Promise<void> {
  await focused(page.getByRole('button', { name: m.start.newStudy }))
  await keys.press('Enter')
  const dialog = page.getByRole('dialog', { name: m.start.newStudy })
  await focused(dialog.getByRole('textbox', { name: m.start.studyTitle }))
  await keys.write(title)
  await keys.tabTo(dialog.getByRole('button', { name: m.start.changeFolder }))
  await keys.press('Enter')
  const folder = dialog.getByRole('option', { name: 'estudios' })
  await keys.tabTo(folder)
  await keys.press('Enter')
  await dialog.getByText(join('estudios', `${title}.trama`)).waitFor()
  await keys.tabTo(dialog.getByRole('button', { name: m.start.create }))
  await keys.press('Enter')
  await page.getByRole('heading', { name: m.imports.emptyTitle }).waitFor()
}

async function importInterview(page: Page, keys: Keyboard, file: string): Promise<void> {
  // Keys can't drive the system's own file window; it is opened by key and answered.
  const chooser = page.waitForEvent('filechooser')
  await keys.press('Control+i')
  const dialog = page.getByRole('dialog', { name: m.imports.title })
  await focused(dialog.getByRole('button', { name: m.imports.choose }))
  await keys.press('Enter')
  await (await chooser).setFiles(file)
  await dialog.getByText(paragraphs[3] ?? '').waitFor()
  await keys.tabTo(dialog.getByRole('button', { name: new RegExp(`${m.imports.kind}$`) }))
  await keys.choose(m.terms.kind['field-note'])
  await keys.tabTo(dialog.getByRole('combobox', { name: m.imports.case }))
  await keys.write(caseName)
  await dialog.getByText(m.imports.newCase(caseName)).waitFor()
  await keys.tabTo(dialog.getByRole('textbox', { name: m.imports.date }))
  await keys.write('14-08-2023')
  await keys.tabTo(dialog.getByRole('button', { name: m.imports.run(1, '1') }))
  await keys.press('Enter')
  await dialog.getByText(m.imports.imported(1, '1')).waitFor()
  await keys.tabTo(dialog.getByRole('button', { name: m.imports.read }))
  await keys.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await focused(textOf(page))
}

/** The case's stage profile: by the palette there, by Alt+Left back. */
async function readProfile(page: Page, keys: Keyboard, expected: 'none' | 'coded'): Promise<void> {
  await keys.command(caseName, caseName)
  await expectShare(page, expected)
  await keys.tabTo(development(page))
}

/** The stage that the code given speaks to, in the list under the chart. */
const development = (page: Page) =>
  page.getByRole('button', {
    name: new RegExp(`^Desarrollo: ${m.evidence.chart.fit} .*${m.evidence.chart.coverage}`),
  })

/** One of its seven indicators is reached by the code given. */
async function expectShare(page: Page, expected: 'none' | 'coded'): Promise<void> {
  const coverage = expected === 'none' ? /Cobertura 0\s?%/ : /Cobertura 14\s?%/
  await development(page).waitFor()
  await expect.poll(() => development(page).innerText(), { timeout: patience }).toMatch(coverage)
}

async function code(page: Page, keys: Keyboard): Promise<void> {
  await keys.press('Alt+ArrowLeft')
  const text = textOf(page)
  await focused(text)
  // Paragraph by paragraph, then word by word.
  await keys.press('Control+Home', 'Control+ArrowDown', 'Control+ArrowDown', 'Control+ArrowDown')
  const before = (paragraphs[3] ?? '').split(said)[0] ?? ''
  for (const _ of before.trim().split(' ')) await keys.press('ArrowRight')
  for (const _ of said.split(' ')) await keys.press('Shift+ArrowRight')
  expect((await page.evaluate(() => String(document.getSelection()))).trim()).toBe(said)
  await keys.press('c')
  const palette = page.getByRole('dialog', { name: m.reader.palette.title })
  await focused(palette.getByRole('combobox'))
  await keys.write('metas')
  const current = palette.getByRole('option', { selected: true })
  await expect.poll(() => current.innerText(), { timeout: patience }).toContain('Metas')
  await keys.press('Enter')
  await palette.waitFor({ state: 'hidden' })
  await stripe(page).waitFor()
  await focused(text)
}

/** The coding in the margin. */
const stripe = (page: Page) =>
  page.getByRole('group', { name: m.reader.stripes }).getByRole('button', { name: /^Metas\. A favor\. / })

async function judge(page: Page, keys: Keyboard): Promise<void> {
  await keys.press('j')
  const form = page.getByRole('form', { name: m.judgement.title })
  await keys.tabTo(form.getByRole('button', { name: new RegExp(`${m.judgement.stage}$`) }))
  await keys.choose('Desarrollo')
  await keys.tabTo(form.getByRole('textbox', { name: m.judgement.rationale }))
  await keys.write(rationale)
  await keys.tabTo(form.getByRole('button', { name: /^Citar / }))
  await keys.press('Space')
  await form.getByText(m.judgement.cited(1)).waitFor()
  await keys.tabTo(form.getByRole('button', { name: m.judgement.save }))
  await keys.press('Enter')
  await form.waitFor({ state: 'hidden' })
  await page.getByRole('heading', { name: m.judgement.standing }).waitFor()
}

async function exportReport(page: Page, keys: Keyboard): Promise<string> {
  await keys.press('Control+7')
  const save = page.getByRole('button', { name: m.reporting.place.save })
  await keys.tabTo(save)
  const download = page.waitForEvent('download')
  await keys.press('Enter')
  const path = join(bench.folder, 'informe.html')
  await (await download).saveAs(path)
  return readFileSync(path, 'utf8')
}

/** The report as whoever receives it sees it: the quote with its locator, the rationale, nothing fetched. */
async function readReport(page: Page, report: string): Promise<void> {
  await page.setContent(report)
  const quote = page.locator('figure', { has: page.locator('blockquote', { hasText: said }) }).first()
  await quote.getByText('[S1 ¶4]').waitFor()
  await page.getByText(rationale).waitFor()
  // The record that a report is verified by is data: nothing runs in it.
  const running = 'link, script:not([type="application/json"]), img[src^=http], [src^=http]'
  expect(await page.locator(running).count()).toBe(0)
}

async function openRecent(page: Page, keys: Keyboard): Promise<void> {
  await focused(page.getByRole('button', { name: m.start.newStudy }))
  await keys.tabTo(page.getByRole('button', { name: new RegExp(`^${title}`) }))
  await keys.press('Enter')
  await page.getByRole('navigation', { name: m.shell.placesLabel }).waitFor()
}

async function findAll(page: Page, keys: Keyboard): Promise<void> {
  await page.getByRole('row', { name: 'Los Boldos' }).getByText(m.terms.kind['field-note']).waitFor()
  await keys.press('Control+2')
  await focused(textOf(page))
  await stripe(page).waitFor()
  await readProfile(page, keys, 'coded')
  await page.getByText(rationale).first().waitFor()
}

/** The undo that was not made before the program ended, and its way back. */
async function undoAndRedo(page: Page, keys: Keyboard): Promise<void> {
  await keys.press('Control+z')
  await page.getByText(m.evidence.reading.noJudgement).waitFor()
  await keys.press('Control+z')
  await expectShare(page, 'none')
  await keys.press('Control+Shift+z')
  await expectShare(page, 'coded')
  await keys.press('Control+y')
  await page.getByText(rationale).first().waitFor()
}

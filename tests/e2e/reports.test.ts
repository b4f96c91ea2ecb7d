// A report written in the browser, verified, a quoted text changed elsewhere, and the report verified again.

import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { messagesFor } from '../../shared/i18n/index.ts'
import type { Source, SourceText } from '../../shared/schema/source.ts'
import { barriersOf, wholePage } from './barriers.ts'
import { callOver, type Program, serveStudy, trama } from './programs.ts'
import { usual, workbenchFor } from './workbench.ts'

const m = messagesFor('es')
const words = m.reporting.place
const bench = workbenchFor('es')
let program: Program
let page: Page

beforeAll(async () => {
  const study = join(bench.folder, 'informes.trama')
  expect(await trama(bench.machine, ['sample', study])).toMatchObject({ code: 0 })
  program = await serveStudy(bench.machine, study, [])
  page = (await bench.open(program, usual)).page
  await page
    .getByRole('navigation')
    .getByRole('button', { name: m.shell.places.reports, exact: true })
    .click()
  await preview().getByRole('heading', { level: 1 }).waitFor()
})

const preview = () => page.frameLocator('iframe')

async function choose(label: string, option: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`${label}$`) }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

async function saved(name: string): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: m.reporting.place.save }).click()
  const path = join(bench.folder, name)
  await (await download).saveAs(path)
  return path
}

async function verify(path: string): Promise<ReturnType<Page['getByRole']>> {
  await page.locator('input[type=file]').setInputFiles(path)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('heading', { name: new RegExp(`^${words.verified}`) }).waitFor()
  return dialog
}

it('is written and verified; once a quoted text changes, it says what it was and is', async () => {
  const html = await saved('informe.html')
  await choose(m.reporting.place.format, words.formats.docx)
  const docx = await saved('informe.docx')
  for (const path of [html, docx]) {
    const dialog = await verify(path)
    await dialog.getByText(words.verifiedOk).waitFor()
    await dialog.getByRole('button', { name: words.close }).last().click()
    await dialog.waitFor({ state: 'detached' })
  }

  const quote = /<blockquote data-quote="1">([^<]*)</.exec(readFileSync(html, 'utf8'))?.[1] ?? ''
  const said = quote.slice(0, 20)
  await changeText(said, 'Palabras cambiadas: ')
  const dialog = await verify(html)
  await dialog.getByText(words.verifiedNot).waitFor()
  await dialog.getByText(said).first().waitFor()
  await dialog.getByText('Palabras cambiadas: ').first().waitFor()
  expect(await barriersOf(page, wholePage)).toEqual([])
  await dialog
    .getByRole('button', { name: words.open('S1 ¶12') })
    .first()
    .click()
  await page.getByRole('main').getByText('Palabras cambiadas: ').first().waitFor()

  await page
    .getByRole('navigation')
    .getByRole('button', { name: m.shell.places.reports, exact: true })
    .click()
  const altered = join(bench.folder, 'alterado.html')
  writeFileSync(
    altered,
    readFileSync(html, 'utf8').replace('<blockquote data-quote="2">', '<blockquote data-quote="2">No '),
  )
  const again = await verify(altered)
  await again.getByText(m.reporting.verify.altered).first().waitFor()
  await again.getByRole('button', { name: words.close }).last().click()
})

it('puts cases side by side, and with pseudonyms asks before a name goes out', async () => {
  const [first] = (await callOver(program, 'cases.list', {})) as { id: string }[]
  await callOver(program, 'participants.create', {
    caseId: first?.id,
    pseudonym: 'La señora Paulina',
    name: 'Paulina',
  })
  await page
    .getByRole('navigation')
    .getByRole('button', { name: m.shell.places.reports, exact: true })
    .click()
  await page.getByRole('checkbox', { name: words.pseudonyms }).check({ force: true })
  await page.getByRole('region', { name: words.names }).getByText('Paulina').first().waitFor()
  await page.getByRole('button', { name: m.reporting.place.save }).click()
  const dialog = page.getByRole('dialog', { name: words.leaksTitle })
  await dialog.getByText('Paulina').first().waitFor()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: words.writeAnyway }).click()
  expect((await download).suggestedFilename()).toMatch(/\.docx$/)
  await choose(words.kind, words.kinds.cross)
  await preview().getByText(m.reporting.written.cross.attributesTable).waitFor()
  // Remembered for this study on this machine.
  await page.reload()
  await page
    .getByRole('navigation')
    .getByRole('button', { name: m.shell.places.reports, exact: true })
    .click()
  await preview().getByText(m.reporting.written.cross.attributesTable).waitFor()
  const red2 = preview().getByRole('columnheader', { name: 'Red 2' })
  await red2.first().waitFor()
  await page.getByRole('checkbox', { name: 'Red 2', exact: true }).uncheck({ force: true })
  await red2.first().waitFor({ state: 'detached' })
  expect(await barriersOf(page, wholePage)).toEqual([])
})

async function changeText(before: string, after: string): Promise<void> {
  for (const { id } of (await callOver(program, 'sources.list', {})) as Source[]) {
    const { text } = (await callOver(program, 'sources.text', { id })) as SourceText
    const start = text.indexOf(before)
    if (start < 0) continue
    await callOver(program, 'sources.revise', {
      sourceId: id,
      textSha256: createHash('sha256').update(text).digest('hex'),
      replacements: [{ start, end: start + before.length, text: after }],
    })
    return
  }
  throw new Error(`nowhere: ${before}`)
}

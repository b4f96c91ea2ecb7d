// From a claim to its evidence and back: the ledger, what is missing, the chain to the imported file, and who speaks.

import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { messagesFor } from '../../shared/i18n/index.ts'
import { barriersOf, wholePage } from './barriers.ts'
import { focused, keyboardOf, patience, textOf } from './keyboard.ts'
import { type Program, start } from './programs.ts'
import { usual, workbenchFor } from './workbench.ts'

const m = messagesFor('es')
const bench = workbenchFor('es')
/** One passage of one source says so. */
const purpose = 'La red fija el propósito que la convoca.'

let program: Program
let page: Page

const rail = (place: keyof typeof m.shell.places) =>
  page.getByRole('navigation').getByRole('button', { name: m.shell.places[place], exact: true })
const view = (name: string) => page.getByRole('radio', { name, exact: true })
const ledger = () => page.getByRole('region', { name: m.ledger.title, exact: true })
const indicator = (name: string) => ledger().getByRole('article', { name })
const gap = (name: string) =>
  page.getByRole('region', { name: m.gaps.title, exact: true }).getByRole('button', { name })

beforeAll(async () => {
  program = await start(bench.machine, null)
  page = (await bench.open(program, usual)).page
  await page.getByRole('button', { name: m.start.sample }).click()
  await page.getByRole('button', { name: m.start.createSample }).click()
  await rail('evidence').click()
  await page.getByRole('button', { name: m.evidence.overview.openCase('Red 1') }).click()
  await view(m.evidence.profile).waitFor()
})

async function openLedger(): Promise<void> {
  await rail('evidence').click()
  const openCase = page.getByRole('button', { name: m.evidence.overview.openCase('Red 1') })
  await openCase.or(view(m.ledger.title)).first().waitFor()
  if (await openCase.isVisible()) await openCase.click()
  await view(m.ledger.title).click()
  await indicator(purpose).waitFor()
}

async function menuOf(article: Locator): Promise<void> {
  await article
    .getByRole('button', { name: /S2 ¶18/ })
    .last()
    .click()
  await page.getByRole('menu').waitFor()
}

const barriers = () => barriersOf(page, wholePage)

describe('the ledger', () => {
  it('is opened by a key, tells what there is and what there is not, and has no barriers', async () => {
    await keyboardOf(page).press('r')
    await indicator(purpose).getByText('Son cuatro, y para eso existimos').waitFor()
    expect(await ledger().getByText(m.ledger.noEvidence).count()).toBeGreaterThan(3)
    expect(await barriers()).toEqual([])
  })

  it('says of a filter that it is one, and shows all again', async () => {
    const kinds = ledger().getByRole('button', { name: new RegExp(m.ledger.anyKind) })
    await kinds.click()
    await page.getByRole('option', { name: m.terms.kind['field-note'], exact: true }).click()
    await ledger().getByText(m.ledger.filtered).waitFor()
    await indicator(purpose).getByText(m.ledger.noEvidence).waitFor()
    await ledger().getByRole('button', { name: m.ledger.clearFilters }).click()
    await indicator(purpose).getByText('Son cuatro, y para eso existimos').waitFor()
    await ledger().getByText(m.ledger.filtered).waitFor({ state: 'hidden' })
  })

  it('keeps what is excluded struck through; a gap appears with it, and goes when that is undone', async () => {
    await menuOf(indicator(purpose))
    await page.getByRole('menuitem', { name: m.evidence.marks.exclude }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Habla de otra red.')
    await dialog.getByRole('button', { name: m.evidence.marks.excluding.done }).click()
    await dialog.waitFor({ state: 'hidden' })
    await indicator(purpose).locator('s').getByText('Son cuatro').waitFor()
    await indicator(purpose).getByText('Habla de otra red.').waitFor()
    await indicator(purpose).getByText(m.ledger.onlyExcluded).waitFor()
    await view(m.gaps.title).click()
    await gap(purpose).getByText(m.gaps.words['no-evidence'](), { exact: true }).waitFor()
    await keyboardOf(page).press('Control+z')
    await gap(purpose)
      .getByText(/^una sola fuente: S2/)
      .waitFor()
    expect(await barriers()).toEqual([])
  })

  it('leads from what is missing to where it is mended', async () => {
    const [open] = await page.locator('[data-gap=contrary-unanswered]').all()
    const about = (await open?.locator('span').first().innerText()) ?? ''
    await open?.click()
    const pane = page.getByRole('tabpanel')
    await pane.getByRole('heading', { name: about }).waitFor()
    // The list stays where it was, to go on with.
    await gap(about).waitFor()
  })
})

describe('the chain of evidence', () => {
  it('goes by arrows from a passage to the file it came from and back, and opens the passage', async () => {
    await openLedger()
    await menuOf(indicator(purpose))
    await page.getByRole('menuitem', { name: m.trace.open }).click()
    const chain = page.getByRole('dialog', { name: m.trace.title })
    const card = (kind: string) => chain.locator(`[data-key^="${kind}:"]`)
    await focused(card('coding'))
    const keys = keyboardOf(page)
    await keys.press('ArrowRight')
    await focused(card('source'))
    await keys.press('ArrowRight')
    await focused(card('file'))
    await chain.getByText(/^SHA-256 [0-9a-f]{64}$/).waitFor()
    await chain.getByText(`${m.trace.intact} ${m.trace.follows}`).waitFor()
    expect(await barriers()).toEqual([])
    await keys.press('ArrowLeft')
    await focused(card('source'))
    await keys.press('ArrowLeft')
    await focused(card('coding'))
    await keys.press('ArrowLeft')
    await focused(card('indicator'))
    await keys.press('ArrowRight')
    await focused(card('coding'))
    await keys.press('Enter')
    await chain.waitFor({ state: 'hidden' })
    await textOf(page).getByText('Son cuatro, y para eso existimos').first().waitFor()
  })
})

describe('the people of a case', () => {
  it('are entered with a pseudonym, speak under their label, and are named so in the ledger', async () => {
    await rail('cases').click()
    await view(m.people.title).click()
    await page.getByRole('button', { name: m.people.newParticipant }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(m.people.pseudonym, { exact: true }).fill('Directora 1')
    await dialog.getByLabel(m.people.role, { exact: true }).fill('directora')
    await dialog.getByLabel(m.people.realName).fill('Ana Soto')
    await dialog.getByRole('button', { name: m.cases.create }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('rowheader', { name: 'Directora 1' }).waitFor()
    const speaker = page
      .getByRole('row')
      .filter({ hasText: 'P1' })
      .first()
      .getByRole('button', { name: /Ximena/ })
    await speaker.click()
    await page.getByRole('option', { name: 'Directora 1', exact: true }).click()
    await expect
      .poll(() => page.getByRole('row').filter({ hasText: 'P1' }).first().innerText(), { timeout: patience })
      .toContain('Directora 1')
    expect(await barriers()).toEqual([])
    await openLedger()
    await indicator(purpose).getByText(m.ledger.speaks('Directora 1')).waitFor()
    expect(await ledger().getByText('Ana Soto').count(), 'real names stay where they are entered').toBe(0)
  })
})

// A judgement through its life: written, signed, stale by what somebody did elsewhere, affirmed, revised, signed again.
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import type { Input, MethodName, Output } from '../../shared/api/contract.ts'
import { messagesFor } from '../../shared/i18n/index.ts'
import { barriersOf, wholePage } from './barriers.ts'
import { keyboardOf } from './keyboard.ts'
import { callOver, type Program, serveStudy, trama } from './programs.ts'
import { usual, type Window, workbenchFor } from './workbench.ts'

const m = messagesFor('es')
const bench = workbenchFor('es')
let program: Program
let window: Window

const ask = async <M extends MethodName>(method: M, input: Input<M>) =>
  (await callOver(program, method, input)) as Output<M>

beforeAll(async () => {
  const study = join(bench.folder, 'muestra.trama')
  expect((await trama(bench.machine, ['sample', study])).code).toBe(0)
  program = await serveStudy(bench.machine, study, [])
  await ask('app.saveSettings', { coder: 'Antonia Rivas', language: 'es' })
  window = await bench.open(program, usual)
})

it('signs a judgement, says what changed in what it cites, affirms and revises it', async () => {
  const { page } = window
  const keys = keyboardOf(page)
  const [red] = await ask('cases.list', {})
  if (red === undefined) throw new Error('The sample study has no cases.')
  const cited = await firstCited(red.id)
  await page
    .getByRole('navigation')
    .getByRole('button', { name: m.shell.places.evidence, exact: true })
    .click()
  await page.getByRole('button', { name: m.evidence.overview.openCase(red.name) }).click()
  await page.getByRole('tab', { name: m.judgement.tabJudgement }).click()
  const panel = page.getByRole('tabpanel', { name: m.judgement.tabJudgement })

  // Sign what stands.
  await panel.getByRole('button', { name: m.judgement.sign, exact: true }).click()
  await panel.getByText(m.terms.judgementStatus.signed, { exact: true }).first().waitFor()
  expect(await panel.getByRole('region', { name: m.staleness.stale }).count()).toBe(0)

  // Somebody else edits the words it cites.
  await ask('app.saveSettings', { coder: 'Beto' })
  const after = await edit(cited, 'Reescrito')
  await ask('app.saveSettings', { coder: 'Antonia Rivas' })
  const stale = panel.getByRole('region', { name: m.staleness.stale })
  await stale.getByText(m.staleness.kind.quote).waitFor()
  await expect.poll(() => wordsOf(stale, 0)).toBe(flat(cited.quote))
  expect(await wordsOf(stale, 1)).toBe(flat(after))
  expect(await stale.textContent()).toContain('Beto')

  expect(await barriersOf(page, { ...wholePage, within: ['[role=tabpanel]'] })).toEqual([])

  // It holds all the same.
  await stale.getByRole('button', { name: m.judgement.reaffirm, exact: true }).click()
  await page.keyboard.type('Dice lo mismo con otras palabras.')
  await stale.getByRole('button', { name: m.judgement.reaffirmDo }).click()
  await stale.waitFor({ state: 'detached' })
  await panel.getByText('Dice lo mismo con otras palabras.').waitFor()

  // Its direction changes, and this time it is revised.
  await ask('codings.update', { ids: [cited.id], direction: 'contradicts' })
  await stale.getByText(m.staleness.kind.direction).waitFor()
  await stale.getByRole('button', { name: m.judgement.reviseThis, exact: true }).click()
  const form = page.getByRole('form', { name: m.judgement.title })
  const rationale = form.getByRole('textbox', { name: m.judgement.rationale })
  await rationale.click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('Lo que cité habla ahora en contra.')
  await keys.tabTo(form.getByRole('button', { name: m.judgement.save }))
  await page.keyboard.press('Enter')
  await form.waitFor({ state: 'detached' })
  // The signed one stands until the new one is signed.
  await expect.poll(() => statuses(red.id)).toEqual(['signed', 'draft'])
  await panel.getByRole('button', { name: m.judgement.sign, exact: true }).click()
  await expect.poll(() => statuses(red.id)).toEqual(['superseded', 'signed'])
  await stale.waitFor({ state: 'detached' })
  const [, revised] = await ask('judgements.list', { caseId: red.id })
  expect(revised?.rationale).toBe('Lo que cité habla ahora en contra.')
  expect(await ask('study.check', {})).toMatchObject({ ok: true })
})

async function statuses(caseId: Output<'cases.list'>[number]['id']): Promise<string[]> {
  return (await ask('judgements.list', { caseId })).map(({ status }) => status)
}

async function firstCited(caseId: Output<'cases.list'>[number]['id']) {
  const [judgement] = await ask('judgements.list', { caseId })
  const id = judgement?.citations.find(({ stance }) => stance === 'for')?.codingId
  const coding = (await ask('codings.list', { caseId })).find((each) => each.id === id)
  if (coding === undefined) throw new Error('The judgement of the sample cites nothing.')
  return coding
}

/** Puts a word in the place of the first one of an excerpt; answers the excerpt as it is then. */
async function edit(
  { sourceId, start, quote }: Output<'codings.list'>[number],
  word: string,
): Promise<string> {
  const { textSha256 } = await ask('sources.text', { id: sourceId })
  const [first = ''] = quote.split(' ', 1)
  await ask('sources.revise', {
    sourceId,
    textSha256,
    replacements: [{ start: start + 1, end: start + first.length, text: word }],
  })
  return quote.slice(0, 1) + word + quote.slice(first.length)
}

/** Before or now, as it stands in the notice. */
async function wordsOf(stale: Locator, at: number): Promise<string> {
  return flat((await stale.getByRole('definition').nth(at).textContent()) ?? '')
}

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

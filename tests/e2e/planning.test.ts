// A network's plan and objectives, as somebody keeps them through a day: what fits is chosen, what happened is told and
// shown by an excerpt; an objective is looked at; a strategy comes from another study.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
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

const complaints = () => barriersOf(window.page, wholePage)

/** By the palette, as from anywhere. */
const open = (place: string, view: string) =>
  keyboardOf(window.page).command(m.views.open(place, view), m.views.open(place, view))

it('keeps the plan of a network', async () => {
  const { page } = window
  await page.getByRole('navigation', { name: m.shell.placesLabel }).waitFor()
  await open(m.shell.places.cases, m.views.cases.plan)
  const [red] = await ask('cases.list', {})
  if (red === undefined) throw new Error('The sample study has no cases.')
  const fit = await ask('plans.fit', { caseId: red.id })
  const strategy = fit.strategies.find(({ inPlan }) => inPlan === 0)
  if (strategy === undefined) throw new Error('All that fits is in the plan.')
  const { es: name } = strategy.name
  const region = page.getByRole('region', { name: m.planning.plan.fitTitle })
  await region.getByText(m.plans.yoursDecides).waitFor()
  expect(await complaints()).toEqual([])

  await region.getByRole('button', { name: m.planning.plan.putInOf(name) }).click()
  const dialog = page.getByRole('dialog', { name: m.planning.plan.newTitle })
  await dialog.getByRole('textbox', { name: m.planning.plan.from }).fill('1-9-2023')
  // What the study says of that day is proposed, and says so.
  await dialog.getByText(m.planning.plan.proposed.later).waitFor()
  await dialog.getByRole('textbox', { name: m.planning.plan.whatHappened }).fill('Se conversó en octubre.')
  await dialog.getByRole('button', { name: m.planning.plan.putIn }).click()
  await dialog.waitFor({ state: 'detached' })
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })
  await card.getByText('Se conversó en octubre.').waitFor()
  await expect
    .poll(async () => (await ask('plans.list', { caseId: red.id })).map((item) => item.stageBefore))
    .toContain(fit.stage)

  // An excerpt of October shows what it led to.
  await card.getByText(m.planning.plan.evidence(m.plans.noLater)).waitFor()
  await card.getByRole('button', { name: m.links.add }).click()
  const links = page.getByRole('dialog', { name: m.links.addTo(name) })
  await links.getByRole('searchbox', { name: m.links.search }).fill('dupla de escuelas')
  await links.getByText('la prepara una dupla de escuelas').click()
  await links.getByRole('button', { name: m.links.save }).click()
  await card.getByText(m.planning.plan.evidence(m.plans.later(1, '1'))).waitFor()
  await ask('history.undo', {})
  await card.getByText(m.planning.plan.evidence(m.plans.noLater)).waitFor()
})

it('looks at an objective, and finds what was noted from the picture by keys', async () => {
  const { page } = window
  await open(m.shell.places.cases, m.views.cases.objectives)
  const [red] = await ask('cases.list', {})
  if (red === undefined) throw new Error('The sample study has no cases.')
  const [first] = await ask('objectives.list', { caseId: red.id })
  if (first === undefined) throw new Error('The sample study has no objectives.')
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: first.text }) })
  await card.getByRole('button', { name: m.planning.objectives.lookAt(first.text) }).click()
  const dialog = page.getByRole('dialog', { name: m.planning.objectives.lookTitle })
  await dialog.getByRole('textbox', { name: m.planning.objectives.day }).fill('15-12-2023')
  await dialog.getByText(m.planning.objectives.valueHint['not-evidenced']).click()
  await dialog.getByRole('button', { name: m.shell.save }).click()
  await dialog.waitFor({ state: 'detached' })
  await card.getByText('15-12-2023').first().waitFor()
  expect(await complaints()).toEqual([])

  const chart = page.getByRole('group', { name: m.planning.objectives.chart.title })
  await chart.getByRole('button').first().focus()
  await page.keyboard.press('End')
  const reached = page.locator(':focus')
  await expect
    .poll(() => reached.getAttribute('aria-label'))
    .toContain(m.objectives.value['not-evidenced'].toLowerCase())
  await page.keyboard.press('Enter')
  await expect.poll(() => reached.textContent()).toContain('15-12-2023')
  expect((await ask('objectives.list', { caseId: red.id }))[0]?.attainments.at(-1)).toMatchObject({
    value: 'not-evidenced',
    evidence: [],
  })
})

it('copies a strategy from another study once it is said where its stage goes', async () => {
  const { page } = window
  const file = join(bench.folder, 'ajenas.json')
  const strange = {
    format: 'trama.strategies/1',
    model: { id: 'otro', version: 1, name: { es: 'Otro', en: 'Other' } },
    stages: [{ id: 'rara', name: { es: 'Madurez', en: 'Maturity' } }],
    components: [],
    strategies: [
      { stage: 'rara', component: null, name: { es: 'Caminatas' }, description: { es: 'Se camina.' } },
    ],
  }
  writeFileSync(file, JSON.stringify(strange))
  await open(m.shell.places.model, m.views.model.strategies)
  await page.getByRole('button', { name: m.planning.library.copy }).click()
  const dialog = page.getByRole('dialog', { name: m.planning.copy.title })
  await dialog.locator('input[type=file]').setInputFiles(file)
  await dialog.getByText(m.planning.copy.state.homeless).waitFor()
  const copy = dialog.getByRole('button', { name: m.planning.copy.run(1, '1') })
  expect(await copy.isDisabled()).toBe(true)
  await dialog.getByRole('button', { name: 'Madurez' }).click()
  const { stages } = await ask('model.get', {})
  await page.getByRole('option', { name: stages[0]?.name.es ?? '', exact: true }).click()
  await expect.poll(() => copy.isEnabled()).toBe(true)
  await copy.click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: 'Caminatas', exact: true }).waitFor()
  expect(await complaints()).toEqual([])
  expect(await ask('study.check', {})).toMatchObject({ ok: true })
})

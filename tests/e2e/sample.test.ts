// The sample study as somebody meets it: every place, every number behind which there are excerpts, and the way back.

import type { Locator, Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Output } from '../../shared/api/contract.ts'
import { messagesFor } from '../../shared/i18n/index.ts'
import type { CaseProfile } from '../../shared/schema/profile.ts'
import { patience, textOf } from './keyboard.ts'
import { openSample, type Walk, walkIn } from './places.ts'
import { callOver, type Program } from './programs.ts'
import { linesOf, readerWindow } from './reading.ts'
import { workbenchFor } from './workbench.ts'

const m = messagesFor('es')
const bench = workbenchFor('es')
let program: Program
let page: Page
let walk: Walk

beforeAll(async () => {
  ;({ program, page } = await openSample(bench))
  walk = walkIn(page)
})
beforeEach(() => walk.again())

// In Spanish, in both themes, they are walked where barriers are looked for.
it('opens every place in English, in the dark, without a restart, and goes back', async () => {
  await walk.show('en', 'dark')
  for (const place of await walk.places()) {
    await walk.goTo(place)
    expect(await walk.isWiderThanWindow(), `${place} fits the window`).toBe(false)
  }
  await walk.show('es', 'light')
})

async function openCase(name: string): Promise<CaseProfile> {
  const profiles = (await callOver(program, 'profile.list', {})) as Output<'profile.list'>
  const profile = profiles.find((each) => each.case === name)
  if (profile === undefined) throw new Error(`no profile of ${name}`)
  await walk.openCase(name)
  return profile
}

describe('the stage profile', () => {
  const model = async () => (await callOver(program, 'model.get', {})) as Output<'model.get'>
  const pane = () => page.getByRole('tabpanel', { name: m.judgement.tabEvidence })

  it('opens, from every number of chart, list and table, the excerpts behind it', async () => {
    const { indicators, stages } = await model()
    const profile = await openCase('Red 1')
    const textOfIndicator = (id: string) => indicators.find((each) => each.id === id)?.text.es ?? ''
    const nameOfStage = (id: string) => stages.find((each) => each.id === id)?.name.es ?? ''
    const chart = page.getByRole('figure', { name: m.evidence.chart.profileTitle('Red 1') })
    const list = page.getByRole('main').getByRole('listitem')
    let excerpts = 0
    for (const stage of profile.stages) {
      const all: string[] = []
      for (const { id } of stage.indicators) {
        const quotes = await quotesBehind(profile.caseId, id)
        all.push(...quotes)
        const text = textOfIndicator(id)
        await chart.getByRole('button', { name: `${text} ${nameOfStage(stage.stage)}` }).click()
        await expectPane(text, quotes)
        await page.getByRole('tab', { name: m.judgement.tabJudgement }).click()
        await list.filter({ hasText: text }).getByRole('button').click()
        await expectPane(text, quotes)
      }
      const name = nameOfStage(stage.stage)
      await chart.getByRole('button', { name: new RegExp(`^${name}: ajuste`) }).click()
      await expectPane(name, all)
      await page.getByRole('tab', { name: m.judgement.tabJudgement }).click()
      await chart.getByRole('button', { name: new RegExp(`^${name}: \\d+ de`) }).click()
      await expectPane(name, all)
      excerpts += all.length
    }
    expect(excerpts, 'the profile stands on excerpts').toBeGreaterThan(20)

    await chart.getByRole('radio', { name: m.evidence.chart.table }).click()
    const [first] = profile.stages[0]?.indicators ?? []
    const row = chart.getByRole('row', { name: textOfIndicator(first?.id ?? '') })
    for (const number of await row.getByRole('button').all()) {
      await page.getByRole('tab', { name: m.judgement.tabJudgement }).click()
      await number.click()
      await expectPane(textOfIndicator(first?.id ?? ''), await quotesBehind(profile.caseId, first?.id ?? ''))
    }
    await chart.getByRole('radio', { name: m.evidence.chart.chart }).click()
  })

  it('leads from an excerpt to its place in the source, and Back to where one was', async () => {
    const profile = await openCase('Red 2')
    const { id } = mostSupported(profile)
    const text = (await model()).indicators.find((each) => each.id === id)?.text.es ?? ''
    const entry = page.getByRole('main').getByRole('listitem').filter({ hasText: text }).getByRole('button')
    await entry.click()
    const card = pane().getByRole('article').last()
    await card.scrollIntoViewIfNeeded()
    const quote = (await card.locator('blockquote').textContent()) ?? ''
    const before = await scrolledTo(entry, card)
    expect(Math.min(...before), 'both the list and its excerpts are scrolled').toBeGreaterThan(50)

    await card.getByRole('button', { name: /^Abrir \[?S\d+/ }).click()
    await textOf(page).waitFor()
    await expectInSight(quote)
    await page.getByRole('button', { name: m.shell.back, exact: true }).click()
    await expect.poll(() => scrolledTo(entry, card), { timeout: patience }).toEqual(before)
    expect(await card.locator('blockquote').textContent()).toBe(quote)
  })

  /** What the pane is to show for an indicator, in its order: codings of the very same words share a card. */
  async function quotesBehind(caseId: string, id: string): Promise<string[]> {
    const of = { type: 'indicator', id }
    const found = (await callOver(program, 'profile.evidence', { caseId, of })) as Output<'profile.evidence'>
    return [...found.supporting, ...found.contradicting, ...found.neutral].flatMap(({ excerpts }) => [
      ...new Map(excerpts.map(({ start, end, quote }) => [`${start} ${end}`, quote])).values(),
    ])
  }

  async function expectPane(title: string, quotes: readonly string[]): Promise<void> {
    await pane().getByRole('heading', { level: 2, name: title }).waitFor()
    await expect
      .poll(() => pane().locator('blockquote').allTextContents(), { timeout: patience, message: title })
      .toEqual(quotes)
    if (quotes.length === 0) await pane().getByText(m.terms.mark.missing).first().waitFor()
  }

  function mostSupported(profile: CaseProfile) {
    const all = profile.stages.flatMap(({ indicators }) => indicators)
    return all.reduce((most, each) => (each.supporting.passages > most.supporting.passages ? each : most))
  }

  /** How far what holds each element is scrolled. */
  const scrolledTo = (...elements: Locator[]) =>
    Promise.all(
      elements.map((element) =>
        element.evaluate((inside) => {
          let holder = inside.parentElement
          while (holder !== null && holder.scrollTop === 0) holder = holder.parentElement
          return Math.round(holder?.scrollTop ?? 0)
        }),
      ),
    )

  async function expectInSight(words: string): Promise<void> {
    await expect
      .poll(
        async () => {
          const [line] = await linesOf(page, words)
          const window = await readerWindow(page)
          return line !== undefined && line.top >= window.top && line.bottom <= window.bottom
        },
        { timeout: patience, message: `“${words}” in sight` },
      )
      .toBe(true)
  }
})

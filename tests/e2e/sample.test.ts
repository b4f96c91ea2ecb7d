// The sample study as somebody meets it: every place, every number behind which there are excerpts, and the way back.

import type { Locator, Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Output } from '../../shared/api/contract.ts'
import { messagesFor } from '../../shared/i18n/index.ts'
import type { CaseProfile } from '../../shared/schema/profile.ts'
import { type Language, languages } from '../../shared/schema/text.ts'
import { barriersOf } from './barriers.ts'
import { keyboardOf, patience, textOf } from './keyboard.ts'
import { callOver, type Program, start } from './programs.ts'
import { linesOf, readerWindow } from './reading.ts'
import { usual, workbenchFor } from './workbench.ts'

const m = messagesFor('es')
const bench = workbenchFor('es')
type Place = keyof typeof m.shell.places

let program: Program
let page: Page

beforeAll(async () => {
  program = await start(bench.machine, null)
  page = (await bench.open(program, usual)).page
  await page.getByRole('button', { name: m.start.sample }).click()
  await page.getByRole('button', { name: m.start.createSample }).click()
  // Making a whole study is the longest thing the window ever waits for.
  await rail('sources').waitFor({ timeout: 3 * patience })
})

/** As after closing and opening the window: no test meets what another left open. */
beforeEach(async () => {
  await page.reload()
  await rail('sources').waitFor()
})

let shown: Language = 'es'
const say = () => messagesFor(shown)
const rail = (place: Place) =>
  page.getByRole('navigation').getByRole('button', { name: say().shell.places[place], exact: true })

/** Those of the rail, whichever they are. */
async function places(): Promise<Place[]> {
  const names = await page.getByRole('navigation').getByRole('button').allInnerTexts()
  const all = Object.entries(say().shell.places) as [Place, string][]
  const found = all.filter(([, name]) => names.includes(name)).map(([place]) => place)
  expect(found, 'every button of the rail is a place').toHaveLength(names.length)
  return found
}

/** Something a place shows only when its data is there. */
const landmarks: Partial<Record<Place, () => Locator>> = {
  sources: () => page.getByRole('row', { name: 'Entrevista a la supervisora Deprov' }),
  reader: () => textOf(page).getByText('VERÓNICA').first(),
  codebook: () => page.getByRole('row', { name: 'Definición de la gobernanza' }),
  cases: () => page.getByRole('columnheader', { name: 'Equipo coordinador' }),
  evidence: () => page.getByRole('button', { name: say().evidence.overview.openCase('Red 1') }),
  model: () => page.getByRole('heading', { name: shown === 'es' ? 'Declive o transformación' : /^Decline/ }),
  reports: () => page.frameLocator('iframe').getByRole('heading', { level: 1 }),
  journal: () => page.getByRole('row', { name: 'Antonia Rivas' }).first(),
}

async function goTo(place: Place): Promise<void> {
  await rail(place).click()
  await expect.poll(() => page.title(), { timeout: patience }).toContain(say().shell.places[place])
  await (landmarks[place]?.() ?? page.getByRole('main').getByRole('heading').first()).waitFor()
}

async function show(language: Language, theme: 'light' | 'dark'): Promise<void> {
  const keys = keyboardOf(page)
  if (language !== shown) {
    await keys.command(say().shell.speak[language], say().shell.speak[language])
    shown = language
  }
  await keys.command(say().shell.themeCommand[theme], say().shell.themeCommand[theme])
  await expect.poll(() => page.locator('html').getAttribute('lang'), { timeout: patience }).toBe(language)
  await expect.poll(() => page.locator('html').getAttribute('data-theme'), { timeout: patience }).toBe(theme)
}

describe('every place', () => {
  for (const language of languages)
    for (const theme of ['light', 'dark'] as const)
      it(`opens in ${language}, ${theme}, without a restart`, async () => {
        await show(language, theme)
        for (const place of await places()) {
          await goTo(place)
          expect(await isWiderThanWindow(), `${place} fits the window`).toBe(false)
        }
      })
})

const isWiderThanWindow = () =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

describe('barriers', () => {
  it('are found where there are some', async () => {
    const bare = await page.context().newPage()
    await bare.setContent('<button></button><p style="color: #999; background: #aaa">words</p>')
    const found = await barriers(bare, [])
    expect(found.join()).toMatch(/button-name/)
    expect(found.join()).toMatch(/color-contrast/)
    await bare.close()
  })

  for (const theme of ['light', 'dark'] as const) {
    it(`are nowhere in the ${theme} places`, async () => {
      await show('es', theme)
      for (const place of await places()) {
        await goTo(place)
        // The report is a page of its own, made for paper.
        expect(await barriers(page, place === 'reports' ? ['iframe'] : []), place).toEqual([])
      }
    })

    it(`are nowhere in a ${theme} case`, async () => {
      await show('es', theme)
      await openCase('Red 4')
      await page.getByRole('button', { name: /^Desarrollo: Ajuste .*Cobertura/ }).click()
      await page.getByRole('tabpanel').locator('blockquote').first().waitFor()
      expect(await barriers(page, []), 'profile and excerpts').toEqual([])
      await page.getByRole('radio', { name: m.evidence.layers }).click()
      await page.getByRole('heading', { name: m.evidence.chart.layersTitle('Red 4') }).waitFor()
      await page.getByRole('tab', { name: m.judgement.tabJudgement }).click()
      await page.getByRole('button', { name: m.judgement.revise }).click()
      await page.getByRole('form', { name: m.judgement.title }).waitFor()
      expect(await barriers(page, []), 'layers and judgement').toEqual([])
      await page.getByRole('button', { name: m.judgement.discard }).click()
    })

    it(`are nowhere in the ${theme} windows over the page`, async () => {
      await show('es', theme)
      await goTo('reader')
      await page.keyboard.press('Shift+ArrowRight')
      for (const keys of ['Control+k', 'Control+i', '?', 'Control+,', 'c']) {
        await page.keyboard.press(keys)
        const dialog = page.getByRole('dialog')
        await dialog.waitFor()
        // Lists under a field scroll with the arrows pressed in the field, which axe can't know.
        const found = await barriers(page, ['[role=dialog] [role=menu]', '[role=dialog] [role=listbox]'])
        expect(found, `the window of ${keys}`).toEqual([])
        await page.keyboard.press('Escape')
        await dialog.waitFor({ state: 'hidden' })
      }
    })
  }
})

/** Serious and critical ones; in the dark only colours, all else was looked at in the light. */
async function barriers(of: Page, except: readonly string[]): Promise<string[]> {
  const dark = (await of.locator('html').getAttribute('data-theme')) === 'dark'
  return barriersOf(of, { within: [], except, rules: dark ? 'colours' : 'all', impact: 'serious' })
}

async function openCase(name: string): Promise<CaseProfile> {
  const profiles = (await callOver(program, 'profile.list', {})) as Output<'profile.list'>
  const profile = profiles.find((each) => each.case === name)
  if (profile === undefined) throw new Error(`no profile of ${name}`)
  await goTo('evidence')
  await page.getByRole('button', { name: m.evidence.overview.openCase(name) }).click()
  await page.getByRole('figure', { name: m.evidence.chart.profileTitle(name) }).waitFor()
  return profile
}

describe('the stage profile', () => {
  const model = async () => (await callOver(program, 'model.get', {})) as Output<'model.get'>
  const pane = () => page.getByRole('tabpanel', { name: m.judgement.tabEvidence })

  it('opens, from every number of chart, list and table, the excerpts behind it', async () => {
    await show('es', 'light')
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

// Walking the sample study from place to place, in either language and theme.
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { messagesFor } from '../../shared/i18n/index.ts'
import type { Language } from '../../shared/schema/text.ts'
import { keyboardOf, patience, textOf } from './keyboard.ts'
import { type Program, start } from './programs.ts'
import { usual, type Workbench } from './workbench.ts'

export type Place = keyof ReturnType<typeof messagesFor>['shell']['places']

/** The program as it starts, and the sample study made in it by hand. */
export async function openSample(bench: Workbench): Promise<{ program: Program; page: Page }> {
  const program = await start(bench.machine, null)
  const { page } = await bench.open(program, usual)
  const m = messagesFor('es')
  await page.getByRole('button', { name: m.start.sample }).click()
  await page.getByRole('button', { name: m.start.createSample }).click()
  // Making a whole study is the longest thing the window ever waits for.
  await railOf(page, 'es')('sources').waitFor({ timeout: 3 * patience })
  return { program, page }
}

const railOf = (page: Page, language: Language) => (place: Place) =>
  page
    .getByRole('navigation')
    .getByRole('button', { name: messagesFor(language).shell.places[place], exact: true })

export type Walk = {
  /** As after closing and opening the window: no test meets what another left open. */
  again(): Promise<void>
  /** Those of the rail, whichever they are. */
  places(): Promise<Place[]>
  /** Waits for something the place shows only when its data is there. */
  goTo(place: Place): Promise<void>
  show(language: Language, theme: 'light' | 'dark'): Promise<void>
  openCase(name: string): Promise<void>
  isWiderThanWindow(): Promise<boolean>
}

export function walkIn(page: Page): Walk {
  let shown: Language = 'es'
  const say = () => messagesFor(shown)
  const rail = (place: Place) => railOf(page, shown)(place)
  /** Something a place shows only when its data is there. */
  const landmarks: Partial<Record<Place, () => Locator>> = {
    sources: () => page.getByRole('row', { name: 'Entrevista a la supervisora Deprov' }),
    reader: () => textOf(page).getByText('VERÓNICA').first(),
    codebook: () => page.getByRole('row', { name: 'Definición de la gobernanza' }),
    cases: () => page.getByRole('columnheader', { name: 'Equipo coordinador' }),
    evidence: () => page.getByRole('button', { name: say().evidence.overview.openCase('Red 1') }),
    model: () =>
      page.getByRole('heading', { name: shown === 'es' ? 'Declive o transformación' : /^Decline/ }),
    reports: () => page.frameLocator('iframe').getByRole('heading', { level: 1 }),
    journal: () => page.getByRole('row', { name: 'Antonia Rivas' }).first(),
  }
  const walk: Walk = {
    async again() {
      await page.reload()
      await rail('sources').waitFor()
    },
    async places() {
      const names = await page.getByRole('navigation').getByRole('button').allInnerTexts()
      const all = Object.entries(say().shell.places) as [Place, string][]
      const found = all.filter(([, name]) => names.includes(name)).map(([place]) => place)
      expect(found, 'every button of the rail is a place').toHaveLength(names.length)
      return found
    },
    async goTo(place) {
      await rail(place).click()
      await expect.poll(() => page.title(), { timeout: patience }).toContain(say().shell.places[place])
      await (landmarks[place]?.() ?? page.getByRole('main').getByRole('heading').first()).waitFor()
    },
    async show(language, theme) {
      const keys = keyboardOf(page)
      if (language !== shown) {
        await keys.command(say().shell.speak[language], say().shell.speak[language])
        shown = language
      }
      await keys.command(say().shell.themeCommand[theme], say().shell.themeCommand[theme])
      const html = page.locator('html')
      await expect.poll(() => html.getAttribute('lang'), { timeout: patience }).toBe(language)
      await expect.poll(() => html.getAttribute('data-theme'), { timeout: patience }).toBe(theme)
    },
    isWiderThanWindow: () =>
      page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
    async openCase(name) {
      await walk.goTo('evidence')
      await page.getByRole('button', { name: say().evidence.overview.openCase(name) }).click()
      await page.getByRole('figure', { name: say().evidence.chart.profileTitle(name) }).waitFor()
    },
  }
  return walk
}

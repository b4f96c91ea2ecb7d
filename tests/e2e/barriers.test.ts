// Nothing in the places and windows of the sample study may keep somebody out.
import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { messagesFor } from '../../shared/i18n/index.ts'
import { barriersOf } from './barriers.ts'
import { openSample, type Walk, walkIn } from './places.ts'
import { workbenchFor } from './workbench.ts'

const m = messagesFor('es')
const bench = workbenchFor('es')
let page: Page
let walk: Walk

beforeAll(async () => {
  page = (await openSample(bench)).page
  walk = walkIn(page)
})
beforeEach(() => walk.again())

it('barriers are found where there are some', async () => {
  const bare = await page.context().newPage()
  await bare.setContent('<button></button><p style="color: #999; background: #aaa">words</p>')
  const found = await barriers(bare, [])
  expect(found.join()).toMatch(/button-name/)
  expect(found.join()).toMatch(/color-contrast/)
  await bare.close()
})

for (const theme of ['light', 'dark'] as const) {
  it(`no barriers are in the ${theme} places`, async () => {
    await walk.show('es', theme)
    for (const place of await walk.places()) {
      await walk.goTo(place)
      expect(await walk.isWiderThanWindow(), `${place} fits the window`).toBe(false)
      expect(await barriers(page, []), place).toEqual([])
    }
  })

  it(`no barriers are in a ${theme} case`, async () => {
    await walk.show('es', theme)
    await walk.openCase('Red 4')
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

  it(`no barriers are in the ${theme} windows over the page`, async () => {
    await walk.show('es', theme)
    await walk.goTo('reader')
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

/** Serious and critical ones; in the dark only colours, all else was looked at in the light. */
async function barriers(of: Page, except: readonly string[]): Promise<string[]> {
  const dark = (await of.locator('html').getAttribute('data-theme')) === 'dark'
  return barriersOf(of, { within: [], except, rules: dark ? 'colours' : 'all', impact: 'serious' })
}

// What axe finds on a page that would keep somebody out of it. In the page itself and once for all its analyses:
// the wrapper for Playwright reads axe twice for each and opens a page for its result.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/** Announcements are only heard; a page in the page is a report, made for paper. */
const never = ['[data-live-announcer]', 'iframe']
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export type Looked = {
  /** Selectors of what is looked at; all of the page when empty. */
  within: readonly string[]
  except: readonly string[]
  /** `colours` when all the rest was looked at in another theme. */
  rules: 'all' | 'colours'
  /** `serious`: only what axe calls serious or critical. */
  impact: 'any' | 'serious'
}
export const wholePage: Looked = { within: [], except: [], rules: 'all', impact: 'any' }

/** One line for each element and rule it breaks; empty when nothing is wrong. */
export async function barriersOf(page: Page, { within, except, rules, impact }: Looked): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  const context = {
    ...(within.length > 0 ? { include: [...within] } : {}),
    exclude: [...never, ...except],
  }
  const options: RunOptions = {
    resultTypes: ['violations'],
    iframes: false,
    ...(rules === 'colours' ? { runOnly: ['color-contrast'] } : {}),
  }
  const violations = await page.evaluate(
    async ([where, how]) => {
      type Axe = { run(context: { exclude: string[] }, options: RunOptions): Promise<AxeResults> }
      return (await (globalThis as unknown as { axe: Axe }).axe.run(where, how)).violations
    },
    [context, options] as const,
  )
  return violations
    .filter((found) => impact === 'any' || found.impact === 'serious' || found.impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 200)}`),
    )
}

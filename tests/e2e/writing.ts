// Hands that write, and where two texts part.
import type { CDPSession, Page } from 'playwright-core'
import type { randomFrom } from './random.ts'

export type Act = (random: ReturnType<typeof randomFrom>, cdp: CDPSession) => Promise<void>
/** What people do to a text, in no order anybody would. */
export function writingActs(page: Page): readonly Act[] {
  const times = async (count: number, key: string) => {
    for (let press = 0; press < count; press += 1) await page.keyboard.press(key)
  }
  return [
    (random) => page.keyboard.type(random.among(['a', 'aa', 'no ', ' ', 'Marta', '.', 'ñandú', '\t', 'x y'])),
    () => page.keyboard.press('Enter'),
    (random) => times(1 + random.below(4), 'Backspace'),
    (random) => times(1 + random.below(4), 'Delete'),
    () => page.keyboard.press('Control+Backspace'),
    () => page.keyboard.press('Control+Delete'),
    () => page.keyboard.insertText('😀'),
    () => page.keyboard.insertText('👩‍🏫'),
    async (random) => {
      await times(1 + random.below(30), random.among(['Shift+ArrowRight', 'Shift+ArrowLeft']))
      await page.keyboard.press(random.among(['Delete', 'Backspace', 'a']))
    },
    async (random) => {
      await times(1 + random.below(3), random.among(['Shift+ArrowDown', 'Shift+ArrowUp']))
      await page.keyboard.press(random.among(['Delete', 'Enter', 'Control+x']))
    },
    async (random) => {
      const pasted = random.among(['uno', 'dos\ntres', '\r\n', 'cuatro \r\n\r\n\tcinco\n', '👩‍🏫\n'])
      await page.evaluate((words) => navigator.clipboard.writeText(words), pasted)
      await page.keyboard.press('Control+v')
    },
    (random) => times(1 + random.below(5), 'Control+z'),
    (random) => times(1 + random.below(3), 'Control+Shift+z'),
    async (_, cdp) => {
      await cdp.send('Input.imeSetComposition', { text: '´', selectionStart: 1, selectionEnd: 1 })
      await cdp.send('Input.insertText', { text: 'á' })
    },
    async (random, cdp) => {
      for (const so of ['に', 'にほ', '日本'])
        await cdp.send('Input.imeSetComposition', {
          text: so,
          selectionStart: so.length,
          selectionEnd: so.length,
        })
      await cdp.send('Input.insertText', { text: random.among(['日本', '日本語']) })
    },
    (random) =>
      times(1 + random.below(20), random.among(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'])),
    (random) => page.keyboard.press(random.among(['Home', 'End', 'Control+Home', 'Control+End', 'PageDown'])),
    async (random) => {
      const box = await page.locator('[contenteditable=true]').evaluate((root) => {
        const { left, right } = root.getBoundingClientRect()
        return { left, right }
      })
      await page.mouse.click(
        box.left + 60 + random.below(box.right - box.left - 120),
        120 + random.below(600),
      )
    },
  ]
}

/** The first place where two texts part, with some of both; null when they are one. */
export function firstDifference(a: string, b: string): string | null {
  if (a === b) return null
  let at = 0
  while (a[at] === b[at]) at += 1
  return `at ${at}: ${JSON.stringify(a.slice(at - 10, at + 30))} and ${JSON.stringify(b.slice(at - 10, at + 30))}`
}

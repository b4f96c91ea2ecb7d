// Driving the window as somebody without a mouse does: keys only, each after a look at where the focus is.
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Milliseconds that anything in the window may take. */
export const patience = 20_000
/** Tab presses after which a place counts as unreachable by keyboard. */
const tabsAtMost = 60

export type Keyboard = {
  press(...keys: string[]): Promise<void>
  write(text: string): Promise<void>
  /** Presses Tab (or Shift+Tab) until `target` has the focus. */
  tabTo(target: Locator, backward?: 'backward'): Promise<void>
  /** Opens the palette over everything, writes, and runs what it finds under exactly this name. */
  command(written: string, name: string): Promise<void>
  /** On a focused choice: opens its list and goes to the option with the arrows. */
  choose(option: string): Promise<void>
}

export function keyboardOf(page: Page): Keyboard {
  const press: Keyboard['press'] = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const write: Keyboard['write'] = (text) => page.keyboard.type(text)
  return {
    press,
    write,
    async tabTo(target, backward) {
      await target.waitFor()
      for (let presses = 0; !(await hasFocus(target)); presses += 1) {
        if (presses === tabsAtMost) throw new Error(`Tab does not reach ${target}`)
        await press(backward === undefined ? 'Tab' : 'Shift+Tab')
      }
    },
    async command(written, name) {
      await press('Control+k')
      const dialog = page.getByRole('dialog')
      await focused(dialog.getByRole('searchbox').or(dialog.getByRole('textbox')))
      await write(written)
      // The list is narrowed after each letter; Enter may only come once the first item is the one meant.
      const first = dialog.getByRole('menuitem').first()
      await expect.poll(() => first.getAttribute('data-focused'), { timeout: patience }).not.toBeNull()
      await expect.poll(() => first.innerText(), { timeout: patience }).toContain(name)
      await press('Enter')
      await dialog.waitFor({ state: 'hidden' })
    },
    async choose(option) {
      await press('Enter')
      const list = page.getByRole('listbox')
      await list.waitFor()
      const wanted = list.getByRole('option', { name: option, exact: true })
      await focusedWithin(list)
      await press('Home')
      const count = await list.getByRole('option').count()
      for (let presses = 0; !(await hasFocus(wanted)); presses += 1) {
        if (presses > count) throw new Error(`Arrows do not reach the option ${option}`)
        await press('ArrowDown')
      }
      await press('Enter')
      await list.waitFor({ state: 'hidden' })
    },
  }
}

export function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement)
}

/** Waits until exactly this has the focus. */
export async function focused(target: Locator): Promise<void> {
  await target.waitFor()
  await expect.poll(() => hasFocus(target), { timeout: patience, message: `focus on ${target}` }).toBe(true)
}

export async function focusedWithin(target: Locator): Promise<void> {
  await expect
    .poll(() => target.evaluate((element) => element.contains(document.activeElement)), { timeout: patience })
    .toBe(true)
}

/** The transcript; the page itself has the role `document` too. */
export const textOf = (page: Page): Locator => page.locator('div[role=document]')

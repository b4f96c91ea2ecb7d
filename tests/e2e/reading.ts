// Where words of a transcript are on the screen.
import type { Locator, Page } from 'playwright-core'

/** CSS pixels of the window. */
export type Box = { left: number; top: number; right: number; bottom: number }

/** The lines that `words` take in the open transcript, in order; none when they are not in it, or not drawn. */
export function linesOf(page: Page, words: string): Promise<Box[]> {
  return page.evaluate((wanted) => {
    const root = document.querySelector('div[role=document]')
    if (root === null) return []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const nodes: { node: Node; from: number; to: number }[] = []
    let text = ''
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const from = text.length
      text += node.textContent ?? ''
      nodes.push({ node, from, to: text.length })
    }
    // Breaks between paragraphs are layout, not text.
    const flat = wanted.replaceAll('\n', '')
    const start = text.indexOf(flat)
    const end = start + flat.length
    if (start < 0) return []
    return nodes
      .filter(({ from, to }) => from < end && to > start)
      .flatMap(({ node, from, to }) => {
        const range = document.createRange()
        range.setStart(node, Math.max(start, from) - from)
        range.setEnd(node, Math.min(end, to) - from)
        return [...range.getClientRects()]
      })
      .map(({ left, top, right, bottom }) => ({ left, top, right, bottom }))
  }, words)
}

/** What the transcript is scrolled in. */
export function readerWindow(page: Page): Promise<Box> {
  return page.evaluate(() => {
    let element = document.querySelector('div[role=document]')?.parentElement ?? null
    while (element !== null && !/auto|scroll/.test(getComputedStyle(element).overflowY))
      element = element.parentElement
    const { left, top, right, bottom } = (element ?? document.body).getBoundingClientRect()
    return { left, top, right, bottom }
  })
}

/** Drags the mouse from the first of these words to the last. */
export async function dragOver(page: Page, words: string): Promise<void> {
  const lines = await linesOf(page, words)
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined) throw new Error(`“${words}” is not on the screen`)
  const middle = ({ top, bottom }: Box) => (top + bottom) / 2
  await page.mouse.move(first.left + 1, middle(first))
  await page.mouse.down()
  await page.mouse.move(last.right - 1, middle(last), { steps: 4 })
  await page.mouse.up()
}

/** A point of the window on something, or on the first line of words of the text. */
export async function pointOn(page: Page, target: Locator | string): Promise<readonly [number, number]> {
  if (typeof target === 'string') {
    const [line] = await linesOf(page, target)
    if (line === undefined) throw new Error(`“${target}” is not on the screen`)
    return [line.left + 20, (line.top + line.bottom) / 2]
  }
  const box = await target.boundingBox()
  if (box === null) throw new Error('not on the screen')
  return [box.x + Math.min(box.width / 2, 90), box.y + box.height / 2]
}

/** Drags the mouse from one to the other, and does something before it lets go. */
export async function dragBetween(
  page: Page,
  from: Locator | string,
  to: Locator | string,
  before: () => Promise<void>,
): Promise<void> {
  const [start, end] = [await pointOn(page, from), await pointOn(page, to)]
  await page.mouse.move(...start)
  await page.mouse.down()
  await page.mouse.move(start[0] - 8, start[1] + 3, { steps: 3 })
  await page.mouse.move(...end, { steps: 6 })
  await page.mouse.move(end[0] + 2, end[1])
  await before()
  await page.mouse.up()
}

/** The words painted under a name of the highlight registry, in order. */
export function paintedUnder(page: Page, name: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const ranges = [...(CSS.highlights.get(wanted) ?? [])]
    return ranges.map((range) => {
      const live = document.createRange()
      live.setStart(range.startContainer, range.startOffset)
      live.setEnd(range.endContainer, range.endOffset)
      return live.toString()
    })
  }, name)
}

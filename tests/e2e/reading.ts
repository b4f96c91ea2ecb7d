// Where words of a transcript are on the screen.
import type { Page } from 'playwright-core'

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

// Puts the text into its element, outside React: thousands of paragraphs that never change need nobody to compare them.
import { writtenTime } from '../../shared/domain/text/timestamps.ts'
import type { TextTime } from '../../shared/schema/source.ts'
import type { Offset } from '../../shared/schema/text.ts'
import { type Block, blockIndexAt } from './blocks.ts'

/** Characters a line holds, for guessing the height of blocks that are not laid out yet. */
const lineLength = 70
/** CSS pixels of a line at the least, and how much of the window may be above the place where reading begins. */
const lineHeight = 24
const shareAbove = 0.3

export type TextStyles = { block: string; label: string }

/**
 * Fills the text's element as dom-offsets.ts says. Blocks near `from` are laid out with the first look at the page; the browser
 * would otherwise skip them first and lay out each by itself when it is asked where its words are. Returns how to leave
 * these to the browser too, for once they were painted.
 */
export function fillText(
  root: HTMLElement,
  text: string,
  blocks: readonly Block[],
  times: readonly TextTime[],
  from: Offset,
  styles: TextStyles,
): () => void {
  const linesOfWindow = Math.ceil(innerHeight / lineHeight)
  const near = blocksNear(blocks, from, Math.ceil(linesOfWindow * shareAbove), linesOfWindow)
  const models = new Map<number, HTMLElement>()
  const elements = blocks.map((block, index) => {
    const lines = linesOf(block)
    const model = models.get(lines) ?? modelOf(lines, styles)
    models.set(lines, model)
    return blockElement(model, block, index, text, styles)
  })
  showTimes(elements, blocks, times)
  const shown = elements.slice(near.first, near.last + 1)
  for (const element of shown) element.style.contentVisibility = 'visible'
  root.replaceChildren(...elements)
  return () => {
    for (const element of shown) element.style.contentVisibility = ''
  }
}

/** Blocks of as many lines are copies of one: a style is slow to read for each of thousands. */
function modelOf(lines: number, styles: TextStyles): HTMLElement {
  const model = document.createElement('p')
  model.className = styles.block
  model.style.containIntrinsicBlockSize = `auto ${lines}lh`
  return model
}

function blockElement(
  model: HTMLElement,
  block: Block,
  index: number,
  text: string,
  styles: TextStyles,
): HTMLElement {
  const element = model.cloneNode(false) as HTMLElement
  element.setAttribute('data-block', String(index))
  if (block.number !== null) element.setAttribute('data-number', String(block.number))
  if (block.turn) element.setAttribute('data-turn', 'true')
  for (const piece of block.pieces) {
    const span = document.createElement('span')
    span.setAttribute('data-piece', piece.kind)
    if (piece.kind === 'label') span.className = styles.label
    span.textContent = text.slice(piece.start, piece.end)
    element.appendChild(span)
  }
  return element
}

/** A block shows the first time that falls into it. */
function showTimes(elements: readonly HTMLElement[], blocks: readonly Block[], times: readonly TextTime[]) {
  for (const { at, ms } of times) {
    const index = blockIndexAt(blocks, at)
    const element = elements[index]
    if (element !== undefined && at < (blocks[index]?.end ?? 0)) element.dataset.time ??= writtenTime(ms)
  }
}

function linesOf(block: Block): number {
  return Math.ceil((block.end - block.start) / lineLength)
}

function blocksNear(
  blocks: readonly Block[],
  from: Offset,
  linesBefore: number,
  linesAfter: number,
): { first: number; last: number } {
  const at = blockIndexAt(blocks, from)
  const walk = (step: 1 | -1, lines: number): number => {
    let left = lines
    let index = at
    while (blocks[index + step] !== undefined && left > 0) {
      const block = blocks[index]
      left -= block === undefined ? 0 : linesOf(block)
      index += step
    }
    return index
  }
  return { first: walk(-1, linesBefore), last: walk(1, linesAfter) }
}

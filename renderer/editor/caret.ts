// A caret in text that is read and not written: the page's own selection, moved by keys.
import type { Offset, Span } from '../../shared/schema/text.ts'
import { blockIndexAt } from './blocks.ts'
import { offsetAt, pointAt } from './dom-offsets.ts'
import { characterRect } from './geometry.ts'
import { caretX, type Layout, lineEdge, lineStep } from './lines.ts'
import type { Motion } from './motion.ts'
import type { ReadingView } from './reading-view.ts'
import { inSight, keepInSight, visibleBlocks } from './scrolling.ts'
import { nextSentence, nextTurn } from './steps.ts'
import { type Direction, nextCharacter, nextParagraph, nextWord } from './units.ts'

/** The selection as it was made: from `anchor` to `focus`, where the caret is; equal when nothing is selected. */
export type Caret = { anchor: Offset; focus: Offset }

/** The span between a caret's two ends, whichever comes first. */
export function spanOf({ anchor, focus }: Caret): Span {
  return anchor <= focus ? { start: anchor, end: focus } : { start: focus, end: anchor }
}

/** The selection in the text; null when it is elsewhere on the page. */
export function caretIn({ root, blocks }: ReadingView): Caret | null {
  const selection = document.getSelection()
  const { anchorNode, focusNode } = selection ?? {}
  if (!selection || !anchorNode || !focusNode || !root.contains(anchorNode)) return null
  return {
    anchor: offsetAt(root, blocks, anchorNode, selection.anchorOffset),
    focus: offsetAt(root, blocks, focusNode, selection.focusOffset),
  }
}

export function select({ root, blocks }: ReadingView, { anchor, focus }: Caret): void {
  const from = pointAt(root, blocks, anchor, anchor > focus ? 'end' : 'start')
  const to = anchor === focus ? from : pointAt(root, blocks, focus, focus > anchor ? 'end' : 'start')
  if (from === null || to === null) return
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}

/** Moves as a key says and keeps the caret in sight. A caret that was scrolled out of sight begins again at what is in sight. */
export function moveCaret(view: ReadingView, motion: Motion): void {
  const here = caretIn(view) ?? { anchor: 0, focus: 0 }
  if (!motion.extend && motion.unit !== 'text' && !inSight(view, here.focus)) {
    beginInSight(view)
    return
  }
  const focus = target(view, here, motion)
  select(view, { anchor: motion.extend ? here.anchor : focus, focus })
  keepInSight(view, focus)
}

/** Puts the caret at the first block that is whole in the window. */
export function beginInSight(view: ReadingView): void {
  const visible = visibleBlocks(view, 0)
  if (visible === null) return
  const top = view.scroller.getBoundingClientRect().top
  const cut = (view.root.children[visible.first]?.getBoundingClientRect().top ?? 0) < top - 1
  const block = view.blocks[Math.min(visible.first + (cut ? 1 : 0), visible.last)]
  if (block !== undefined) select(view, { anchor: block.start, focus: block.start })
}

function target(view: ReadingView, caret: Caret, { unit, direction, extend }: Motion): Offset {
  const { text, blocks } = view
  const { start, end } = spanOf(caret)
  // As everywhere: without Shift, an arrow leaves a selection at its edge.
  if (!extend && start < end && (unit === 'character' || unit === 'word'))
    return direction === 'forward' ? end : start
  if (unit === 'character') return nextCharacter(text, caret.focus, direction)
  if (unit === 'word') return nextWord(text, caret.focus, direction)
  if (unit === 'paragraph') return nextParagraph(view.paragraphs, text.length, caret.focus, direction)
  if (unit === 'sentence') return nextSentence(text, view.turns, caret.focus, direction, extend)
  if (unit === 'turn') return nextTurn(text.length, view.turns, caret.focus, direction, extend)
  if (unit === 'line') return byLine(view, caret.focus, direction)
  if (unit === 'line-edge') return lineEdge(layoutOf(view), caret.focus, direction)
  return direction === 'forward' ? (blocks.at(-1)?.end ?? 0) : (blocks[0]?.start ?? 0)
}

/** Up and down keep to the column they began in, through shorter lines too. From the outermost lines, to the text's ends. */
function byLine(view: ReadingView, from: Offset, direction: Direction): Offset {
  const layout = layoutOf(view)
  const x = view.column?.offset === from ? view.column.x : caretX(layout, from)
  const offset = x === null ? null : lineStep(layout, from, x, direction)
  if (offset === null || x === null)
    return direction === 'forward' ? (view.blocks.at(-1)?.end ?? 0) : (view.blocks[0]?.start ?? 0)
  view.column = { offset, x }
  return offset
}

function layoutOf({ root, blocks, text }: ReadingView): Layout {
  const lineHeight = Number.parseFloat(getComputedStyle(root).lineHeight)
  const box = (offset: Offset) => {
    const block = blocks[blockIndexAt(blocks, offset)]
    if (block === undefined || offset < block.start || offset >= block.end) return null
    const rect = characterRect(root, blocks, offset, 'start')
    return rect === null ? null : { left: rect.left, right: rect.right, middle: (rect.top + rect.bottom) / 2 }
  }
  return { box, length: text.length, lineHeight }
}

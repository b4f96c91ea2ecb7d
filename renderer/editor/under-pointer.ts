// What of the text is under the pointer.
import type { Offset, Span } from '../../shared/schema/text.ts'
import { offsetAt } from './dom-offsets.ts'
import type { ReadingView } from './reading-view.ts'
import { inSight } from './scrolling.ts'
import { sentencesAround } from './units.ts'

/** The offset nearest to a point of the window, CSS pixels; null outside the text. */
export function offsetUnder({ root, blocks }: ReadingView, x: number, y: number): Offset | null {
  const at = document.caretPositionFromPoint(x, y)
  if (at === null || !root.contains(at.offsetNode)) return null
  return offsetAt(root, blocks, at.offsetNode, at.offset)
}

/** The sentence at an offset; null where there are no words. */
export function sentenceAt(view: ReadingView, offset: Offset): Span | null {
  const span = sentencesAround(view.text, { start: offset, end: offset })
  return /\S/.test(view.text.slice(span.start, span.end)) ? span : null
}

/** Whether any of a stretch is in the window. */
export function isInSight(view: ReadingView, { start, end }: Span): boolean {
  if (inSight(view, start) || inSight(view, end)) return true
  const { top, bottom, left } = view.scroller.getBoundingClientRect()
  const column = view.root.getBoundingClientRect()
  const middle = offsetUnder(view, Math.max(left, column.right - 40), (top + bottom) / 2)
  return middle !== null && start <= middle && middle <= end
}

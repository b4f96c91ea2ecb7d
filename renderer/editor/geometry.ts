// Where text is on the screen. Asks only about blocks near the window: asking about others would lay out what the browser skips.
import type { Offset, Span } from '../../shared/schema/text.ts'
import { type Block, blockIndexAt } from './blocks.ts'
import { pointAt } from './dom-offsets.ts'

/** Viewport coordinates, CSS pixels. */
export type Band = { top: number; bottom: number }
export type Visible = { first: number; last: number }

/** Indices of the blocks that reach into a band, found by halving; null when there are none. */
export function blocksIn(root: Element, band: Band): Visible | null {
  const { children } = root
  const firstWhere = (holds: (rect: DOMRect) => boolean): number => {
    let low = 0
    let high = children.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const rect = children[middle]?.getBoundingClientRect()
      if (rect !== undefined && holds(rect)) high = middle
      else low = middle + 1
    }
    return low
  }
  const first = firstWhere((rect) => rect.bottom > band.top)
  const last = firstWhere((rect) => rect.top >= band.bottom) - 1
  return first <= last ? { first, last } : null
}

/** The box of the character that starts at an offset ('start') or ends there ('end'). Null when it has none. */
export function characterRect(
  root: Element,
  blocks: readonly Block[],
  offset: Offset,
  side: 'start' | 'end',
): DOMRect | null {
  const point = pointAt(root, blocks, offset, side)
  if (point === null) return null
  const { length } = point.node
  const from = side === 'start' ? Math.min(point.offset, length - 1) : Math.max(0, point.offset - 1)
  const range = document.createRange()
  range.setStart(point.node, from)
  range.setEnd(point.node, from + 1)
  const rects = range.getClientRects()
  return (side === 'start' ? rects[0] : rects[rects.length - 1]) ?? null
}

/** Where to draw a caret at an offset: before the character there, or after the last one of a block. */
export function caretRect(
  root: Element,
  blocks: readonly Block[],
  offset: Offset,
): (Band & { left: number }) | null {
  const block = blocks[blockIndexAt(blocks, offset)]
  const atEnd = block !== undefined && offset >= block.end
  const rect = characterRect(root, blocks, offset, atEnd ? 'end' : 'start')
  return rect === null ? null : { left: atEnd ? rect.right : rect.left, top: rect.top, bottom: rect.bottom }
}

/**
 * Top and bottom of a span's lines, relative to the text's top edge. A span that goes on beyond the visible blocks is
 * drawn to their edge. Null when it has no place.
 */
export function lineExtent(
  root: Element,
  blocks: readonly Block[],
  visible: Visible,
  span: Span,
): Band | null {
  const edge = root.getBoundingClientRect().top
  const startsAbove = blockIndexAt(blocks, span.start) < visible.first
  const endsBelow = blockIndexAt(blocks, span.end - 1) > visible.last
  const top = startsAbove
    ? root.children[visible.first]?.getBoundingClientRect().top
    : characterRect(root, blocks, span.start, 'start')?.top
  const bottom = endsBelow
    ? root.children[visible.last]?.getBoundingClientRect().bottom
    : characterRect(root, blocks, span.end, 'end')?.bottom
  return top === undefined || bottom === undefined ? null : { top: top - edge, bottom: bottom - edge }
}

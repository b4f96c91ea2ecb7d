// Lines as they are laid out: which offset is above, below, or at the edge of the line. Browsers' own way of going up and down
// stops at speakers' names that float in the gutter, so lines are read off the characters' boxes.
import type { Offset } from '../../shared/schema/text.ts'
import type { Direction } from './units.ts'

/** The box of the character at an offset, CSS pixels; null where there is none: newlines, and the text's end. */
export type Box = { left: number; right: number; middle: number }
export type Layout = { box: (offset: Offset) => Box | null; length: Offset; lineHeight: number }

/** Where a caret at `offset` stands: left of its character, or right of the one before at the end of a line. */
export function caretX({ box }: Layout, offset: Offset): number | null {
  return box(offset)?.left ?? box(offset - 1)?.right ?? null
}

/** The offset on the line below (or above) that is nearest to `x`; null when there is no such line. */
export function lineStep(layout: Layout, offset: Offset, x: number, direction: Direction): Offset | null {
  const { box, length, lineHeight } = layout
  const here = box(offset) ?? box(offset - 1)
  if (here === null) return null
  const sign = direction === 'forward' ? 1 : -1
  let at = direction === 'forward' ? offset : offset - 1
  while (at >= 0 && at < length) {
    const found = box(at)
    if (found !== null && (found.middle - here.middle) * sign > lineHeight / 2)
      return nearestOnLine(layout, at, x, sign)
    at += sign
  }
  return null
}

/** The first offset of the line, or the last, before the blank at which a line was broken. */
export function lineEdge(layout: Layout, offset: Offset, direction: Direction): Offset {
  const { box } = layout
  // At the end of a paragraph the caret belongs to the character before it.
  const from = box(offset) === null && box(offset - 1) !== null ? offset - 1 : offset
  const sign = direction === 'forward' ? 1 : -1
  let edge = from
  for (const each of alongLine(layout, from, sign)) edge = each.offset
  if (direction === 'backward') return edge
  return box(edge + 1) === null && box(edge) !== null ? edge + 1 : edge
}

function nearestOnLine(layout: Layout, from: Offset, x: number, sign: 1 | -1): Offset {
  let best = from
  let distance = Number.POSITIVE_INFINITY
  const consider = (offset: Offset, edge: number) => {
    const away = Math.abs(edge - x)
    if (away >= distance) return
    best = offset
    distance = away
  }
  for (const { offset, box } of alongLine(layout, from, sign)) {
    consider(offset, box.left)
    if (layout.box(offset + 1) === null) consider(offset + 1, box.right)
  }
  return best
}

function* alongLine({ box, lineHeight }: Layout, from: Offset, sign: 1 | -1) {
  const first = box(from)
  let offset = from
  let here = first
  while (first !== null && here !== null && Math.abs(here.middle - first.middle) <= lineHeight / 2) {
    yield { offset, box: here }
    offset += sign
    here = box(offset)
  }
}

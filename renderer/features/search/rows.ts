// The hits as lines of one height, a heading before each source's, and which of them are in view.
import type { SourceId } from '../../../shared/schema/ids.ts'
import type { SearchHit } from '../../../shared/schema/search.ts'

export type SearchRow =
  | { kind: 'source'; sourceId: SourceId; hits: number }
  | { kind: 'hit'; hit: SearchHit; index: number }

/** CSS pixels. */
export const rowHeight = 34

export type SearchRows = {
  rows: readonly SearchRow[]
  /** The row of each hit. */
  rowOfHit: readonly number[]
}

/** Hits in the order of their sources. */
export function rowsOf(hits: readonly SearchHit[]): SearchRows {
  const rows: SearchRow[] = []
  const rowOfHit: number[] = []
  let heading: { kind: 'source'; sourceId: SourceId; hits: number } | undefined
  hits.forEach((hit, index) => {
    if (heading?.sourceId !== hit.sourceId) {
      heading = { kind: 'source', sourceId: hit.sourceId, hits: 0 }
      rows.push(heading)
    }
    heading.hits += 1
    rowOfHit.push(rows.length)
    rows.push({ kind: 'hit', hit, index })
  })
  return { rows, rowOfHit }
}

/** The rows to draw, [first, last), for a window `height` pixels tall scrolled by `top`, with some to spare on both sides. */
export function rowsInView(count: number, top: number, height: number): { first: number; last: number } {
  const spare = 12
  const first = Math.floor(top / rowHeight) - spare
  const last = Math.ceil((top + height) / rowHeight) + spare
  return { first: Math.max(0, Math.min(first, count)), last: Math.max(0, Math.min(last, count)) }
}

/** Where to scroll so that a hit is in view, its heading too when it is the first under it. */
export function scrollFor(
  { rows, rowOfHit }: SearchRows,
  index: number,
  { top, height }: { top: number; height: number },
): number {
  const row = rowOfHit[index]
  if (row === undefined) return top
  const first = rows[row - 1]?.kind === 'source' ? row - 1 : row
  if (first * rowHeight < top) return first * rowHeight
  const end = (row + 1) * rowHeight
  return end > top + height ? end - height : top
}

// A list of excerpts as lines: a heading before each group's, and the excerpts by their ids.
import type { ExcerptGroup, ExcerptList } from '../../../shared/schema/excerpts.ts'
import type { CodingId } from '../../../shared/schema/ids.ts'

export type ExcerptLine =
  | { kind: 'group'; group: ExcerptGroup }
  /** `index` is its place among the excerpts, `units` the length of its words. */
  | { kind: 'excerpt'; id: CodingId; index: number; units: number }

export type ExcerptLines = {
  lines: readonly ExcerptLine[]
  /** The line of each excerpt. */
  lineOf: readonly number[]
}

export function linesOf({ ids, lengths, groups }: ExcerptList): ExcerptLines {
  const lines: ExcerptLine[] = []
  const lineOf: number[] = []
  let next = groups.length === 0 ? Number.POSITIVE_INFINITY : 0
  let group = 0
  ids.forEach((id, index) => {
    if (index === next) {
      const heading = groups[group]
      if (heading !== undefined) lines.push({ kind: 'group', group: heading })
      next += heading?.count ?? Number.POSITIVE_INFINITY
      group += 1
    }
    lineOf.push(lines.length)
    lines.push({ kind: 'excerpt', id, index, units: lengths[index] ?? 0 })
  })
  return { lines, lineOf }
}

const headingHeight = 40
/** Everything of a row but its words. */
const rowHeight = 52
const wordsHeight = 22
/** A quote is shown in at most so many lines. */
export const mostWordLines = 12

/** CSS pixels a line is likely to take in a list `width` wide. */
export function guessedHeight(line: ExcerptLine, width: number): number {
  if (line.kind === 'group') return headingHeight
  const perLine = Math.max(20, (width - 70) / 7.2)
  return rowHeight + wordsHeight * Math.min(mostWordLines, Math.max(1, Math.ceil(line.units / perLine)))
}

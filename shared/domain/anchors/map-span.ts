// Where a span comes to be when its text is replaced here and there, and what that did to it.
import type { Fate, Replacement } from '../../schema/revision.ts'
import type { Offset, Span } from '../../schema/text.ts'

export type { Fate }
export type Mapped = { span: Span; fate: Exclude<Fate, 'lost'> } | { span: null; fate: 'lost' }

/**
 * Offsets alone, in UTF-16 units of the text before and after. What is inserted at an edge stays outside, what is inserted
 * or replaced within (edges included) belongs to the span, what crosses an edge takes its part away, and what covers the
 * span and more, or leaves nothing of it, loses it.
 */
export function mapSpan(span: Span, replacements: readonly Replacement[]): Mapped {
  const placed = spanMapper(replacements)(span)
  return placed === null ? { span: null, fate: 'lost' } : { span: placed.span, fate: placed.fate }
}

/**
 * `before`, `after`: in the text after, where the nearest replacement before the span ends, and where the one after it begins;
 * null: there is none.
 */
export type Placed = {
  span: Span
  fate: Exclude<Fate, 'lost'>
  before: Offset | null
  after: Offset | null
}

/** The same for many spans, each in the logarithm of the replacements; null is lost. */
export function spanMapper(replacements: readonly Replacement[]): (span: Span) => Placed | null {
  const drifts = [0]
  for (const { start, end, text } of replacements)
    drifts.push((drifts.at(-1) ?? 0) + text.length - (end - start))
  const driftBefore = (index: number) => drifts[index] ?? 0

  return ({ start, end }) => {
    // Replacements from `first` on end after the start; those from `last` on end after the end or are inserted at it.
    const first = endingBy(replacements, start)
    let last = endingBy(replacements, end)
    while (last > first && replacements[last - 1]?.start === end) last -= 1
    const [beforeIt, atStart, atEnd] = [replacements[first - 1], replacements[first], replacements[last]]
    const left = atStart !== undefined && atStart.start < start ? atStart : null
    const right = atEnd !== undefined && atEnd.start < end ? atEnd : null
    if ((left !== null && left.end >= end) || (right !== null && right.start <= start)) return null
    const span = {
      start: left === null ? start + driftBefore(first) : left.end + driftBefore(first + 1),
      end: (right === null ? end : right.start) + driftBefore(last),
    }
    if (span.start >= span.end) return null
    return {
      span,
      fate: left !== null || right !== null ? 'shrunk' : last > first ? 'changed' : 'kept',
      before: left !== null ? span.start : beforeIt === undefined ? null : beforeIt.end + driftBefore(first),
      after: right !== null ? span.end : atEnd === undefined ? null : atEnd.start + driftBefore(last),
    }
  }
}

/** How many replacements end at or before an offset. */
export function endingBy(replacements: readonly Replacement[], offset: Offset): number {
  let low = 0
  let high = replacements.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((replacements[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

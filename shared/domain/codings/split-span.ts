import type { Offset, Span } from '../../schema/text.ts'
import { snapSpan } from '../anchors/snap-span.ts'

/**
 * The two excerpts a coded span falls into at `at`, each without the blanks at its ends; together they hold all of its
 * visible text. Null when `at` is not inside the span or cuts a character as readers see it, or when one side is blank.
 * All offsets are UTF-16 units of `text`; the span must lie in it.
 */
export function splitSpan(text: string, span: Span, at: Offset): [Span, Span] | null {
  if (at <= span.start || at >= span.end) return null
  const first = snapSpan(text, { start: span.start, end: at })
  const second = snapSpan(text, { start: at, end: span.end })
  // A cut character belongs to both sides whole, so that they overlap.
  if (first === null || second === null || first.end > at || second.start < at) return null
  // Snapping may also have grown the outer ends, which stay where they were.
  return [
    { start: Math.max(first.start, span.start), end: first.end },
    { start: second.start, end: Math.min(second.end, span.end) },
  ]
}

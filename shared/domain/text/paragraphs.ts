// Paragraphs give a source its addresses: each line with something on it is one, numbered from 1.
import type { Offset, Span } from '../../schema/text.ts'

/** One non-blank line of canonical text: [start, end) in UTF-16 units, its newline left out. */
export type Paragraph = { number: number; start: Offset; end: Offset }

const hasInk = /\S/

/** The paragraphs of a canonical text (newlines as \n), in order. Blank lines have no number. */
export const paragraphs = (text: string): Paragraph[] => {
  const found: Paragraph[] = []
  let start = 0
  while (start < text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    if (hasInk.test(text.slice(start, end))) found.push({ number: found.length + 1, start, end })
    start = end + 1
  }
  return found
}

/** The last paragraph that starts at or before `offset`, so blank lines belong to the one above; null before the first. */
export const paragraphAt = (all: readonly Paragraph[], offset: Offset): Paragraph | null => {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((all[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return all[low - 1] ?? null
}

/**
 * The paragraphs that share text with a span, by number. A span that touches none (empty, or blank lines only)
 * is given the paragraph it stands in or below, or the first. Null when there are no paragraphs.
 */
export const paragraphRange = (
  all: readonly Paragraph[],
  span: Span,
): { first: number; last: number } | null => {
  const at = paragraphAt(all, span.start)
  const first = at === null ? 1 : span.start < at.end ? at.number : at.number + 1
  const last = paragraphAt(all, span.end - 1)
  if (last !== null && first <= last.number) return { first, last: last.number }
  const nearest = at ?? all[0]
  return nearest === undefined ? null : { first: nearest.number, last: nearest.number }
}

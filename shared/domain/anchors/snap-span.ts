// A selection becomes an excerpt: whole characters as readers see them, without the blanks at its ends.
import type { Offset, Span } from '../../schema/text.ts'
import { spanProblem } from './span-problem.ts'

// Grapheme boundaries (UAX #29) do not depend on the language; naming one keeps the machine's out of it.
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * The span grown to whole graphemes (surrogate pairs, combining sequences, joined emoji, CRLF), then without
 * white space at either end. Null when nothing is left, or when the span is empty or not within the text.
 */
export function snapSpan(text: string, span: Span): Span | null {
  if (spanProblem(text.length, span) !== null) return null
  const outer = { start: graphemeAt(text, span.start).start, end: graphemeAt(text, span.end - 1).end }
  const selected = text.slice(outer.start, outer.end)
  const first = selected.search(/\S/)
  if (first === -1) return null
  const last = selected.trimEnd().length - 1
  // A blank that carries a combining mark is no blank: the grapheme around the first or last visible unit keeps it.
  return {
    start: graphemeAt(text, outer.start + first).start,
    end: graphemeAt(text, outer.start + last).end,
  }
}

/** The grapheme that holds the unit at `offset`. Looks at its line only: a newline always ends a grapheme. */
function graphemeAt(text: string, offset: Offset): Span {
  if (standsAlone(text, offset)) return { start: offset, end: offset + 1 }
  const lineStart = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
  const newline = text.indexOf('\n', offset)
  const line = text.slice(lineStart, newline === -1 ? text.length : newline + 1)
  const found = graphemes.segment(line).containing(offset - lineStart)
  if (found === undefined) throw new RangeError(`No text at offset ${offset}`)
  const start = lineStart + found.index
  return { start, end: start + found.segment.length }
}

/** Below U+0300 nothing joins its neighbours but CRLF, so that most text needs no segmenter. */
function standsAlone(text: string, offset: Offset): boolean {
  for (let at = Math.max(0, offset - 1); at <= Math.min(offset + 1, text.length - 1); at += 1) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x300 || unit === 0x0d) return false
  }
  return true
}

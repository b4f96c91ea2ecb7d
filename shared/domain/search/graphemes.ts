// Spans that never cut what a reader sees as one character: an emoji of several, a flag, a letter with its marks.
import type { Offset, Span } from '../../schema/text.ts'

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Grows spans of one text to whole graphemes. Made for many spans in order: the stretch looked at last is remembered.
 * Between two characters before U+0300 there is always a boundary (CRLF does not occur in canonical text).
 */
export function wholeGraphemes(text: string): (span: Span) => Span {
  let stretch = { start: 0, end: 0, boundaries: new Set<Offset>() }

  function isBoundary(offset: Offset): boolean {
    if (offset <= 0 || offset >= text.length) return true
    if (isSimple(text, offset - 1) && isSimple(text, offset)) return true
    // Whether its own ends are boundaries is for what lies beyond them to say.
    if (offset <= stretch.start || offset >= stretch.end) stretch = stretchAround(text, offset)
    return stretch.boundaries.has(offset)
  }

  return ({ start, end }) => {
    let [from, to] = [start, end]
    while (!isBoundary(from)) from -= 1
    while (!isBoundary(to)) to += 1
    return { start: from, end: to }
  }
}

/** Between two such characters there is always a boundary. */
export function isSimple(text: string, offset: Offset): boolean {
  return text.charCodeAt(offset) < 0x300
}

/** The run of other characters around an offset, with the simple ones next to it: the offset is never one of its ends. */
function stretchAround(text: string, offset: Offset) {
  let start = offset
  while (start > 0 && !isSimple(text, start - 1)) start -= 1
  start = Math.max(0, start - 1)
  let end = offset
  while (end < text.length && !isSimple(text, end)) end += 1
  end = Math.min(text.length, end + 1)
  const boundaries = new Set<Offset>()
  for (const { index } of graphemes.segment(text.slice(start, end))) boundaries.add(start + index)
  return { start, end, boundaries }
}

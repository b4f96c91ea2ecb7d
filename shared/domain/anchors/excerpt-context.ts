import type { Offset, Span } from '../../schema/text.ts'

/**
 * Up to `around` UTF-16 units of text on each side of a span, one fewer where the far end would otherwise cut
 * a surrogate pair. The sides next to the span are cut where the span is. The span must lie in the text.
 */
export function excerptContext(
  text: string,
  { start, end }: Span,
  around: number,
): { before: string; after: string } {
  const from = Math.max(0, start - around)
  const to = Math.min(text.length, end + around)
  return {
    before: text.slice(cutsPair(text, from) ? Math.min(from + 1, start) : from, start),
    after: text.slice(end, cutsPair(text, to) ? Math.max(to - 1, end) : to),
  }
}

/** Whether `offset` falls between the two halves of a surrogate pair. */
function cutsPair(text: string, offset: Offset): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff
}

import type { Span } from '../../schema/text.ts'

export type SpanProblem = 'not-an-offset' | 'reversed' | 'empty' | 'past-end'

/** Why [start, end) is no stretch of a text of `length` UTF-16 units; null when it is one. */
export function spanProblem(length: number, { start, end }: Span): SpanProblem | null {
  if (![start, end].every((offset) => Number.isSafeInteger(offset) && offset >= 0)) return 'not-an-offset'
  if (start > end) return 'reversed'
  if (start === end) return 'empty'
  return end > length ? 'past-end' : null
}

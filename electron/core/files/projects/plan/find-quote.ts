// Where the words of a coding are, when they are not at its offsets: texts were edited after they were coded.
import { likelyPlaces } from '../../../../../shared/domain/anchors/likely-places.ts'
import { normaliseNewlines } from '../../../../../shared/domain/text/newlines.ts'
import type { Offset, Span } from '../../../../../shared/schema/text.ts'

/** `only`: the very words, which stand there alone. `nearest`: of several such places. `alike`: words like them. */
export type FoundQuote = { span: Span; how: 'only' | 'nearest' | 'alike' }

/** UTF-16 units that may still be read in search of words: each search takes the whole text, and one for changed words many times. */
export type QuoteSearch = { unitsLeft: number }
export const quoteSearch = (): QuoteSearch => ({ unitsLeft: 2_000_000_000 })
const alikeCost = 40

/** A longer quote is looked for as it is, and not for words like it. UTF-16 units. */
const longestAlike = 5000

/** Programs write the line breaks of a selection in their own ways. */
const plain = (words: string): string => normaliseNewlines(words.toWellFormed()).replaceAll('\u2029', '\n')

/** One space for each character that shows as one, so that places stay where they are. */
const evenSpaces = (words: string): string => words.replace(/\s/g, ' ')

/** Some programs turn hard spaces and breaks into others on the way. */
export const sameWords = (found: string, quote: string): boolean =>
  found === quote || (found.length <= quote.length && evenSpaces(found) === evenSpaces(plain(quote)))

function nearest(text: string, quote: string, near: Offset): FoundQuote | null {
  const after = text.indexOf(quote, near)
  const before = near === 0 ? -1 : text.lastIndexOf(quote, near - 1)
  const [first] = [after, before]
    .filter((at) => at !== -1)
    .sort((a, b) => Math.abs(a - near) - Math.abs(b - near) || a - b)
  if (first === undefined) return null
  const isOnly = text.indexOf(quote) === text.lastIndexOf(quote)
  return { span: { start: first, end: first + quote.length }, how: isOnly ? 'only' : 'nearest' }
}

/** Null when nothing in the text is like it; `unsought` when too many were looked for already. */
export function findQuote(
  search: QuoteSearch,
  text: string,
  wanted: { quote: string; near: Offset },
): FoundQuote | null | 'unsought' {
  if (search.unitsLeft < text.length) return 'unsought'
  search.unitsLeft -= text.length
  const quote = plain(wanted.quote)
  const near = Math.min(Math.max(0, wanted.near), text.length)
  const exact = nearest(text, quote, near) ?? nearest(evenSpaces(text), evenSpaces(quote), near)
  if (exact !== null) return exact
  if (quote.length > longestAlike || search.unitsLeft < text.length * alikeCost) return 'unsought'
  search.unitsLeft -= text.length * alikeCost
  const [best] = likelyPlaces(text, { quote, before: '', after: '', near }, 1)
  return best === undefined ? null : { span: { start: best.start, end: best.end }, how: 'alike' }
}

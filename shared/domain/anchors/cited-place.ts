import type { Span } from '../../schema/text.ts'
import { quoteMatches } from './quote-matches.ts'

/**
 * Where cited words are in the text as it is now. Their coding has gone along with every edit, so it knows best as long as it
 * has the very words; then comes the place they were cited at, if it still has them; then the coding, whatever it has
 * become. Null when the coding is lost or removed and the words are no longer there. UTF-16 units.
 */
export function citedPlace(
  text: string,
  cited: Span & { quote: string },
  coding: (Span & { quote: string }) | null,
): Span | null {
  if (coding !== null && (coding.quote === cited.quote || !quoteMatches(text, cited)))
    return { start: coding.start, end: coding.end }
  return quoteMatches(text, cited) ? { start: cited.start, end: cited.end } : null
}

// A locator is the address a quote carries on paper: source number and paragraphs, as in S4 ¶12-14.
import type { Span } from '../../schema/text.ts'
import { type Paragraph, paragraphRange } from './paragraphs.ts'

/** Paragraph numbers are both null when the locator names a whole source. */
export type Locator =
  | { sourceNumber: number; first: number; last: number }
  | { sourceNumber: number; first: null; last: null }

/** `S4`, `S4 ¶12` or `S4 ¶12-14`. */
export const formatLocator = ({ sourceNumber, first, last }: Locator): string => {
  if (first === null) return `S${sourceNumber}`
  return first === last ? `S${sourceNumber} ¶${first}` : `S${sourceNumber} ¶${first}-${last}`
}

/** Where `span` is in a source, in the words of `formatLocator`. */
export const locatorOf = (sourceNumber: number, all: readonly Paragraph[], span: Span): string => {
  const range = paragraphRange(all, span)
  return formatLocator(
    range === null ? { sourceNumber, first: null, last: null } : { sourceNumber, ...range },
  )
}

const shape = /^\[?\s*s\s?(\d{1,9})(?:[\s,]*[¶p]\s?(\d{1,9})(?:\s?[-–—]\s?(\d{1,9}))?)?\s*\]?$/i

/** Reads a locator as people type it: `[S4 ¶12]`, `S4 ¶12-14`, `s4 p12`, `S4`. Anything else is null, as are zeros and 14-12. */
export const parseLocator = (text: string): Locator | null => {
  const match = shape.exec(text.trim())
  if (match === null) return null
  const sourceNumber = Number(match[1])
  if (sourceNumber === 0) return null
  if (match[2] === undefined) return { sourceNumber, first: null, last: null }
  const first = Number(match[2])
  const last = match[3] === undefined ? first : Number(match[3])
  return first === 0 || last < first ? null : { sourceNumber, first, last }
}

/** The stretch of text a locator names, from its first paragraph's start to its last one's end; null when the text has no such paragraphs. */
export const spanOfLocator = (locator: Locator, all: readonly Paragraph[]): Span | null => {
  const first = all[(locator.first ?? 1) - 1]
  const last = all[(locator.last ?? all.length) - 1]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

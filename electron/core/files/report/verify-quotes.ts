// Each quote of a report held against the study as it is now. Pure.

import type { Direction } from '../../../../shared/schema/coding.ts'
import type { CodeId, CodingId, SourceId } from '../../../../shared/schema/ids.ts'
import type { QuoteRecord, ReportRecord, VerifiedQuote } from '../../../../shared/schema/report.ts'
import type { Span } from '../../../../shared/schema/text.ts'
import type { ReadReport } from './read-report.ts'
import { digestOf } from './record.ts'
import { xmlText } from './xml-text.ts'

export type NowCoding = Span & { sourceId: SourceId; codeId: CodeId; direction: Direction }

export type StudyNow = {
  /** What keyed digests are made with. */
  key: string
  /** The coding where it is anchored; `lost` when its words were edited away, null when it was removed. */
  coding: (id: CodingId) => NowCoding | 'lost' | null
  /** The text of a source; null when it was removed. */
  text: (id: SourceId) => string | null
  locator: (id: SourceId, span: Span) => string
}

export function verifyQuotes(
  record: ReportRecord,
  shown: ReadReport['shown'],
  now: StudyNow,
): VerifiedQuote[] {
  return record.quotes.map((quote) => {
    const text = shown.get(quote.place)
    return {
      place: quote.place,
      ...standingOf(quote, text ?? '', record.keyed ? now.key : null, now),
      untouched: text === undefined ? null : digestOf(text, null) === (quote.shown ?? quote.digest),
      before: text ?? '',
    }
  })
}

type Found = Omit<VerifiedQuote, 'place' | 'untouched' | 'before'>

function standingOf(quote: QuoteRecord, shown: string, key: string | null, now: StudyNow): Found {
  const text = now.text(quote.source)
  if (text === null) return gone('source-removed')
  const same = ({ start, end }: Span) => digestOf(text.slice(start, end), key) === quote.digest
  const at = quote.span === null ? null : { start: quote.span[0], end: quote.span[1] }
  const elsewhere = wordsElsewhere(text, shown, same)
  if (quote.codings.length === 0) {
    const place = at !== null && same(at) ? at : elsewhere
    return place === null ? gone('lost') : found(quote, text, place, [], now)
  }
  const codings = quote.codings.map((was) => ({ was, is: now.coding(was.id) }))
  const anchored = codings.flatMap(({ was, is }) =>
    is !== null && is !== 'lost' && is.sourceId === quote.source ? [{ was, is }] : [],
  )
  const lost = codings.some(({ is }) => is === 'lost')
  if (anchored.length === 0) return gone(lost ? 'lost' : 'coding-removed')
  const whole = {
    start: Math.min(...anchored.map(({ is }) => is.start)),
    end: Math.max(...anchored.map(({ is }) => is.end)),
  }
  // A judgement may cite words that its coding has left since.
  const place = [whole, at].find((span) => span !== null && same(span)) ?? elsewhere
  return found(
    quote,
    text,
    place ?? whole,
    [
      ...(place === null ? (['words'] as const) : []),
      ...(anchored.some(({ was, is }) => was.code !== is.codeId) ? (['code'] as const) : []),
      ...(anchored.some(({ was, is }) => was.direction !== is.direction) ? (['direction'] as const) : []),
      ...(lost ? (['lost'] as const) : []),
      ...(codings.some(({ is }) => is === null) ? (['coding-removed'] as const) : []),
    ],
    now,
  )
}

/** Where the words the report shows are now, when they are the study's own and have moved. */
function wordsElsewhere(text: string, shown: string, same: (span: Span) => boolean): Span | null {
  if (shown === '') return null
  const start = xmlText(text).indexOf(shown)
  const span = { start, end: start + shown.length }
  return start >= 0 && same(span) ? span : null
}

function found(
  { source }: QuoteRecord,
  text: string,
  { start, end }: Span,
  changes: VerifiedQuote['changes'],
  now: StudyNow,
): Found {
  return {
    standing: changes.length === 0 ? 'stands' : 'changed',
    changes,
    after: text.slice(start, end),
    locator: now.locator(source, { start, end }),
    sourceId: source,
    start,
    end,
  }
}

function gone(why: VerifiedQuote['changes'][number]): Found {
  return {
    standing: 'gone',
    changes: [why],
    after: null,
    locator: null,
    sourceId: null,
    start: null,
    end: null,
  }
}

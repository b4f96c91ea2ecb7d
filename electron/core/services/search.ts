// Searching the texts of the study: what is found, in its context.
import { AppError } from '../../../shared/api/errors.ts'
import { excerptContext } from '../../../shared/domain/anchors/excerpt-context.ts'
import { preparedFinder, type SearchText } from '../../../shared/domain/search/find.ts'
import { BadPattern } from '../../../shared/domain/search/pattern.ts'
import { locatorOf } from '../../../shared/domain/text/locators.ts'
import { foldLabel } from '../../../shared/domain/text/speaker-labels.ts'
import { turnAt } from '../../../shared/domain/text/turn-at.ts'
import type { SourceId } from '../../../shared/schema/ids.ts'
import {
  mostCounted,
  type SearchHit,
  type SearchQuery,
  type SearchScope,
} from '../../../shared/schema/search.ts'
import type { Source } from '../../../shared/schema/source.ts'
import type { Span } from '../../../shared/schema/text.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listCodes } from '../repositories/codes.ts'
import { listCodings } from '../repositories/codings.ts'
import { listSources } from '../repositories/sources.ts'
import { findIn } from './code-checks.ts'
import { keptText } from './kept-texts.ts'

/** UTF-16 units of text on each side of a hit: more than a line of a wide window shows. */
const CONTEXT_UNITS = 160

export const searchServices: ServicesOf<'search'> = {
  'search.run': ({ db }, { query, scope, limit }) => {
    const find = textFinder(query)
    const isInScope = placeTest(db, scope)
    const hits: SearchHit[] = []
    let total = 0
    let sources = 0
    if (query.text.trim() === '') return { hits, total, sources }
    for (const source of sourcesIn(db, scope)) {
      const prepared = keptText(db, source.id)
      const found = find(prepared)
      if (found.length === 0) continue
      const kept = found.filter(isInScope(source.id))
      if (kept.length === 0) continue
      total += kept.length
      sources += 1
      const shown = kept.slice(0, limit - hits.length)
      if (shown.length > 0) hits.push(...inContext(db, source, shown))
      if (total >= mostCounted) break
    }
    return { hits, total, sources }
  },
}

/** @throws search.bad_pattern */
export function textFinder(query: SearchQuery): (prepared: SearchText) => Span[] {
  try {
    return preparedFinder(query)
  } catch (error) {
    if (error instanceof BadPattern)
      throw new AppError('search.bad_pattern', { detail: error.reason, part: error.part })
    throw error
  }
}

/** In the order of their numbers. A source without a date is in no stretch of time. */
export function sourcesIn(db: ReadableDb, { sourceIds, caseIds, kinds, from, to }: SearchScope): Source[] {
  const chosen = sourceIds && new Set(sourceIds)
  return listSources(db).filter(
    ({ id, caseId, kind, date }) =>
      (chosen === undefined || chosen.has(id)) &&
      (caseIds === undefined || (caseId !== null && caseIds.includes(caseId))) &&
      (kinds === undefined || kinds.includes(kind)) &&
      (from === undefined || (date !== null && date >= from)) &&
      (to === undefined || (date !== null && date <= to)),
  )
}

/**
 * Whether a span of a source is where the scope wants it: begun in what one of the speakers says, and overlapping an
 * excerpt that has the code. @throws code.not_found
 */
export function placeTest(
  db: ReadableDb,
  { speakers, codeId }: SearchScope,
): (id: SourceId) => (span: Span) => boolean {
  if (codeId !== undefined) findIn(listCodes(db), codeId)
  const wanted = speakers && new Set(speakers.map(foldLabel))
  return (id) => {
    const turns = wanted === undefined ? [] : keptText(db, id).turns
    const coded = codeId && listCodings(db, id).filter((coding) => coding.codeId === codeId)
    return (span) => {
      if (coded && !coded.some(({ start, end }) => start < span.end && span.start < end)) return false
      if (wanted === undefined) return true
      const turn = turnAt(turns, span.start)
      return turn !== null && span.start >= turn.bodyStart && wanted.has(foldLabel(turn.speaker))
    }
  }
}

export function inContext(db: ReadableDb, { id, number }: Source, spans: readonly Span[]): SearchHit[] {
  const { text, paragraphs, turns } = keptText(db, id)
  return spans.map((span) => ({
    sourceId: id,
    ...span,
    locator: locatorOf(number, paragraphs, span),
    quote: text.slice(span.start, span.end),
    ...excerptContext(text, span, CONTEXT_UNITS),
    speaker: turnAt(turns, span.start)?.speaker ?? null,
  }))
}

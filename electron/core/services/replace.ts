// Replacing words in many texts at once, the codings going along: one operation, shown before it is done.
import { AppError } from '../../../shared/api/errors.ts'
import type { CodingId, SourceId } from '../../../shared/schema/ids.ts'
import {
  mostReplaced,
  mostShown,
  type ReplacePreview,
  type TouchedCoding,
} from '../../../shared/schema/revision.ts'
import type { SearchQuery, SearchScope } from '../../../shared/schema/search.ts'
import type { Source } from '../../../shared/schema/source.ts'
import type { Span } from '../../../shared/schema/text.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { excerptReader } from './excerpts.ts'
import { keptText } from './kept-texts.ts'
import { applyRevision, planRevision, touchedBy } from './revisions.ts'
import { inContext, placeTest, sourcesIn, textFinder } from './search.ts'
import { findSource } from './sources.ts'

type What = { query: SearchQuery; replacement: string; scope: SearchScope }

export const replaceServices: ServicesOf<'replace'> = {
  'replace.preview': ({ db }, what) => {
    const reader = excerptReader(db)
    const answer: ReplacePreview = { hits: [], total: 0, sources: 0, touched: [], kept: 0 }
    for (const { source, spans } of findAll(db, what)) {
      answer.total += spans.length
      answer.sources += 1
      const shown = spans.slice(0, mostShown - answer.hits.length)
      for (const hit of inContext(db, source, shown))
        answer.hits.push({ ...hit, replacement: what.replacement })
      const planned = planRevision(db, source, source.textSha256, asReplacements(spans, what.replacement))
      const { kept, touched } = touchedBy(planned, reader)
      answer.kept += kept
      answer.touched.push(...(touched satisfies TouchedCoding[]))
    }
    return answer
  },
  'replace.run': (context, { except, expected, ...what }) => {
    const { db } = context
    const known = new Map(expected.map(({ sourceId, textSha256 }) => [sourceId, textSha256]))
    for (const [id, textSha256] of known) refuseOther(findSource(db, id), textSha256)
    const left = new Set(except.map(({ sourceId, start, end }) => keyOf(sourceId, { start, end })))
    const lost: CodingId[] = []
    let replaced = 0
    let sources = 0
    for (const { source, spans } of findAll(db, what)) {
      refuseOther(source, known.get(source.id))
      const chosen = spans.filter((span) => !left.has(keyOf(source.id, span)))
      if (chosen.length === 0) continue
      const replacements = asReplacements(chosen, what.replacement)
      lost.push(...applyRevision(context, planRevision(db, source, source.textSha256, replacements)).lost)
      replaced += chosen.length
      sources += 1
    }
    context.describe(`${what.query.text} → ${what.replacement} (${replaced})`)
    return { replaced, sources, lost }
  },
}

type Found = { source: Source; text: string; spans: Span[] }

/** Every source with something to replace. @throws search.bad_pattern, code.not_found, replace.too_many */
function findAll(db: ReadableDb, { query, replacement, scope }: What): Found[] {
  const find = textFinder(query)
  const isInScope = placeTest(db, scope)
  if (query.text.trim() === '') return []
  let total = 0
  return sourcesIn(db, scope).flatMap((source) => {
    const prepared = keptText(db, source.id)
    const hits = find(prepared)
    const spans = hits
      .filter(isInScope(source.id))
      .filter(({ start, end }) => prepared.text.slice(start, end) !== replacement)
    total += spans.length
    // The search itself ends after so many hits of one text, and what comes after them would be left out.
    if (total > mostReplaced || hits.length >= mostReplaced)
      throw new AppError('replace.too_many', { most: mostReplaced })
    return spans.length === 0 ? [] : [{ source, text: prepared.text, spans }]
  })
}

function asReplacements(spans: readonly Span[], text: string) {
  return spans.map(({ start, end }) => ({ start, end, text }))
}

/** @throws source.changed_since */
function refuseOther({ title, textSha256 }: Source, expected: string | undefined): void {
  if (textSha256 !== expected) throw new AppError('source.changed_since', { title })
}

function keyOf(sourceId: SourceId, { start, end }: Span): string {
  return `${start}-${end} ${sourceId}`
}

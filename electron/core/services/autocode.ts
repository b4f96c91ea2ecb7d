// Autocoding: what a word list, an expression or a speaker's name would lead to, before anything is coded.
import { type Stretch, speechOf, stretchesFor } from '../../../shared/domain/autocode/stretches.ts'
import { foldLabel } from '../../../shared/domain/text/speaker-labels.ts'
import {
  type AutocodeScope,
  type AutocodeStretch,
  type AutocodeUnit,
  type AutocodeWhat,
  mostStretches,
} from '../../../shared/schema/autocode.ts'
import type { CodeId, SourceId } from '../../../shared/schema/ids.ts'
import type { SearchScope } from '../../../shared/schema/search.ts'
import type { Source } from '../../../shared/schema/source.ts'
import type { Span } from '../../../shared/schema/text.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listCases } from '../repositories/cases.ts'
import { listCodes } from '../repositories/codes.ts'
import { listCodings } from '../repositories/codings.ts'
import { findIn } from './code-checks.ts'
import { excerptReader } from './excerpts.ts'
import { keptText } from './kept-texts.ts'
import { placeTest, sourcesIn, textFinder } from './search.ts'
import { findText } from './sources.ts'

export const autocodeServices: ServicesOf<'autocode'> = {
  'autocode.preview': ({ db, coder }, { what, scope, unit, codeId }) => {
    if (codeId !== null) findIn(listCodes(db), codeId)
    const find = hitFinder(db, what, unit)
    const where = withCases(db, scope)
    const isInScope = placeTest(db, where)
    const reader = excerptReader(db)
    const answer = { stretches: [] as AutocodeStretch[], total: 0, sources: 0 }
    for (const source of sourcesIn(db, where)) {
      const { id } = source
      const hits = find(source)
      const kept = hits.length === 0 ? [] : hits.filter(isInScope(id))
      if (kept.length === 0) continue
      const { text, turns } = findText(db, id)
      const found = stretchesFor(text, turns, kept, unit)
      const isCoded = codedSpans(db, id, codeId, coder)
      for (const stretch of found.slice(0, mostStretches - answer.stretches.length))
        answer.stretches.push({
          sourceId: id,
          start: stretch.start,
          end: stretch.end,
          locator: reader.locator(id, stretch),
          quote: reader.quote(id, stretch),
          hits: stretch.hits.length,
          marks: what.type === 'speaker' ? [] : marksIn(stretch),
          coded: isCoded(stretch),
        })
      answer.total += found.length
      if (found.length > 0) answer.sources += 1
    }
    return answer
  },
}

/** @throws search.bad_pattern */
function hitFinder(db: ReadableDb, what: AutocodeWhat, unit: AutocodeUnit): (source: Source) => Span[] {
  if (what.type === 'text') {
    const finders = what.queries.map(textFinder)
    return (source) => {
      const prepared = keptText(db, source.id)
      return finders.flatMap((find) => find(prepared))
    }
  }
  // One person's label is written in capitals in one transcript and not in the next.
  const wanted = new Set(what.speakers.map(foldLabel))
  return ({ id }) => {
    const { text, turns } = findText(db, id)
    const speaking = turns.filter(({ speaker }) => wanted.has(foldLabel(speaker)))
    return speechOf(text, speaking, unit)
  }
}

/** The scope with its attributes said as cases: those that have one of the values of every attribute. */
function withCases(db: ReadableDb, { attributes, ...scope }: AutocodeScope): SearchScope {
  if (attributes === undefined) return scope
  const cases = listCases(db).filter(
    ({ id, values }) =>
      (scope.caseIds?.includes(id) ?? true) &&
      attributes.every(({ attributeId, values: wanted }) => {
        const value = values[attributeId] ?? null
        const has: readonly unknown[] = Array.isArray(value) ? value : [value]
        return wanted.some((each) => has.includes(each))
      }),
  )
  return { ...scope, caseIds: cases.map(({ id }) => id) }
}

function codedSpans(
  db: ReadableDb,
  id: SourceId,
  codeId: CodeId | null,
  coder: string,
): (span: Span) => boolean {
  const coded = new Set(
    (codeId === null ? [] : listCodings(db, id))
      .filter((coding) => coding.codeId === codeId && coding.coder === coder)
      .map(({ start, end }) => `${start}-${end}`),
  )
  return ({ start, end }) => coded.has(`${start}-${end}`)
}

/** The hits in the stretch's quote, those that overlap made one. */
function marksIn({ start, end, hits }: Stretch): Span[] {
  const marks: Span[] = []
  for (const hit of hits) {
    const mark = { start: Math.max(0, hit.start - start), end: Math.min(end, hit.end) - start }
    const last = marks.at(-1)
    if (last !== undefined && mark.start <= last.end) last.end = Math.max(last.end, mark.end)
    else if (mark.start < mark.end) marks.push(mark)
  }
  return marks
}

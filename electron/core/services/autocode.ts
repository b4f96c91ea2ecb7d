// Autocoding: what a word list, an expression or a speaker's name would lead to, before anything is coded.
import { AppError } from '../../../shared/api/errors.ts'
import { type Stretch, speechOf, stretchesFor } from '../../../shared/domain/autocode/stretches.ts'
import { finder } from '../../../shared/domain/search/find.ts'
import { BadPattern } from '../../../shared/domain/search/pattern.ts'
import { foldLabel } from '../../../shared/domain/text/speaker-labels.ts'
import {
  type AutocodeScope,
  type AutocodeStretch,
  type AutocodeUnit,
  type AutocodeWhat,
  mostStretches,
} from '../../../shared/schema/autocode.ts'
import type { StudyCase } from '../../../shared/schema/case.ts'
import type { CodeId, SourceId } from '../../../shared/schema/ids.ts'
import type { Source, SourceText, Turn } from '../../../shared/schema/source.ts'
import type { Span } from '../../../shared/schema/text.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listCases } from '../repositories/cases.ts'
import { listCodes } from '../repositories/codes.ts'
import { listCodings } from '../repositories/codings.ts'
import { listSources } from '../repositories/sources.ts'
import { findIn } from './codes.ts'
import { excerptReader } from './excerpts.ts'
import { findText } from './sources.ts'

export const autocodeServices: ServicesOf<'autocode'> = {
  'autocode.preview': ({ db, coder }, { what, scope, unit, codeId }) => {
    for (const id of [codeId, scope.codeId]) if (id) findIn(listCodes(db), id)
    const find = hitFinder(what, unit)
    const reader = excerptReader(db)
    const answer = { stretches: [] as AutocodeStretch[], total: 0, sources: 0 }
    for (const { id } of sourcesIn(db, scope)) {
      const source = findText(db, id)
      const within = limitsOf(db, id, source, scope)
      const hits = find(source).filter((hit) => within === null || within.some((each) => holds(each, hit)))
      const found = stretchesFor(source.text, source.turns, hits, unit)
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
function hitFinder(what: AutocodeWhat, unit: AutocodeUnit): (source: SourceText) => Span[] {
  if (what.type === 'speaker') {
    const speaks = speakerTest(what.speakers)
    return ({ text, turns }) => speechOf(text, turns.filter(speaks), unit)
  }
  const finders = what.queries.map((query) => {
    try {
      return finder(query)
    } catch (error) {
      if (error instanceof BadPattern) throw new AppError('search.bad_pattern', { detail: error.message })
      throw error
    }
  })
  return ({ text }) => finders.flatMap((find) => find(text))
}

/** One person's label is written in capitals in one transcript and not in the next. */
function speakerTest(speakers: readonly string[]): (turn: Turn) => boolean {
  const wanted = new Set(speakers.map(foldLabel))
  return ({ speaker }) => wanted.has(foldLabel(speaker))
}

/** In the order of their numbers. */
function sourcesIn(db: ReadableDb, scope: AutocodeScope): Source[] {
  const { sourceIds, caseIds, kinds, from, to, attributes } = scope
  const chosen = sourceIds && new Set(sourceIds)
  const cases = new Set(
    listCases(db)
      .filter((each) => caseIds === undefined || caseIds.includes(each.id))
      .filter((each) => attributes === undefined || attributes.every((wanted) => hasOneOf(each, wanted)))
      .map((each) => each.id),
  )
  const anyCase = caseIds === undefined && (attributes === undefined || attributes.length === 0)
  return listSources(db).filter(
    ({ id, caseId, kind, date }) =>
      (chosen === undefined || chosen.has(id)) &&
      (anyCase || (caseId !== null && cases.has(caseId))) &&
      (kinds === undefined || kinds.includes(kind)) &&
      (from === undefined || (date !== null && date >= from)) &&
      (to === undefined || (date !== null && date <= to)),
  )
}

function hasOneOf({ values }: StudyCase, wanted: NonNullable<AutocodeScope['attributes']>[number]): boolean {
  const value = values[wanted.attributeId] ?? null
  const several: readonly unknown[] = Array.isArray(value) ? value : [value]
  return wanted.values.some((each) => several.includes(each))
}

/** Where hits must be, as the scope's speakers and code say; null when anywhere will do. */
function limitsOf(
  db: ReadableDb,
  id: SourceId,
  { turns }: SourceText,
  { speakers, codeId }: AutocodeScope,
): Span[] | null {
  const said =
    speakers && turns.filter(speakerTest(speakers)).map(({ bodyStart, end }) => ({ start: bodyStart, end }))
  const coded = codeId && listCodings(db, id).filter((coding) => coding.codeId === codeId)
  if (!said || !coded) return said ?? coded ?? null
  return said.flatMap((one) =>
    coded
      .map(({ start, end }) => ({ start: Math.max(start, one.start), end: Math.min(end, one.end) }))
      .filter(({ start, end }) => start < end),
  )
}

function holds(outer: Span, { start, end }: Span): boolean {
  return outer.start <= start && end <= outer.end
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

// Which codings answer a question about the study's excerpts, in which order, in which groups.
import type { Code } from '../../schema/codebook.ts'
import type { Coding } from '../../schema/coding.ts'
import type { ExcerptFilter, ExcerptGroup, ExcerptList, ExcerptQuestion } from '../../schema/excerpts.ts'
import type { CaseId, CodeId, SourceId } from '../../schema/ids.ts'
import type { Source, Turn } from '../../schema/source.ts'
import type { Span } from '../../schema/text.ts'
import { subtree, treeOrder } from '../codebook/tree.ts'
import { fold } from '../search/fold.ts'
import { foldLabel } from '../text/speaker-labels.ts'

export type CodingFacts = Pick<
  Coding,
  'id' | 'sourceId' | 'start' | 'end' | 'codeId' | 'coder' | 'direction' | 'weight' | 'createdAt'
> & { hasMemo: boolean }

export type ExcerptMaterial = {
  /** In the order of sources and of their text. */
  codings: readonly CodingFacts[]
  sources: readonly Pick<Source, 'id' | 'number' | 'caseId' | 'kind' | 'date'>[]
  codes: readonly Code[]
  /** In the study's order. */
  caseIds: readonly CaseId[]
  /** Asked only where speakers are. */
  turns: (source: SourceId) => readonly Turn[]
  /** A coding's words and its memo's, folded by `foldedText`; asked only where a text is. */
  words: (coding: CodingFacts) => readonly string[]
}

/** How texts are compared: case and accents away, n apart from ñ, every run of blanks as one. */
export function foldedText(text: string): string {
  return fold(text, false).text.replace(/\s+/g, ' ').trim()
}

type Row = { coding: CodingFacts; source: ExcerptMaterial['sources'][number] }
/** Lower comes first; among equals the order of the texts. */
type Rank = (row: Row) => number

/** Codings of sources that are not in the material are left out. */
export function findExcerpts(material: ExcerptMaterial, question: ExcerptQuestion): ExcerptList {
  const sources = new Map(material.sources.map((source) => [source.id, source]))
  const passes = excerptTest(material, question.filter)
  const placeOfCode = places(treeOrder(material.codes).map((code) => code.id))
  const grouping = groupingOf(material, question.groupBy, placeOfCode)
  const sorting = sortingOf(question.sort, placeOfCode)
  const rows: (Row & { group: number; rank: number })[] = []
  for (const coding of material.codings) {
    const source = sources.get(coding.sourceId)
    if (source === undefined) continue
    const row = { coding, source }
    if (passes(row)) rows.push({ ...row, group: grouping.rank(row), rank: sorting(row) })
  }
  // Sorting keeps the order of equals. Infinities must not be subtracted.
  rows.sort((a, b) => ordered(a.group, b.group) || ordered(a.rank, b.rank))
  return {
    ids: rows.map(({ coding }) => coding.id),
    lengths: rows.map(({ coding }) => coding.end - coding.start),
    groups: grouping.idOf === null ? [] : runsOf(rows, grouping.idOf),
    sources: new Set(rows.map(({ source }) => source.id)).size,
  }
}

function ordered(a: number, b: number): number {
  return a < b ? -1 : Number(a > b)
}

/** Whether a coding is asked for; cheap conditions first. */
function excerptTest(material: ExcerptMaterial, filter: ExcerptFilter): (row: Row) => boolean {
  const codes = codesOf(material, filter)
  const cases = setOf(filter.caseIds)
  const wantedSources = setOf(filter.sourceIds)
  const kinds = setOf(filter.kinds)
  const coders = setOf(filter.coders)
  const directions = setOf(filter.directions)
  const { from, to, weightFrom, weightTo, memo } = filter
  const speaks = speakerTest(material, filter.speakers)
  const says = textTest(material, filter.text)
  return ({ coding, source }) =>
    (codes === null || codes.has(coding.codeId)) &&
    (wantedSources === null || wantedSources.has(source.id)) &&
    (cases === null || (source.caseId !== null && cases.has(source.caseId))) &&
    (kinds === null || kinds.has(source.kind)) &&
    (coders === null || coders.has(coding.coder)) &&
    (directions === null || directions.has(coding.direction)) &&
    (from === undefined || (source.date !== null && source.date >= from)) &&
    (to === undefined || (source.date !== null && source.date <= to)) &&
    (weightFrom === undefined || (coding.weight !== null && coding.weight >= weightFrom)) &&
    (weightTo === undefined || (coding.weight !== null && coding.weight <= weightTo)) &&
    (memo === undefined || coding.hasMemo === memo) &&
    speaks(coding) &&
    says(coding)
}

function codesOf(material: ExcerptMaterial, filter: ExcerptFilter): ReadonlySet<CodeId> | null {
  if (filter.codeIds === undefined) return null
  return filter.subtree === true ? subtree(material.codes, filter.codeIds) : new Set(filter.codeIds)
}

function setOf<T>(values: readonly T[] | undefined): ReadonlySet<T> | null {
  return values === undefined ? null : new Set(values)
}

function speakerTest(
  material: ExcerptMaterial,
  speakers: readonly string[] | undefined,
): (coding: CodingFacts) => boolean {
  if (speakers === undefined) return () => true
  const wanted = new Set(speakers.map(foldLabel))
  const bySource = new Map<SourceId, Span[]>()
  return ({ sourceId, start, end }) => {
    let said = bySource.get(sourceId)
    if (said === undefined) {
      said = material
        .turns(sourceId)
        .filter((turn) => wanted.has(foldLabel(turn.speaker)) && turn.bodyStart < turn.end)
        .map((turn) => ({ start: turn.bodyStart, end: turn.end }))
      bySource.set(sourceId, said)
    }
    return overlapsAny(said, { start, end })
  }
}

/** `stretches` in order and apart. */
function overlapsAny(stretches: readonly Span[], span: Span): boolean {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((stretches[middle]?.end ?? 0) <= span.start) low = middle + 1
    else high = middle
  }
  const first = stretches[low]
  return first !== undefined && first.start < span.end
}

function textTest(material: ExcerptMaterial, text: string | undefined): (coding: CodingFacts) => boolean {
  const wanted = foldedText(text ?? '')
  if (wanted === '') return () => true
  return (coding) => material.words(coding).some((words) => words.includes(wanted))
}

function places<T>(ids: readonly T[]): (id: T) => number {
  const known = new Map(ids.map((id, place) => [id, place]))
  return (id) => known.get(id) ?? ids.length
}

const last = Number.POSITIVE_INFINITY

function sortingOf(sort: ExcerptQuestion['sort'], placeOfCode: (id: CodeId) => number): Rank {
  switch (sort) {
    case 'text':
      return () => 0
    case 'date':
      return ({ source }) => (source.date === null ? last : Date.parse(source.date))
    case 'coded':
      return ({ coding }) => -Date.parse(coding.createdAt)
    case 'weight':
      return ({ coding }) => (coding.weight === null ? last : -coding.weight)
    case 'code':
      return ({ coding }) => placeOfCode(coding.codeId)
  }
}

function groupingOf(
  { caseIds }: ExcerptMaterial,
  by: ExcerptQuestion['groupBy'],
  placeOfCode: (id: CodeId) => number,
): { rank: Rank; idOf: ((row: Row) => string | null) | null } {
  switch (by) {
    case 'none':
      return { rank: () => 0, idOf: null }
    case 'code':
      return { rank: ({ coding }) => placeOfCode(coding.codeId), idOf: ({ coding }) => coding.codeId }
    case 'source':
      return { rank: ({ source }) => source.number, idOf: ({ source }) => source.id }
    case 'case': {
      const placeOfCase = places(caseIds)
      return {
        rank: ({ source: { caseId } }) => (caseId === null ? last : placeOfCase(caseId)),
        idOf: ({ source }) => source.caseId,
      }
    }
  }
}

function runsOf(rows: readonly Row[], idOf: (row: Row) => string | null): ExcerptGroup[] {
  const groups: ExcerptGroup[] = []
  for (const row of rows) {
    const id = idOf(row)
    const last = groups.at(-1)
    if (last !== undefined && last.id === id) last.count += 1
    else groups.push({ id, count: 1 })
  }
  return groups
}

// A list of excerpts as it leaves the study: everything in words, the same for every format.
import { messagesFor } from '../../../../shared/i18n/index.ts'
import type { StudyCase } from '../../../../shared/schema/case.ts'
import type {
  ExcerptFilter,
  ExcerptList,
  ExcerptQuestion,
  ListedExcerpt,
} from '../../../../shared/schema/excerpts.ts'
import type { CaseId, CodeId, SourceId } from '../../../../shared/schema/ids.ts'
import type { Source } from '../../../../shared/schema/source.ts'
import type { Language } from '../../../../shared/schema/text.ts'
import { wordsFor } from '../report/words.ts'

export type ExportedExcerpt = {
  excerpt: ListedExcerpt
  source: Source
  /** Null: the source is of no case. */
  caseName: string | null
  path: string
}

export type ExportedList = {
  language: Language
  studyLanguage: Language
  version: string
  study: string
  asOf: { at: string; operation: number }
  /** Without its ending. */
  fileName: string
  /** What the list was limited to, and its order: a term and its words each. */
  asked: readonly (readonly [term: string, words: string])[]
  /** Only excerpts picked by hand out of the list. */
  chosen: boolean
  groups: readonly { heading: string | null; excerpts: readonly ExportedExcerpt[] }[]
  total: number
  sources: number
}

export type ExportMaterial = Pick<
  ExportedList,
  'language' | 'studyLanguage' | 'version' | 'study' | 'asOf' | 'chosen'
> & {
  question: ExcerptQuestion
  found: ExcerptList
  /** In the order of the list; all of it, or those chosen. */
  excerpts: readonly ListedExcerpt[]
  sources: readonly Source[]
  cases: readonly StudyCase[]
  paths: ReadonlyMap<CodeId, string>
}

export function buildExcerpts(material: ExportMaterial): ExportedList {
  const { excerpts: say } = messagesFor(material.language)
  const sources = new Map(material.sources.map((source) => [source.id, source]))
  const caseNames = new Map(material.cases.map(({ id, name }) => [id, name]))
  const rows = material.excerpts.flatMap((excerpt): ExportedExcerpt[] => {
    const source = sources.get(excerpt.sourceId)
    if (source === undefined) return []
    const caseName = source.caseId === null ? null : (caseNames.get(source.caseId) ?? null)
    return [{ excerpt, source, caseName, path: material.paths.get(excerpt.codeId) ?? '' }]
  })
  const { language, studyLanguage, version, study, asOf, chosen } = material
  return {
    ...{ language, studyLanguage, version, study, asOf, chosen },
    fileName: [say.file.name, asOf.at.slice(0, 10)].join('-'),
    asked: askedWords(material, sources, caseNames),
    groups: grouped(material, rows),
    total: rows.length,
    sources: new Set(rows.map(({ source }) => source.id)).size,
  }
}

function grouped(
  { question, language }: ExportMaterial,
  rows: readonly ExportedExcerpt[],
): ExportedList['groups'] {
  const { excerpts: say } = messagesFor(language)
  const heading = ({ path, caseName, source }: ExportedExcerpt): string | null => {
    if (question.groupBy === 'code') return path
    if (question.groupBy === 'case') return caseName ?? say.noCase
    return question.groupBy === 'source' ? `S${source.number} ${source.title}` : null
  }
  const groups: { heading: string | null; excerpts: ExportedExcerpt[] }[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    const own = heading(row)
    if (last !== undefined && last.heading === own) last.excerpts.push(row)
    else groups.push({ heading: own, excerpts: [row] })
  }
  return groups
}

/** The question in words, so that whoever reads the file knows what is not in it. */
function askedWords(
  material: ExportMaterial,
  sources: ReadonlyMap<SourceId, Source>,
  caseNames: ReadonlyMap<CaseId, string>,
): ExportedList['asked'] {
  const { question, language, paths } = material
  const { filter, sort } = question
  const { excerpts: say, terms } = messagesFor(language)
  const { list, shortDay } = wordsFor(material)
  const label = say.filter
  const title = (id: SourceId) => `S${sources.get(id)?.number ?? '?'}`
  const listed = <T>(values: readonly T[] | undefined, word: (value: T) => string): string | null =>
    values === undefined ? null : list(values.map(word))
  const codes = listed(filter.codeIds, (id) => paths.get(id) ?? id)
  const asked: readonly (readonly [string, string | null])[] = [
    [label.code, codes === null || filter.subtree !== true ? codes : say.file.withBelow(codes)],
    [label.case, listed(filter.caseIds, (id) => caseNames.get(id) ?? id)],
    [label.source, listed(filter.sourceIds, title)],
    [label.kind, listed(filter.kinds, (kind) => terms.kind[kind])],
    [label.coder, listed(filter.coders, (coder) => coder)],
    [label.direction, listed(filter.directions, (direction) => terms.direction[direction])],
    [label.speaker, listed(filter.speakers, (speaker) => speaker)],
    [label.dates, range(filter.from, filter.to, shortDay)],
    [label.weight, range(filter.weightFrom, filter.weightTo, String)],
    [label.memo, memoWords(filter, say.withMemo, say.withoutMemo)],
    [label.text, filter.text === undefined ? null : say.file.quoted(filter.text)],
    [say.sort, say.sorts[sort]],
  ]
  return asked.flatMap(([term, words]) => (words === null ? [] : [[term, words] as const]))
}

function memoWords({ memo }: ExcerptFilter, withMemo: string, without: string): string | null {
  if (memo === undefined) return null
  return memo ? withMemo : without
}

function range<T>(from: T | undefined, to: T | undefined, word: (value: T) => string): string | null {
  if (from === undefined && to === undefined) return null
  return `${from === undefined ? '…' : word(from)} – ${to === undefined ? '…' : word(to)}`
}

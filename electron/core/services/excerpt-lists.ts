// Retrieval: the codings that answer a question, what is in some of them, and the whole list as a file.
import { codePaths } from '../../../shared/domain/codebook/path.ts'
import { type CodingFacts, findExcerpts, foldedText } from '../../../shared/domain/excerpts/find-excerpts.ts'
import { pseudonymiser } from '../../../shared/domain/pseudonyms/pseudonymise.ts'
import type { Coding } from '../../../shared/schema/coding.ts'
import type {
  ExcerptFormat,
  ExcerptList,
  ExcerptQuestion,
  ListedExcerpt,
} from '../../../shared/schema/excerpts.ts'
import type { CodingId } from '../../../shared/schema/ids.ts'
import type { Language } from '../../../shared/schema/text.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { buildExcerpts, type ExportedList } from '../files/export/build-excerpts.ts'
import { excerptsCsv } from '../files/export/excerpts-csv.ts'
import { excerptsHtml } from '../files/export/excerpts-html.ts'
import { excerptsMarkdown } from '../files/export/excerpts-markdown.ts'
import { textsIn, withTexts } from '../files/report/pseudonymous.ts'
import { listOperations } from '../history/journal.ts'
import { listCases } from '../repositories/cases.ts'
import { listCodes } from '../repositories/codes.ts'
import { listCodings, readCoding } from '../repositories/codings.ts'
import { countMemosOfCodings, listCodingFacts, listCodingWords } from '../repositories/excerpts.ts'
import { listSources } from '../repositories/sources.ts'
import { readStudy } from '../repositories/study.ts'
import { version } from '../version.ts'
import { findIn } from './code-checks.ts'
import { type ExcerptReader, excerptReader } from './excerpts.ts'
import { leaksIn, refuseLeaks } from './leaks.ts'
import { namesOf, speakerNames } from './names.ts'

const formats = {
  csv: { mime: 'text/csv', render: excerptsCsv },
  md: { mime: 'text/markdown', render: excerptsMarkdown },
  html: { mime: 'text/html', render: excerptsHtml },
} as const satisfies Record<ExcerptFormat, { mime: string; render: (list: ExportedList) => string }>

export const excerptServices: ServicesOf<'excerpts'> = {
  'excerpts.find': ({ db }, question) => find(db, question, excerptReader(db)),
  'excerpts.read': ({ db }, { ids }) => read(db, ids, excerptReader(db)),
  'excerpts.export': ({ db }, { ids, format, language, pseudonyms, allowLeaks, ...question }) => {
    const whole = exported(db, question, ids ?? null, language)
    const list = pseudonyms ? pseudonymous(db, whole) : whole
    if (pseudonyms && !allowLeaks) refuseLeaks(leaksIn(db, textsIn(list)))
    const { mime, render } = formats[format]
    return { fileName: `${list.fileName}.${format}`, mime, content: render(list) }
  },
}

/** @throws code.not_found for a code that is none: silence would look like an answer */
function find(db: ReadableDb, question: ExcerptQuestion, reader: ExcerptReader): ExcerptList {
  const codes = listCodes(db)
  for (const id of question.filter.codeIds ?? []) findIn(codes, id)
  const { facts, words } = keptOf(db)
  return findExcerpts(
    {
      codings: facts,
      sources: listSources(db),
      codes,
      caseIds: listCases(db).map(({ id }) => id),
      turns: reader.turns,
      words: ({ id }) => words().get(id)?.folded ?? [],
    },
    question,
  )
}

type Words = Pick<Coding, 'quote' | 'memo'> & { folded: readonly string[] }
type Kept = {
  /** The journal's last line when it was read. */
  asOf: number
  facts: readonly CodingFacts[]
  words: ReadonlyMap<CodingId, Words> | null
}
const kept = new WeakMap<ReadableDb, Kept>()

/** What lists are made of, read once between two changes of the study: every change is a line of the journal. */
function keptOf(db: ReadableDb): { facts: Kept['facts']; words: () => NonNullable<Kept['words']> } {
  const asOf = lastOperation(db).seq
  const before = kept.get(db)
  const current: Kept = before?.asOf === asOf ? before : { asOf, facts: listCodingFacts(db), words: null }
  kept.set(db, current)
  return {
    facts: current.facts,
    words: () => {
      current.words ??= foldedWords(db, lastWords.get(db))
      lastWords.set(db, current.words)
      return current.words
    },
  }
}

const lastWords = new WeakMap<ReadableDb, NonNullable<Kept['words']>>()

/** Folding is slow beside reading: of a coding whose words are the same, what was folded before. */
function foldedWords(db: ReadableDb, before: Kept['words'] | undefined): Map<CodingId, Words> {
  return new Map(
    listCodingWords(db).map(({ id, quote, memo }) => {
      const known = before?.get(id)
      if (known !== undefined && known.quote === quote && known.memo === memo) return [id, known]
      const folded = memo === '' ? [foldedText(quote)] : [foldedText(quote), foldedText(memo)]
      return [id, { quote, memo, folded }]
    }),
  )
}

/** Beyond so many, reading them all at once is faster than one by one. */
const many = 1000

function read(db: ReadableDb, ids: readonly CodingId[], reader: ExcerptReader): ListedExcerpt[] {
  const memos = countMemosOfCodings(db)
  const all = ids.length > many ? new Map(listCodings(db, null).map((coding) => [coding.id, coding])) : null
  return ids.flatMap((id) => {
    const coding = all === null ? readCoding(db, id) : all.get(id)
    if (coding === undefined) return []
    const speaker = reader.speaker(coding.sourceId, coding)
    return [{ ...reader.excerpt(coding), speaker, memos: memos.get(id) ?? 0 }]
  })
}

/** With pseudonyms in the place of names, and of the labels of those who are known to speak. */
function pseudonymous(db: ReadableDb, list: ExportedList): ExportedList {
  const speaker = speakerNames(db)
  const named = list.groups.map((group) => ({
    ...group,
    excerpts: group.excerpts.map(({ excerpt, ...rest }) => ({
      ...rest,
      excerpt: {
        ...excerpt,
        speaker: excerpt.speaker === null ? null : speaker(excerpt.sourceId, excerpt.speaker),
      },
    })),
  }))
  return withTexts({ ...list, groups: named }, pseudonymiser(namesOf(db)))
}

function lastOperation(db: ReadableDb) {
  const [last] = listOperations(db, { before: null, limit: 1, filter: {} })
  if (last === undefined) throw new Error('The study has no journal.')
  return last
}

function exported(
  db: ReadableDb,
  question: ExcerptQuestion,
  only: readonly CodingId[] | null,
  language: Language,
): ExportedList {
  const reader = excerptReader(db)
  const found = find(db, question, reader)
  const wanted = only === null ? null : new Set(only)
  const study = readStudy(db)
  const last = lastOperation(db)
  return buildExcerpts({
    language,
    version: version(),
    study: study.title,
    studyLanguage: study.language,
    asOf: { at: last.at, operation: last.seq },
    question,
    found,
    chosen: wanted !== null,
    excerpts: read(
      db,
      found.ids.filter((id) => wanted === null || wanted.has(id)),
      reader,
    ),
    sources: listSources(db),
    cases: listCases(db),
    paths: codePaths(listCodes(db)),
  })
}

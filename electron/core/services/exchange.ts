// A study as the exchange standard can hold it: everything is loaded here, and written by pure builders.
import { treeOrder } from '../../../shared/domain/codebook/tree.ts'
import { messagesFor } from '../../../shared/i18n/index.ts'
import type { SourceId } from '../../../shared/schema/ids.ts'
import type { ReadableDb } from '../db/sql.ts'
import type { CarriedTable } from '../files/refi/carried-notes.ts'
import type { ExchangeSource, ExchangeStudy, ExchangeWords } from '../files/refi/write/material.ts'
import { withPseudonyms } from '../files/refi/write/pseudonymous.ts'
import { carriedRows, idsInTables } from '../history/carried-rows.ts'
import { listOperations } from '../history/journal.ts'
import { listAttributes, listCases } from '../repositories/cases.ts'
import { listCoders } from '../repositories/coders.ts'
import { listCodes } from '../repositories/codes.ts'
import { listCodings, listLostCodings } from '../repositories/codings.ts'
import { listMemos } from '../repositories/memos.ts'
import { listNamedRevisions } from '../repositories/revisions.ts'
import { listSources, readOriginal, readText } from '../repositories/sources.ts'
import { readStudy } from '../repositories/study.ts'
import { listWaves } from '../repositories/waves.ts'
import { version } from '../version.ts'
import { namesOf } from './names.ts'

export function exchangeStudy(db: ReadableDb, { pseudonyms }: { pseudonyms: boolean }): ExchangeStudy {
  const { id, title, language } = readStudy(db)
  const [last] = listOperations(db, { before: null, limit: 1, filter: {} })
  const [first] = listOperations(db, { before: 2, limit: 1, filter: {} })
  const study: ExchangeStudy = {
    id,
    title,
    createdAt: first?.at ?? '',
    changedAt: last?.at ?? '',
    origin: `Trama ${version()}`,
    coders: listCoders(db),
    codes: treeOrder(listCodes(db)),
    cases: listCases(db),
    attributes: listAttributes(db),
    sources: listSources(db).map((source) => exchangeSource(db, source)),
    codings: listCodings(db, null),
    lost: listLostCodings(db, null),
    memos: listMemos(db).sort((a, b) => (a.id < b.id ? -1 : 1)),
    waves: listWaves(db),
    carried: carriedRows(db) satisfies CarriedTable[],
    ids: idsInTables(db),
    pseudonymous: false,
    words: exchangeWords(language),
  }
  return pseudonyms ? withPseudonyms(study, namesOf(db)) : study
}

function exchangeSource(db: ReadableDb, source: ReturnType<typeof listSources>[number]): ExchangeSource {
  const text = readText(db, source.id)?.text ?? ''
  const { format } = source
  if ((format !== 'docx' && format !== 'pdf') || isEdited(db, source.id))
    return { ...source, text, document: null }
  const original = readOriginal(db, source.id)
  return { ...source, text, document: original === undefined ? null : { format, bytes: original.bytes } }
}

/** Whether its text is another than the one its file gave. */
function isEdited(db: ReadableDb, id: SourceId): boolean {
  return new Set(listNamedRevisions(db, id).map(({ revisionId }) => revisionId)).size > 1
}

function exchangeWords(language: 'es' | 'en'): ExchangeWords {
  const { exchange, terms } = messagesFor(language)
  return {
    ...exchange.written,
    // Whoever opens the notes elsewhere may read either.
    carried: [messagesFor('es').exchange.carried, messagesFor('en').exchange.carried].join('\n'),
    carriedTables: exchange.tables,
    kind: terms.kind,
  }
}

/** Everything an export of the study says, one text a thing, for the check of names. */
export function exchangeTexts(study: ExchangeStudy): string[] {
  return [
    study.title,
    ...study.sources.flatMap(({ title, text }) => [title, text]),
    ...study.codes.map(({ name, definition }) => `${name}\n\n${definition}`),
    ...study.cases.map(({ name, description, values }) =>
      [name, description, ...Object.values(values).map(String)].join('\n\n'),
    ),
    ...study.codings.map(({ memo }) => memo).filter((memo) => memo !== ''),
    ...study.memos.flatMap(({ title, body }) => [
      title,
      ...body.map(({ content }) => content.map((each) => ('link' in each ? each.label : each.text)).join('')),
    ]),
    ...study.carried.flatMap(({ rows }) =>
      rows.map((row) =>
        Object.values(row)
          .filter((value) => typeof value === 'string')
          .join('\n\n'),
      ),
    ),
  ]
}

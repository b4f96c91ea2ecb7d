// Sources once they are in.
import { AppError } from '../../../shared/api/errors.ts'
import { parseLocator, spanOfLocator } from '../../../shared/domain/text/locators.ts'
import { paragraphs } from '../../../shared/domain/text/paragraphs.ts'
import type { SourceId } from '../../../shared/schema/ids.ts'
import type { Source, SourceText } from '../../../shared/schema/source.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { countCodingsBySource, deleteCoding, listCodings } from '../repositories/codings.ts'
import {
  deleteSource,
  listSources,
  readOriginal,
  readSource,
  readText,
  updateSource,
} from '../repositories/sources.ts'
import { findCase } from './cases.ts'

export const sourceServices: ServicesOf<'sources'> = {
  'sources.list': ({ db }) => {
    const codings = countCodingsBySource(db)
    return listSources(db).map((source) => ({ ...source, codings: codings.get(source.id) ?? 0 }))
  },
  'sources.text': ({ db }, { id }) => findText(db, id),
  'sources.update': ({ db, describe }, { id, title, kind, date, caseId }) => {
    const found = findSource(db, id)
    if (caseId !== undefined && caseId !== null) findCase(db, caseId)
    describe(title ?? found.title)
    updateSource(db, {
      id,
      title: title ?? found.title,
      kind: kind ?? found.kind,
      date: date === undefined ? found.date : date,
      caseId: caseId === undefined ? found.caseId : caseId,
    })
    return null
  },
  'sources.remove': ({ db, describe }, { id }) => {
    describe(findSource(db, id).title)
    for (const coding of listCodings(db, id)) deleteCoding(db, coding.id)
    deleteSource(db, id)
    return null
  },
  'sources.original': ({ db }, { id }) => {
    const found = readOriginal(db, id)
    if (found === undefined) throw new AppError('source.not_found', { source: id })
    return { fileName: found.fileName, base64: Buffer.from(found.bytes).toString('base64') }
  },
  'sources.locate': ({ db }, { locator }) => {
    const parsed = parseLocator(locator)
    const found = listSources(db).find((source) => source.number === parsed?.sourceNumber)
    if (parsed === null || found === undefined) throw new AppError('source.not_found', { source: locator })
    const span = spanOfLocator(parsed, paragraphs(findText(db, found.id).text))
    if (span === null) throw new AppError('source.not_found', { source: locator })
    return { sourceId: found.id, ...span }
  },
}

/** @throws source.not_found */
export function findSource(db: ReadableDb, id: SourceId): Source {
  const found = readSource(db, id)
  if (found === undefined) throw new AppError('source.not_found', { source: id })
  return found
}

/** @throws source.not_found */
export function findText(db: ReadableDb, id: SourceId): SourceText {
  const found = readText(db, id)
  if (found === undefined) throw new AppError('source.not_found', { source: id })
  return found
}

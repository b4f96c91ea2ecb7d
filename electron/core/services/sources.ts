// Sources once they are in.
import { AppError } from '../../../shared/api/errors.ts'
import { parseLocator, spanOfLocator } from '../../../shared/domain/text/locators.ts'
import { paragraphs } from '../../../shared/domain/text/paragraphs.ts'
import { foldLabel } from '../../../shared/domain/text/speaker-labels.ts'
import type { SourceId } from '../../../shared/schema/ids.ts'
import type { Source, SourceText } from '../../../shared/schema/source.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { countUses } from '../repositories/codes.ts'
import { codingIdsOfSource, deleteCoding } from '../repositories/codings.ts'
import { deleteMeetingOf, dropAttendeesElsewhere } from '../repositories/meetings.ts'
import { deleteSpeakingIn, dropSpeakersElsewhere } from '../repositories/people.ts'
import {
  deleteSource,
  listSources,
  readOriginal,
  readPlainText,
  readSource,
  readText,
  updateSource,
} from '../repositories/sources.ts'
import { findCase } from './cases.ts'
import type { revisionServices } from './revisions.ts'

export const sourceServices: Omit<ServicesOf<'sources'>, keyof typeof revisionServices> = {
  'sources.list': ({ db }) => {
    const codings = new Map<SourceId, number>()
    for (const uses of countUses(db))
      codings.set(uses.sourceId, (codings.get(uses.sourceId) ?? 0) + uses.codings)
    return listSources(db).map((source) => ({ ...source, codings: codings.get(source.id) ?? 0 }))
  },
  'sources.speakers': ({ db }) => speakersOf(db),
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
    dropSpeakersElsewhere(db, id)
    dropAttendeesElsewhere(db, id)
    return null
  },
  'sources.remove': ({ db, describe }, { id }) => {
    describe(findSource(db, id).title)
    for (const coding of codingIdsOfSource(db, id)) deleteCoding(db, coding)
    deleteSpeakingIn(db, id)
    deleteMeetingOf(db, id)
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

/** Speakers by how they are written most often, in the order of the alphabet. */
function speakersOf(db: ReadableDb): { speaker: string; sources: number }[] {
  const found = new Map<string, { spellings: Map<string, number>; sources: number }>()
  for (const { id } of listSources(db)) {
    const here = new Set<string>()
    for (const { speaker } of findText(db, id).turns) {
      const label = foldLabel(speaker)
      const known = found.get(label) ?? { spellings: new Map(), sources: 0 }
      found.set(label, known)
      known.spellings.set(speaker, (known.spellings.get(speaker) ?? 0) + 1)
      if (!here.has(label)) known.sources += 1
      here.add(label)
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([label, { spellings, sources }]) => {
      const [most] = [...spellings].sort((a, b) => b[1] - a[1])
      return { speaker: most?.[0] ?? label, sources }
    })
}

/** @throws source.not_found */
export function findSource(db: ReadableDb, id: SourceId): Source {
  const found = readSource(db, id)
  if (found === undefined) throw new AppError('source.not_found', { source: id })
  return found
}

/** The text alone, for what asks often and needs no turns. @throws source.not_found */
export function findPlainText(db: ReadableDb, id: SourceId): string {
  const found = readPlainText(db, id)
  if (found === undefined) throw new AppError('source.not_found', { source: id })
  return found.text
}

/** @throws source.not_found */
export function findText(db: ReadableDb, id: SourceId): SourceText {
  const found = readText(db, id)
  if (found === undefined) throw new AppError('source.not_found', { source: id })
  return found
}

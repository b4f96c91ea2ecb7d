// Editing the text of a source that is coded already: the codings go along, and what can't is kept as lost.
import { AppError } from '../../../shared/api/errors.ts'
import { anchorMapper, type MappedAnchor } from '../../../shared/domain/anchors/map-anchor.ts'
import { replaced } from '../../../shared/domain/anchors/replacements.ts'
import { normaliseNewlines } from '../../../shared/domain/text/newlines.ts'
import { revisedTurns } from '../../../shared/domain/text/revised-turns.ts'
import type { Coding } from '../../../shared/schema/coding.ts'
import type { CodingId, SourceId } from '../../../shared/schema/ids.ts'
import type { Replacement, Revision, TouchedCoding } from '../../../shared/schema/revision.ts'
import type { Source, SourceText } from '../../../shared/schema/source.ts'
import { sha256 } from '../content-hash.ts'
import type { CommandContext, ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { MAX_TEXT_UNITS } from '../files/import/read-document.ts'
import { listCodings, loseCoding, placeCoding } from '../repositories/codings.ts'
import { listNamedRevisions, readRevision, revisionIdOf } from '../repositories/revisions.ts'
import { insertRevision, reviseSource, turnsText } from '../repositories/sources.ts'
import type { ExcerptReader } from './excerpts.ts'
import { excerptReader } from './excerpts.ts'
import { findSource, findText } from './sources.ts'

type Areas = 'previewRevision' | 'revise' | 'revisions' | 'revisionText'

export const revisionServices: Pick<ServicesOf<'sources'>, `sources.${Areas}`> = {
  'sources.previewRevision': ({ db }, { sourceId, textSha256, replacements }) => {
    const planned = planRevision(db, findSource(db, sourceId), textSha256, replacements)
    return { ...touchedBy(planned, excerptReader(db)), textLength: planned.text.length }
  },
  'sources.revise': (context, { sourceId, textSha256, replacements }) => {
    const source = findSource(context.db, sourceId)
    context.describe(source.title)
    return applyRevision(context, planRevision(context.db, source, textSha256, replacements))
  },
  'sources.revisions': ({ db }, { id }) => {
    findSource(db, id)
    return revisionsOf(db, id)
  },
  'sources.revisionText': ({ db }, { sourceId, revisionId }) => {
    const { title } = findSource(db, sourceId)
    const isOwn = listNamedRevisions(db, sourceId).some((each) => each.revisionId === revisionId)
    const found = isOwn ? readRevision(db, revisionId) : undefined
    if (found === undefined) throw new AppError('source.revision_not_found', { title })
    return found
  },
}

/** The times the source came to have another text. */
function revisionsOf(db: ReadableDb, id: SourceId): Revision[] {
  const named = listNamedRevisions(db, id)
  const changes = named.filter(({ revisionId }, at) => revisionId !== named[at - 1]?.revisionId)
  return changes.map((each, at) => ({ ...each, current: at === changes.length - 1 }))
}

/** An edit thought through to its end, with nothing written yet. */
export type PlannedRevision = {
  source: Source
  before: SourceText
  replacements: readonly Replacement[]
  text: string
  codings: readonly { coding: Coding; mapped: MappedAnchor }[]
}

/**
 * @throws source.changed_since, source.would_be_empty, import.too_large, input.invalid when replacements are not in the text or
 * cut a character in two
 */
export function planRevision(
  db: ReadableDb,
  source: Source,
  textSha256: string,
  wanted: readonly Replacement[],
): PlannedRevision {
  if (source.textSha256 !== textSha256) throw new AppError('source.changed_since', { title: source.title })
  const before = findText(db, source.id)
  const replacements = wanted
    .map((each) => ({ ...each, text: normaliseNewlines(each.text) }))
    .filter(({ start, end, text }) => before.text.slice(start, end) !== text)
  if ((replacements.at(-1)?.end ?? 0) > before.text.length)
    throw new AppError('input.invalid', { field: 'replacements', problem: 'too_big' })
  const text = replaced(before.text, replacements)
  if (!text.isWellFormed())
    throw new AppError('input.invalid', { field: 'replacements', problem: 'invalid_format' })
  if (!/\S/.test(text)) throw new AppError('source.would_be_empty', { title: source.title })
  if (text.length > MAX_TEXT_UNITS)
    throw new AppError('import.too_large', { limitMb: MAX_TEXT_UNITS / 1_000_000 })
  // Words taken out and put in again elsewhere may come to the very same text.
  const map = anchorMapper(text, text === before.text ? [] : replacements)
  const codings = listCodings(db, source.id).map((coding) => ({ coding, mapped: map(coding) }))
  return { source, before, replacements, text, codings }
}

/** How many codings keep their words, and which do not. */
export function touchedBy(
  { codings }: PlannedRevision,
  reader: ExcerptReader,
): { kept: number; touched: TouchedCoding[] } {
  const touched = codings.flatMap(({ coding, mapped }): TouchedCoding[] =>
    mapped.fate === 'kept'
      ? []
      : [{ excerpt: reader.excerpt(coding), fate: mapped.fate, quote: mapped.anchor?.quote ?? null }],
  )
  return { kept: codings.length - touched.length, touched }
}

/** Writes only what changes; an edit that changes nothing writes nothing. */
export function applyRevision(
  { db, newId }: CommandContext,
  { source, before, replacements, text, codings }: PlannedRevision,
): { textSha256: string; lost: CodingId[] } {
  const textSha256 = sha256(text)
  const lost: CodingId[] = []
  const revisionBefore = revisionIdOf(db, source.id)
  if (textSha256 === source.textSha256 || revisionBefore === undefined) return { textSha256, lost }
  const said = revisedTurns(before, replacements, text)
  const revisionId = newId()
  insertRevision(db, { id: revisionId, sha256: textSha256, text, ...said })
  reviseSource(db, { id: source.id, revisionId, textSha256, turnsSha256: sha256(turnsText(said)) })
  for (const { coding, mapped } of codings) if (mapped.anchor === null) lost.push(coding.id)
  // In the order of their rows rather than of the text: of twenty thousand, SQLite then writes half the pages.
  for (const { coding, mapped } of codings.toSorted((a, b) => (a.coding.id < b.coding.id ? -1 : 1)))
    if (mapped.anchor === null) loseCoding(db, coding.id, revisionBefore)
    else if (differs(coding, mapped.anchor)) placeCoding(db, { id: coding.id, ...mapped.anchor })
  return { textSha256, lost }
}

function differs(a: NonNullable<MappedAnchor['anchor']>, b: NonNullable<MappedAnchor['anchor']>): boolean {
  return a.start !== b.start || a.end !== b.end || a.quote !== b.quote
}

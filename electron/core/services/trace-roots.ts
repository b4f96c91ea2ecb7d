// What somebody means by an id, the beginning of one, a source's number, a passage's locator, or a file's hash.
import { AppError } from '../../../shared/api/errors.ts'
import { parseLocator, spanOfLocator } from '../../../shared/domain/text/locators.ts'
import { paragraphs } from '../../../shared/domain/text/paragraphs.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listCodings } from '../repositories/codings.ts'
import { listCodingFacts } from '../repositories/excerpts.ts'
import { listSources } from '../repositories/sources.ts'
import { findText } from './sources.ts'
import { keys, type StudyLeanings } from './trace-leanings.ts'

/**
 * Keys of the named nodes. A locator names the codings in its paragraphs; an indicator or a stage, that of every case.
 * @throws trace.nothing_named, trace.ambiguous
 */
export function rootsNamed(db: ReadableDb, of: string, study: StudyLeanings): string[] {
  const named = of.trim()
  const known = byId(db, study)
  const exact = known.get(named)
  if (exact !== undefined) return exact
  const located = byLocator(db, named)
  if (located !== null) return located
  const begun = [...known].filter(([id]) => id.startsWith(named.toLowerCase()))
  const [found, ...others] = begun
  if (found === undefined || named === '') throw new AppError('trace.nothing_named', { of: named })
  if (others.length > 0)
    throw new AppError('trace.ambiguous', { of: named, count: begun.length, first: found[0] })
  return found[1]
}

function byId(db: ReadableDb, { evidence, judgements, links, codes }: StudyLeanings): Map<string, string[]> {
  const known = new Map<string, string[]>()
  for (const { id } of judgements) known.set(id, [keys.judgement(id)])
  for (const { owner } of links) known.set(owner.id, [keys.owner(owner)])
  for (const { id, sha256 } of listSources(db)) {
    known.set(id, [keys.source(id)])
    known.set(sha256, [keys.file(sha256)])
  }
  for (const { id } of listCodingFacts(db)) known.set(id, [keys.coding(id)])
  for (const { id } of codes) known.set(id, [keys.code(id)])
  for (const [caseId, { model }] of evidence) {
    for (const { id } of model.stages) known.set(id, [...(known.get(id) ?? []), keys.stage(caseId, id)])
    for (const { id } of model.indicators)
      known.set(id, [...(known.get(id) ?? []), keys.indicator(caseId, id)])
  }
  return known
}

/** Null when it is no locator, or nothing is there. */
function byLocator(db: ReadableDb, named: string): string[] | null {
  const locator = parseLocator(named)
  const source = listSources(db).find(({ number }) => number === locator?.sourceNumber)
  if (locator === null || source === undefined) return null
  if (locator.first === null) return [keys.source(source.id)]
  const span = spanOfLocator(locator, paragraphs(findText(db, source.id).text))
  if (span === null) return null
  const codings = listCodings(db, source.id).filter(({ start, end }) => start < span.end && end > span.start)
  return codings.length === 0 ? null : codings.map(({ id }) => keys.coding(id))
}

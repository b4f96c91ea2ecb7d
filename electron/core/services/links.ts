// Linking excerpts to what they show: one way for everything that is not an indicator or a judgement.
import { AppError } from '../../../shared/api/errors.ts'
import { citedPlace } from '../../../shared/domain/anchors/cited-place.ts'
import type { CaseId, CodingId, SourceId } from '../../../shared/schema/ids.ts'
import type { Stance } from '../../../shared/schema/judgement.ts'
import type {
  LinkedExcerpt,
  LinkOwner,
  NamedOwner,
  PlacedLink,
} from '../../../shared/schema/linked-excerpt.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb, WritableDb } from '../db/sql.ts'
import { readAnchored, readCoding } from '../repositories/codings.ts'
import { deleteLink, insertLinked, linkedTo, setStance } from '../repositories/linked-excerpts.ts'
import { listSources, readText } from '../repositories/sources.ts'
import { findCoding } from './coding-checks.ts'
import { excerptReader } from './excerpts.ts'
import { ownerReader } from './link-owners.ts'

export const linkServices: ServicesOf<'links'> = {
  'links.list': ({ db }, { owner }) => placedLinks(db, linkedTo(db, owner)),
  'links.add': ({ db, describe }, { owner, codingIds, stance }) => {
    const named = findOwner(db, owner)
    describe(named.name)
    linkExcerpts(
      db,
      named,
      codingIds.map((codingId) => ({ codingId, stance: stance ?? null })),
    )
    return null
  },
  'links.setStance': ({ db, describe }, { owner, position, stance }) => {
    describe(findOwner(db, owner).name)
    findLink(db, owner, position)
    setStance(db, { owner, position, stance })
    return null
  },
  'links.remove': ({ db, describe }, { owner, position }) => {
    describe(findOwner(db, owner).name)
    findLink(db, owner, position)
    deleteLink(db, { owner, position })
    return null
  },
}

/** @throws link.owner_not_found */
function findOwner(db: ReadableDb, owner: LinkOwner): NamedOwner {
  const named = ownerReader(db)(owner)
  if (named === null) throw new AppError('link.owner_not_found', { owner: owner.id })
  return named
}

/** @throws link.not_found */
function findLink(db: ReadableDb, owner: LinkOwner, position: number): void {
  if (!linkedTo(db, owner).some((link) => link.position === position))
    throw new AppError('link.not_found', { position })
}

/**
 * Links codings to an owner, after those that are linked already; one that is linked is not linked again. Of an owner that
 * belongs to a case, only excerpts of that case.
 * @throws coding.not_found, link.elsewhere
 */
export function linkExcerpts(
  db: WritableDb,
  { owner, caseId }: { owner: LinkOwner; caseId: CaseId | null },
  cited: readonly { codingId: CodingId; stance: Stance | null }[],
): void {
  const there = linkedTo(db, owner)
  const cases = new Map(listSources(db).map((source) => [source.id, source.caseId]))
  const known = new Set(there.map((link) => link.codingId))
  let position = Math.max(-1, ...there.map((link) => link.position))
  for (const { codingId, stance } of cited) {
    if (known.has(codingId)) continue
    known.add(codingId)
    const { sourceId, start, end, quote } = findCoding(db, codingId)
    if (caseId !== null && cases.get(sourceId) !== caseId)
      throw new AppError('link.elsewhere', { coding: codingId })
    position += 1
    insertLinked(db, { owner, position, codingId, stance, sourceId, start, end, quote })
  }
}

/** Says of every link where its words are now; each text is read once. */
export function placedLinks(db: ReadableDb, links: readonly LinkedExcerpt[]): PlacedLink[] {
  const texts = new Map<SourceId, string | null>()
  const reader = excerptReader(db)
  return links.map((link) => {
    const known = texts.get(link.sourceId)
    const text = known === undefined ? (readText(db, link.sourceId)?.text ?? null) : known
    texts.set(link.sourceId, text)
    const anchored = link.codingId === null ? undefined : readAnchored(db, link.codingId)
    const at = text === null ? null : citedPlace(text, link, anchored ?? null)
    const coding = link.codingId === null ? undefined : readCoding(db, link.codingId)
    return {
      ...link,
      at,
      locator: at === null ? null : reader.locator(link.sourceId, at),
      codeId: coding?.codeId ?? null,
    }
  })
}

// The excerpts linked to the things of a study, whatever these are.
import type { CodingId } from '../../../shared/schema/ids.ts'
import {
  type LinkedExcerpt,
  type LinkOwner,
  linkedExcerpt,
  linkOwner,
  type OwnerKind,
} from '../../../shared/schema/linked-excerpt.ts'
import { all, type ReadableDb, run, sql, type WritableDb } from '../db/sql.ts'

const row = linkedExcerpt
  .omit({ owner: true })
  .extend({ ownerKind: linkOwner.shape.kind, ownerId: linkOwner.shape.id })
  .transform(
    ({ ownerKind, ownerId, ...link }): LinkedExcerpt => ({
      owner: { kind: ownerKind, id: ownerId },
      ...link,
    }),
  )

/** All of them, owner by owner, each in the order they were linked. */
export function listAllLinked(db: ReadableDb): LinkedExcerpt[] {
  return all(
    db,
    sql`SELECT owner_kind AS ownerKind, owner_id AS ownerId, position, coding_id AS codingId, stance,
          source_id AS sourceId, start_offset AS start, end_offset AS "end", quote
        FROM linked_excerpt ORDER BY owner_kind, owner_id, position`,
    row,
  )
}

/** Those of every owner of a kind, by owner's id. */
export function listLinked(db: ReadableDb, kind: OwnerKind): Map<string, LinkedExcerpt[]> {
  return Map.groupBy(
    all(
      db,
      sql`SELECT owner_kind AS ownerKind, owner_id AS ownerId, position, coding_id AS codingId, stance,
            source_id AS sourceId, start_offset AS start, end_offset AS "end", quote
          FROM linked_excerpt WHERE owner_kind = ${kind} ORDER BY owner_id, position`,
      row,
    ),
    ({ owner }) => owner.id,
  )
}

export function linkedTo(db: ReadableDb, owner: LinkOwner): LinkedExcerpt[] {
  return all(
    db,
    sql`SELECT owner_kind AS ownerKind, owner_id AS ownerId, position, coding_id AS codingId, stance,
          source_id AS sourceId, start_offset AS start, end_offset AS "end", quote
        FROM linked_excerpt WHERE owner_kind = ${owner.kind} AND owner_id = ${owner.id} ORDER BY position`,
    row,
  )
}

export function insertLinked(db: WritableDb, link: LinkedExcerpt): void {
  run(
    db,
    sql`INSERT INTO linked_excerpt (owner_kind, owner_id, position, coding_id, stance, source_id, start_offset,
          end_offset, quote)
        VALUES (${link.owner.kind}, ${link.owner.id}, ${link.position}, ${link.codingId}, ${link.stance},
          ${link.sourceId}, ${link.start}, ${link.end}, ${link.quote})`,
  )
}

export function setStance(
  db: WritableDb,
  { owner, position, stance }: Pick<LinkedExcerpt, 'owner' | 'position' | 'stance'>,
): void {
  run(
    db,
    sql`UPDATE linked_excerpt SET stance = ${stance}
        WHERE owner_kind = ${owner.kind} AND owner_id = ${owner.id} AND position = ${position}`,
  )
}

export function deleteLink(
  db: WritableDb,
  { owner, position }: Pick<LinkedExcerpt, 'owner' | 'position'>,
): void {
  run(
    db,
    sql`DELETE FROM linked_excerpt
        WHERE owner_kind = ${owner.kind} AND owner_id = ${owner.id} AND position = ${position}`,
  )
}

/** When an owner goes, what was linked to it goes with it. */
export function deleteLinked(db: WritableDb, owner: LinkOwner): void {
  run(db, sql`DELETE FROM linked_excerpt WHERE owner_kind = ${owner.kind} AND owner_id = ${owner.id}`)
}

/** What one coding shows, another shows from now on; where that one was linked already, once is enough. */
export function repointLinked(db: WritableDb, from: CodingId, to: CodingId): void {
  run(
    db,
    sql`DELETE FROM linked_excerpt WHERE coding_id = ${from} AND EXISTS (
          SELECT 1 FROM linked_excerpt AS other
          WHERE other.owner_kind = linked_excerpt.owner_kind AND other.owner_id = linked_excerpt.owner_id
            AND other.coding_id = ${to})`,
  )
  run(db, sql`UPDATE linked_excerpt SET coding_id = ${to} WHERE coding_id = ${from}`)
}

/** The coding goes; the words stay. */
export function unlinkCoding(db: WritableDb, id: CodingId): void {
  run(db, sql`UPDATE linked_excerpt SET coding_id = NULL WHERE coding_id = ${id}`)
}

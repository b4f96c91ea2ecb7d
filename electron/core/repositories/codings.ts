// Codings: stand-off spans of a source's text.
import { z } from 'zod'
import { type Coding, type CodingMark, coding, codingMark } from '../../../shared/schema/coding.ts'
import type { CaseId, CodeId, CoderId, CodingId, SourceId } from '../../../shared/schema/ids.ts'
import { type LostCoding, lostCoding } from '../../../shared/schema/revision.ts'
import { all, get, type ReadableDb, run, sql, type WritableDb } from '../db/sql.ts'
import { deleteMarks, repointMarks } from './evidence-marks.ts'
import { repointLinked, unlinkCoding } from './linked-excerpts.ts'
import { deleteMemosAbout } from './memos.ts'

const idRow = coding.pick({ id: true })

const drawnRow = coding.omit({ quote: true })

/** Anchored codings in the order of sources and of their text; `sourceId` null means every source. */
export function listCodings(db: ReadableDb, sourceId: SourceId | null): Coding[] {
  if (sourceId === null)
    return all(
      db,
      sql`SELECT c.id, c.source_id AS sourceId, c.start_offset AS start, c.end_offset AS "end", c.code_id AS codeId,
            k.name AS coder, c.direction, c.weight, c.quote, c.memo, c.created_at AS createdAt
          FROM coding c JOIN coder k ON k.id = c.coder_id JOIN source s ON s.id = c.source_id
          WHERE c.lost_revision_id IS NULL
          ORDER BY s.number, c.start_offset, c.end_offset, c.id`,
      coding,
    )
  return all(
    db,
    sql`SELECT c.id, c.source_id AS sourceId, c.start_offset AS start, c.end_offset AS "end", c.code_id AS codeId,
          k.name AS coder, c.direction, c.weight, c.quote, c.memo, c.created_at AS createdAt
        FROM coding c JOIN coder k ON k.id = c.coder_id WHERE c.source_id = ${sourceId} AND c.lost_revision_id IS NULL
        ORDER BY c.start_offset, c.end_offset, c.id`,
    coding,
  )
}

/** Of one source, as the reader draws them, in the order of its text. */
export function listMarks(db: ReadableDb, sourceId: SourceId): CodingMark[] {
  return all(
    db,
    sql`SELECT c.id, c.start_offset AS start, c.end_offset AS "end", c.code_id AS codeId, k.name AS coder,
          c.direction, c.weight, c.memo, c.created_at AS createdAt
        FROM coding c JOIN coder k ON k.id = c.coder_id WHERE c.source_id = ${sourceId} AND c.lost_revision_id IS NULL
        ORDER BY c.start_offset, c.end_offset, c.id`,
    codingMark,
  )
}

/** As the reader draws it, with its source; undefined when it is not there, or not anchored in its source's text. */
export function readDrawn(db: ReadableDb, id: CodingId): (CodingMark & { sourceId: SourceId }) | undefined {
  return get(
    db,
    sql`SELECT c.id, c.source_id AS sourceId, c.start_offset AS start, c.end_offset AS "end", c.code_id AS codeId,
          k.name AS coder, c.direction, c.weight, c.memo, c.created_at AS createdAt
        FROM coding c JOIN coder k ON k.id = c.coder_id WHERE c.id = ${id} AND c.lost_revision_id IS NULL`,
    drawnRow,
  )
}

/** The codings of a case's sources, in the same order. */
export function listCodingsOfCase(db: ReadableDb, caseId: CaseId): Coding[] {
  return all(
    db,
    sql`SELECT c.id, c.source_id AS sourceId, c.start_offset AS start, c.end_offset AS "end", c.code_id AS codeId,
          k.name AS coder, c.direction, c.weight, c.quote, c.memo, c.created_at AS createdAt
        FROM source s JOIN coding c ON c.source_id = s.id JOIN coder k ON k.id = c.coder_id
        WHERE s.case_id = ${caseId} AND c.lost_revision_id IS NULL
        ORDER BY s.number, c.start_offset, c.end_offset, c.id`,
    coding,
  )
}

/** Codings whose words are gone, in the order of sources and of the text that had them; `sourceId` null means every source. */
export function listLostCodings(db: ReadableDb, sourceId: SourceId | null): LostCoding[] {
  return all(
    db,
    sql`SELECT c.id, c.source_id AS sourceId, c.start_offset AS start, c.end_offset AS "end", c.code_id AS codeId,
          k.name AS coder, c.direction, c.weight, c.quote, c.memo, c.created_at AS createdAt,
          c.lost_revision_id AS revisionId
        FROM coding c INDEXED BY coding_lost JOIN coder k ON k.id = c.coder_id JOIN source s ON s.id = c.source_id
        WHERE c.lost_revision_id IS NOT NULL AND (${sourceId} IS NULL OR c.source_id = ${sourceId})
        ORDER BY s.number, c.start_offset, c.end_offset, c.id`,
    lostCoding,
  )
}

const codingOfCode = coding.extend({ lostIn: z.string().nullable() })

/** Every coding of the codes, with the revision that a lost one still speaks of. */
export function listCodingsOfCodes(
  db: ReadableDb,
  codeIds: Iterable<CodeId>,
): z.output<typeof codingOfCode>[] {
  return all(
    db,
    sql`SELECT c.id, c.source_id AS sourceId, c.start_offset AS start, c.end_offset AS "end", c.code_id AS codeId,
          k.name AS coder, c.direction, c.weight, c.quote, c.memo, c.created_at AS createdAt,
          c.lost_revision_id AS lostIn
        FROM coding c JOIN coder k ON k.id = c.coder_id
        WHERE c.code_id IN (SELECT value FROM json_each(${JSON.stringify([...codeIds])}))
        ORDER BY c.source_id, c.start_offset, c.end_offset, c.id`,
    codingOfCode,
  )
}

/** Where it is and what it holds; undefined when it is lost. */
export function readAnchored(
  db: ReadableDb,
  id: CodingId,
): Pick<Coding, 'start' | 'end' | 'quote'> | undefined {
  return get(
    db,
    sql`SELECT start_offset AS start, end_offset AS "end", quote FROM coding
        WHERE id = ${id} AND lost_revision_id IS NULL`,
    coding.pick({ start: true, end: true, quote: true }),
  )
}

export function readCoding(db: ReadableDb, id: CodingId): Coding | undefined {
  return get(
    db,
    sql`SELECT c.id, c.source_id AS sourceId, c.start_offset AS start, c.end_offset AS "end", c.code_id AS codeId,
          k.name AS coder, c.direction, c.weight, c.quote, c.memo, c.created_at AS createdAt
        FROM coding c JOIN coder k ON k.id = c.coder_id WHERE c.id = ${id}`,
    coding,
  )
}

/** Whether a coding's words are in its source's own text. */
export function isAnchored(db: ReadableDb, id: CodingId): boolean {
  return (
    get(
      db,
      sql`SELECT id FROM coding WHERE id = ${id} AND lost_revision_id IS NULL`,
      coding.pick({ id: true }),
    ) !== undefined
  )
}

/**
 * The same excerpt with the same code by the same coder, said the same way: there is nothing to add to it.
 * The index is named because SQLite, left to itself, walks everything the coder ever coded.
 */
export function findSame(
  db: ReadableDb,
  c: Pick<Coding, 'sourceId' | 'start' | 'end' | 'codeId' | 'coder' | 'direction' | 'memo'>,
): { id: CodingId } | undefined {
  return get(
    db,
    sql`SELECT c.id FROM coding c INDEXED BY coding_by_source JOIN coder k ON k.id = c.coder_id
        WHERE c.source_id = ${c.sourceId} AND c.start_offset = ${c.start} AND c.end_offset = ${c.end}
          AND c.code_id = ${c.codeId} AND k.name = ${c.coder} AND c.direction = ${c.direction}
          AND c.memo = ${c.memo} AND c.lost_revision_id IS NULL LIMIT 1`,
    coding.pick({ id: true }),
  )
}

export function insertCoding(db: WritableDb, c: Omit<Coding, 'coder'> & { coderId: CoderId }): void {
  run(
    db,
    sql`INSERT INTO coding (id, source_id, start_offset, end_offset, code_id, coder_id, direction, weight, quote,
          memo, created_at)
        VALUES (${c.id}, ${c.sourceId}, ${c.start}, ${c.end}, ${c.codeId}, ${c.coderId}, ${c.direction}, ${c.weight},
          ${c.quote}, ${c.memo}, ${c.createdAt})`,
  )
}

export function updateCoding(
  db: WritableDb,
  c: Pick<Coding, 'id' | 'direction' | 'weight' | 'memo' | 'codeId'>,
): void {
  run(
    db,
    sql`UPDATE coding SET direction = ${c.direction}, weight = ${c.weight}, memo = ${c.memo}, code_id = ${c.codeId}
        WHERE id = ${c.id}`,
  )
}

/** Anchors it in its source's present text. Judgements that cite it keep the words they cited. */
export function placeCoding(db: WritableDb, c: Pick<Coding, 'id' | 'start' | 'end' | 'quote'>): void {
  run(
    db,
    sql`UPDATE coding SET start_offset = ${c.start}, end_offset = ${c.end}, quote = ${c.quote}, lost_revision_id = NULL
        WHERE id = ${c.id}`,
  )
}

/** Its words are gone from its source's text; it keeps span and quote as they were in the revision that had them. */
export function loseCoding(db: WritableDb, id: CodingId, revisionId: string): void {
  run(db, sql`UPDATE coding SET lost_revision_id = ${revisionId} WHERE id = ${id}`)
}

/** Of every coding, lost ones included. */
export function listCodingIds(db: ReadableDb): Set<string> {
  return new Set(all(db, sql`SELECT id FROM coding`, idRow).map(({ id }) => id))
}

/** Lost codings included. */
export function codingIdsOfSource(db: ReadableDb, id: SourceId): CodingId[] {
  return all(db, sql`SELECT id FROM coding WHERE source_id = ${id} ORDER BY start_offset, id`, idRow).map(
    (row) => row.id,
  )
}

/** What cites one coding cites another from now on. The words that were cited stay as they are. */
export function repointCoding(db: WritableDb, from: CodingId, to: CodingId): void {
  run(db, sql`UPDATE judgement_citation SET coding_id = ${to} WHERE coding_id = ${from}`)
  repointLinked(db, from, to)
  repointMarks(db, from, to)
}

/** Judgements that cite it, and what it was linked to, keep the quote and lose the link; what is said of it as evidence and the memos about it go with it. */
export function deleteCoding(db: WritableDb, id: CodingId): void {
  run(db, sql`UPDATE judgement_citation SET coding_id = NULL WHERE coding_id = ${id}`)
  unlinkCoding(db, id)
  deleteMarks(db, id)
  deleteMemosAbout(db, { kind: 'coding', id })
  run(db, sql`DELETE FROM coding WHERE id = ${id}`)
}

// Exclusions and answers: what was said of codings as evidence for an indicator.

import { type Answer, answer, type Exclusion, exclusion } from '../../../shared/schema/evidence-mark.ts'
import type { CodingId, IndicatorId } from '../../../shared/schema/ids.ts'
import { all, type ReadableDb, run, sql, type WritableDb } from '../db/sql.ts'

/** In the order they were made. */
export function listExclusions(db: ReadableDb): Exclusion[] {
  return all(
    db,
    sql`SELECT coding_id AS codingId, indicator_id AS indicatorId, reason, author, at FROM evidence_exclusion
        ORDER BY at, coding_id, indicator_id`,
    exclusion,
  )
}

/** In the order they were made. */
export function listAnswers(db: ReadableDb): Answer[] {
  return all(
    db,
    sql`SELECT coding_id AS codingId, indicator_id AS indicatorId, argument, author, at FROM evidence_answer
        ORDER BY at, coding_id, indicator_id`,
    answer,
  )
}

/** A new reason takes the place of the one before. */
export function putExclusion(db: WritableDb, e: Exclusion): void {
  run(
    db,
    sql`INSERT INTO evidence_exclusion (coding_id, indicator_id, reason, author, at)
        VALUES (${e.codingId}, ${e.indicatorId}, ${e.reason}, ${e.author}, ${e.at})
        ON CONFLICT (coding_id, indicator_id)
        DO UPDATE SET reason = excluded.reason, author = excluded.author, at = excluded.at`,
  )
}

export function deleteExclusion(db: WritableDb, codingId: CodingId, indicatorId: IndicatorId): void {
  run(db, sql`DELETE FROM evidence_exclusion WHERE coding_id = ${codingId} AND indicator_id = ${indicatorId}`)
}

/** A new argument takes the place of the one before. */
export function putAnswer(db: WritableDb, a: Answer): void {
  run(
    db,
    sql`INSERT INTO evidence_answer (coding_id, indicator_id, argument, author, at)
        VALUES (${a.codingId}, ${a.indicatorId}, ${a.argument}, ${a.author}, ${a.at})
        ON CONFLICT (coding_id, indicator_id)
        DO UPDATE SET argument = excluded.argument, author = excluded.author, at = excluded.at`,
  )
}

export function deleteAnswer(db: WritableDb, codingId: CodingId, indicatorId: IndicatorId): void {
  run(db, sql`DELETE FROM evidence_answer WHERE coding_id = ${codingId} AND indicator_id = ${indicatorId}`)
}

/**
 * What was said of one coding is from now on said of another, unless something is said of that one already. Rows are
 * written anew, for the history knows a row by its key.
 */
export function repointMarks(db: WritableDb, from: CodingId, to: CodingId): void {
  run(
    db,
    sql`INSERT OR IGNORE INTO evidence_exclusion (coding_id, indicator_id, reason, author, at)
        SELECT ${to}, indicator_id, reason, author, at FROM evidence_exclusion WHERE coding_id = ${from}`,
  )
  run(
    db,
    sql`INSERT OR IGNORE INTO evidence_answer (coding_id, indicator_id, argument, author, at)
        SELECT ${to}, indicator_id, argument, author, at FROM evidence_answer WHERE coding_id = ${from}`,
  )
  deleteMarks(db, from)
}

export function deleteMarks(db: WritableDb, id: CodingId): void {
  run(db, sql`DELETE FROM evidence_exclusion WHERE coding_id = ${id}`)
  run(db, sql`DELETE FROM evidence_answer WHERE coding_id = ${id}`)
}

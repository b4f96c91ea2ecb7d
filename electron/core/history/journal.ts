// The journal as people read it.
import { z } from 'zod'
import { type Operation, operation } from '../../../shared/schema/history.ts'
import { all, get, type ReadableDb, sql } from '../db/sql.ts'
import type { TrackedTable } from './tables.ts'

/** Operations newest first, those before `before` (a seq) when it is given. */
export function listOperations(db: ReadableDb, before: number | null, limit: number): Operation[] {
  return all(
    db,
    sql`SELECT id, seq, method, subject, kind, coder, at, undoes,
          (SELECT count(*) FROM change WHERE operation_seq = seq) AS changes
        FROM operation WHERE ${before} IS NULL OR seq < ${before} ORDER BY seq DESC LIMIT ${limit}`,
    operation,
  )
}

export function operationById(db: ReadableDb, id: string): Operation | null {
  const found = get(
    db,
    sql`SELECT id, seq, method, subject, kind, coder, at, undoes,
          (SELECT count(*) FROM change WHERE operation_seq = seq) AS changes
        FROM operation WHERE id = ${id}`,
    operation,
  )
  return found ?? null
}

/** The newest operation's number; 0 when there is none. */
export function lastSeq(db: ReadableDb): number {
  return get(db, sql`SELECT coalesce(max(seq), 0) AS n FROM operation`, z.object({ n: z.int() }))?.n ?? 0
}

const changedKey = z.object({ id: z.string() })

/**
 * The ids of a table's rows that were touched after an operation, each once; null when there are more than `limit`.
 * For tables whose key is their id.
 */
export function changedSince(
  db: ReadableDb,
  seq: number,
  table: TrackedTable,
  limit: number,
): string[] | null {
  const rows = all(
    db,
    sql`SELECT DISTINCT json_extract(row_id, '$[0]') AS id FROM change
        WHERE operation_seq > ${seq} AND tbl = ${table} LIMIT ${limit + 1}`,
    changedKey,
  )
  return rows.length > limit ? null : rows.map(({ id }) => id)
}

export function countOperations(db: ReadableDb): number {
  return get(db, sql`SELECT count(*) AS n FROM operation`, z.object({ n: z.int() }))?.n ?? 0
}

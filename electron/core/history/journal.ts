// The journal as people read it.
import { z } from 'zod'
import { type Operation, operation } from '../../../shared/schema/history.ts'
import { all, get, type ReadableDb, sql } from '../db/sql.ts'

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

export function countOperations(db: ReadableDb): number {
  return get(db, sql`SELECT count(*) AS n FROM operation`, z.object({ n: z.int() }))?.n ?? 0
}

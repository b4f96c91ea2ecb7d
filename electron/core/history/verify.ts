// Does the journal hold together, and does the study still agree with it?
import { z } from 'zod'
import { get, type ReadableDb, sql } from '../db/sql.ts'
import { CHAIN_START, operationHash } from './chain.ts'
import { changesOf } from './run-operation.ts'
import { imageSql, quoted, rowIdSql, tableShape, trackedTables } from './tables.ts'
import { sameImage } from './undo.ts'

export type JournalVerdict = {
  /** The first broken link, or null. */
  brokenAt: number | null
  operations: number
  changes: number
  head: string
}

type OperationRow = {
  seq: number
  id: string
  method: string
  subject: string
  kind: string
  coder: string
  at: string
  undoes: string | null
  hash: string
}

/** Recomputes every hash from the first operation on. Linear in the journal. */
export function verifyChain(db: ReadableDb): JournalVerdict {
  const rows = db.prepare<[], OperationRow>('SELECT * FROM operation ORDER BY seq').all()
  let head = CHAIN_START
  let changes = 0
  for (const [index, { hash, ...operation }] of rows.entries()) {
    const own = changesOf(db, operation.seq)
    changes += own.length
    if (operation.seq !== index + 1 || operationHash(head, operation, own) !== hash)
      return { brokenAt: operation.seq, operations: rows.length, changes, head }
    head = hash
  }
  const stray = get(
    db,
    sql`SELECT count(*) AS n FROM change WHERE operation_seq NOT IN (SELECT seq FROM operation)`,
    z.object({ n: z.int() }),
  )
  return { brokenAt: (stray?.n ?? 0) > 0 ? rows.length + 1 : null, operations: rows.length, changes, head }
}

/**
 * Compares every tracked row with the last image the journal has of it: finds rows written, altered or removed
 * by anything but Trama. Returns at most `limit` of them, each as `table [key]`.
 */
export function verifyState(db: ReadableDb, limit: number): string[] {
  const strays: string[] = []
  for (const table of Object.keys(trackedTables)) {
    const shape = tableShape(db, table)
    const rows = db
      .prepare<[string], { row_id: string; current: string | null; recorded: string | null }>(
        `WITH latest AS (
           SELECT row_id, after AS recorded, max(id) FROM change WHERE tbl = ? GROUP BY row_id
         ), present AS (
           SELECT ${rowIdSql(shape, '')} AS row_id, ${imageSql(shape, '')} AS current FROM ${quoted(table)}
         )
         SELECT row_id, current, recorded FROM present FULL JOIN latest USING (row_id)
         WHERE current IS NOT recorded`,
      )
      .all(table)
    for (const row of rows) if (!sameImage(row.current, row.recorded)) strays.push(`${table} ${row.row_id}`)
    if (strays.length >= limit) break
  }
  return strays.slice(0, limit)
}

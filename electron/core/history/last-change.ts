// Who changed something last, and when: of one row and, where it is said, of one of its columns.
import { z } from 'zod'
import type { MadeBy } from '../../../shared/schema/staleness.ts'
import { get, type ReadableDb, sql } from '../db/sql.ts'
import type { TrackedTable } from './tables.ts'

export type RowColumn = {
  table: TrackedTable
  key: readonly (string | number)[]
  /** Null: whatever it was. */
  column: string | null
}

const row = z.object({ by: z.string(), at: z.string(), seq: z.int(), method: z.string() })

/** The last operation after `seq` that did; null when the journal knows of none. */
export function lastChangeOf(db: ReadableDb, { table, key, column }: RowColumn, seq: number): MadeBy | null {
  const path = column === null ? null : `$.${column}`
  return (
    get(
      db,
      sql`SELECT o.coder AS "by", o.at, o.seq, o.method FROM change c JOIN operation o ON o.seq = c.operation_seq
          WHERE c.tbl = ${table} AND c.row_id = ${JSON.stringify(key)} AND c.operation_seq > ${seq}
            AND (${path} IS NULL OR json_extract(c.before, ${path}) IS NOT json_extract(c.after, ${path}))
          ORDER BY c.id DESC LIMIT 1`,
      row,
    ) ?? null
  )
}

// SQLite's own word on the file.
import { z } from 'zod'
import { all, type ReadableDb, sql } from './sql.ts'

/** What the full integrity check found; empty for a sound file. Reads every page. */
export function damageFound(db: ReadableDb): string[] {
  return all(db, sql`SELECT * FROM pragma_integrity_check`, z.object({ integrity_check: z.string() }))
    .map((line) => line.integrity_check)
    .filter((line) => line !== 'ok')
}

/** Rows that refer to rows that are not there, as `table -> table`. */
export function brokenReferences(db: ReadableDb): string[] {
  return all(
    db,
    sql`SELECT "table" AS tbl, parent FROM pragma_foreign_key_check`,
    z.object({ tbl: z.string(), parent: z.string() }),
  ).map((row) => `${row.tbl} -> ${row.parent}`)
}

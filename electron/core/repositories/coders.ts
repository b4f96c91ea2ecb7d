// The people whose names codings carry.
import { type Coder, coder } from '../../../shared/schema/coding.ts'
import { all, get, type ReadableDb, run, sql, type WritableDb } from '../db/sql.ts'

export function listCoders(db: ReadableDb): Coder[] {
  return all(db, sql`SELECT id, name, color FROM coder ORDER BY position, id`, coder)
}

export function findCoder(db: ReadableDb, name: string): Coder | undefined {
  return get(db, sql`SELECT id, name, color FROM coder WHERE name = ${name}`, coder)
}

export function insertCoder(db: WritableDb, row: Coder): void {
  run(
    db,
    sql`INSERT INTO coder (id, position, name, color)
        VALUES (${row.id}, (SELECT coalesce(max(position), -1) + 1 FROM coder), ${row.name}, ${row.color})`,
  )
}

// Tables and views as a SQLite file of their own, which has nothing of the study's inner workings.
import Database from 'better-sqlite3'
import type { PlainTable, PlainValue, PlainView } from '../plain-table.ts'

/** The same tables always give the same bytes. */
export function tablesFile(tables: readonly PlainTable[], views: readonly PlainView[]): Uint8Array {
  const db = new Database(':memory:')
  try {
    db.exec('BEGIN')
    for (const { name, columns, rows } of tables) {
      const defined = columns.map((column) => `${quoted(column.name)} ${column.type}`)
      db.exec(`CREATE TABLE ${quoted(name)} (${defined.join(', ')})`)
      const insert = db.prepare<PlainValue[]>(
        `INSERT INTO ${quoted(name)} VALUES (${columns.map(() => '?').join(', ')})`,
      )
      for (const row of rows) insert.run(...row)
    }
    for (const { name, sql } of views) db.exec(`CREATE VIEW ${quoted(name)} AS ${sql}`)
    db.exec('COMMIT')
    return db.serialize()
  } finally {
    db.close()
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

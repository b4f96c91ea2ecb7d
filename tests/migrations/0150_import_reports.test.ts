import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, readMigrations } from '../../electron/core/db/migrate.ts'

describe('0150_import_reports', () => {
  it('keeps reports that are JSON, and no others', () => {
    const db = new Database(':memory:')
    migrate(
      db,
      readMigrations().filter((each) => each.version <= 150),
    )
    const insert = db.prepare("INSERT INTO import_report VALUES (?, 'now', 'a.qdpx', 'h', 'qdpx', ?)")
    insert.run('a', '{"items":[]}')
    expect(() => insert.run('b', 'nada')).toThrow('import_report_json')
  })
})

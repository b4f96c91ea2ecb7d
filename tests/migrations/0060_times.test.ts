import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, readMigrations } from '../../electron/core/db/migrate.ts'

describe('0060_times', () => {
  it('gives texts of before no times, and takes none that are not JSON', () => {
    const db = new Database(':memory:')
    const upTo = (version: number) => readMigrations().filter((each) => each.version <= version)
    migrate(db, upTo(50))
    db.exec("INSERT INTO text_revision VALUES ('r', 'h', 'Hola', 4, '[]')")
    migrate(db, upTo(60))
    expect(db.prepare('SELECT times FROM text_revision').pluck().get()).toBe('[]')
    const insert = db.prepare("INSERT INTO text_revision VALUES (?, 'h', 'Hola', 4, '[]', ?)")
    insert.run('s', '[{"at":0,"ms":1}]')
    expect(() => insert.run('t', 'nada')).toThrow('text_revision_times')
  })
})

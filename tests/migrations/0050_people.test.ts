import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, readMigrations } from '../../electron/core/db/migrate.ts'

describe('0050_people', () => {
  const db = new Database(':memory:')
  migrate(
    db,
    readMigrations().filter((each) => each.version <= 50),
  )
  db.pragma('foreign_keys = OFF')

  it('gives nobody an empty pseudonym, nor two of a case the same', () => {
    const establishment = db.prepare("INSERT INTO establishment VALUES (?, ?, '', ?)")
    const participant = db.prepare("INSERT INTO participant VALUES (?, ?, 'Ana Soto', ?, '', NULL)")
    for (const [insert, table] of [
      [establishment, 'establishment'],
      [participant, 'participant'],
    ] as const) {
      expect(() => insert.run('a', 'c', ' ')).toThrow(`${table}_pseudonym`)
      insert.run('a', 'c', 'P1')
      insert.run('b', 'd', 'P1')
      expect(() => insert.run('x', 'c', 'P1')).toThrow('UNIQUE')
    }
  })

  it('lets one participant speak under a label of a source', () => {
    const insert = db.prepare("INSERT INTO source_participant VALUES ('s', ?, ?)")
    insert.run('', 'a')
    insert.run('JEFA', 'a')
    expect(() => insert.run('JEFA', 'b')).toThrow('UNIQUE')
  })
})

import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, readMigrations } from '../../electron/core/db/migrate.ts'

describe('0080_linked_excerpts', () => {
  const db = new Database(':memory:')
  migrate(
    db,
    readMigrations().filter((each) => each.version <= 80),
  )
  const insert = db.prepare("INSERT INTO linked_excerpt VALUES ('tie', ?, ?, ?, ?, 's', 0, 4, 'ayer')")

  it('keeps the words where the coding is gone, and names no coding that is not there', () => {
    insert.run('a', 0, null, 'for')
    insert.run('a', 1, null, null)
    expect(() => insert.run('a', 2, 'nowhere', null)).toThrow('FOREIGN KEY')
  })

  it('knows for, against and neither', () => {
    expect(() => insert.run('b', 0, null, 'perhaps')).toThrow('linked_excerpt_stance')
  })
})

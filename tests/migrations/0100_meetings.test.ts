import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, readMigrations } from '../../electron/core/db/migrate.ts'

describe('0100_meetings', () => {
  const db = new Database(':memory:')
  migrate(
    db,
    readMigrations().filter((each) => each.version <= 100),
  )
  db.pragma('foreign_keys = OFF')

  it('knows three ways of being on a list, one for each person of a meeting', () => {
    const insert = db.prepare("INSERT INTO attendance VALUES ('s', ?, ?)")
    for (const state of ['present', 'absent', 'excused']) insert.run(state, state)
    expect(() => insert.run('x', 'late')).toThrow('attendance_state')
    expect(() => insert.run('absent', 'present')).toThrow('UNIQUE')
  })

  it('has an activity led by one of the case or by another, never both', () => {
    const insert = db.prepare("INSERT INTO activity VALUES (?, 's', 0, 'Taller', ?, ?, ?)")
    insert.run('a', null, null, '')
    insert.run('b', 1, 'p', '')
    insert.run('c', 0, null, 'Universidad')
    expect(() => insert.run('d', 0, 'p', 'Universidad')).toThrow('activity_one_lead')
    expect(() => insert.run('d', 2, null, '')).toThrow('activity_joint')
  })

  it('cites a fact once for an indicator', () => {
    const insert = db.prepare(
      "INSERT INTO fact_citation VALUES (?, 'c', 'i', 'attendance', 'case', 'c', ?, 'for', '', 'Ana', '', '{}')",
    )
    insert.run('a', null)
    insert.run('b', 'w')
    expect(() => insert.run('c', null)).toThrow('fact_citation_once')
  })
})

import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, readMigrations } from '../../electron/core/db/migrate.ts'

describe('0030_evidence_marks', () => {
  const db = new Database(':memory:')
  migrate(
    db,
    readMigrations().filter((each) => each.version <= 30),
  )
  db.pragma('foreign_keys = OFF')

  it('keeps one exclusion and one answer for a coding and an indicator, each with its reason', () => {
    for (const [table, constraint] of [
      ['evidence_exclusion', 'evidence_exclusion_reason'],
      ['evidence_answer', 'evidence_answer_argument'],
    ] as const) {
      const insert = (reason: string) =>
        db.prepare(`INSERT INTO ${table} VALUES ('c', 'i', ?, 'Ana', 'now')`).run(reason)
      expect(() => insert('  ')).toThrow(constraint)
      insert('Habla de otra red.')
      expect(() => insert('Otra vez.')).toThrow('UNIQUE')
    }
  })

  it('finds them by coding and by indicator through an index', () => {
    for (const table of ['evidence_exclusion', 'evidence_answer'])
      for (const column of ['coding_id', 'indicator_id'])
        expect(
          db
            .prepare<[], { detail: string }>(
              `EXPLAIN QUERY PLAN SELECT * FROM ${table} WHERE ${column} = 'x'`,
            )
            .all()
            .map((row) => row.detail)
            .join(),
        ).toMatch(/USING (COVERING )?INDEX/)
  })
})

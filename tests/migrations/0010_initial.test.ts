import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, readMigrations } from '../../electron/core/db/migrate.ts'

const migrations = readMigrations().filter((each) => each.version <= 10)

function plan(sql: string): string[] {
  const db = new Database(':memory:')
  migrate(db, migrations)
  return db
    .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map((row) => row.detail)
}

describe('0010_initial', () => {
  it('finds the codings of a source by index', () => {
    expect(plan("SELECT * FROM coding WHERE source_id = 'x' ORDER BY start_offset")).toEqual([
      'SEARCH coding USING INDEX coding_by_source (source_id=?)',
    ])
  })

  it('finds the operation an undo names, and the changes of an operation, by index', () => {
    expect(plan("SELECT 1 FROM operation WHERE undoes = 'x'").join()).toContain('operation_by_undoes')
    expect(plan('SELECT * FROM change WHERE operation_seq = 1 ORDER BY id')).toEqual([
      'SEARCH change USING INDEX change_by_operation (operation_seq=?)',
    ])
  })

  it('has an index for every foreign key that rows are removed through', () => {
    for (const [table, column] of [
      ['coding', 'code_id'],
      ['coding', 'coder_id'],
      ['source', 'case_id'],
      ['code', 'parent_id'],
      ['judgement', 'case_id'],
      ['judgement_citation', 'coding_id'],
      ['code_indicator', 'indicator_id'],
    ])
      expect(plan(`SELECT 1 FROM ${table} WHERE ${column} = 'x'`).join()).toMatch(/USING (COVERING )?INDEX/)
  })

  it('refuses rows that make no sense, whoever writes them', () => {
    const db = new Database(':memory:')
    migrate(db, migrations)
    db.pragma('foreign_keys = OFF')
    const coding = (start: number, end: number, direction: string) =>
      db
        .prepare(
          "INSERT INTO coding VALUES ('c', 's', ?, ?, 'k', 'p', ?, 'quote', '', '2024-01-01T00:00:00.000Z')",
        )
        .run(start, end, direction)
    expect(() => coding(5, 5, 'supports')).toThrow('coding_span')
    expect(() => coding(-1, 5, 'supports')).toThrow('coding_span')
    expect(() => coding(1, 5, 'maybe')).toThrow('coding_direction')
    expect(() => db.exec("INSERT INTO study VALUES ('i', 't', 'fr', 'now')")).toThrow('study_language')
    expect(() => db.exec("INSERT INTO study_case VALUES ('i', 'first', 'n', 'd')")).toThrow('INTEGER')
  })
})

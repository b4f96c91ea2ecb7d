import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, readMigrations } from '../../electron/core/db/migrate.ts'

const upTo = (version: number) => readMigrations().filter((each) => each.version <= version)

describe('0020_reading_desk', () => {
  it('leaves codings unweighed and anchored, and codes in use', () => {
    const db = new Database(':memory:')
    migrate(db, upTo(10))
    db.pragma('foreign_keys = OFF')
    db.exec(
      "INSERT INTO coding VALUES ('c', 's', 1, 5, 'k', 'p', 'supports', 'quote', '', '2024-01-01T00:00:00.000Z')",
    )
    db.exec("INSERT INTO code VALUES ('k', NULL, 0, 'trust', '#000000', '', '', '', '')")
    db.pragma('foreign_keys = ON')
    db.exec(`
      INSERT INTO text_revision VALUES ('r', 'hash', 'a quote', 7, '[]');
      INSERT INTO imported_file VALUES ('f', x'00');
      INSERT INTO coder VALUES ('p', 0, 'Ana', '#000000');
      INSERT INTO source VALUES ('s', 1, NULL, 'interview', 't', NULL, 'f.txt', 'txt', 'utf-8', 'f', 'r', 'h', 'h', 'now');
    `)
    migrate(db, upTo(20))
    expect(db.prepare('SELECT id, quote, weight, lost_revision_id FROM coding').get()).toEqual({
      id: 'c',
      quote: 'quote',
      weight: null,
      lost_revision_id: null,
    })
    expect(db.prepare('SELECT name, retired FROM code').get()).toEqual({ name: 'trust', retired: 0 })
  })

  it('refuses rows that make no sense, whoever writes them', () => {
    const db = new Database(':memory:')
    migrate(db, upTo(20))
    db.pragma('foreign_keys = OFF')
    const coding = (weight: number) =>
      db
        .prepare(
          "INSERT INTO coding VALUES ('c', 's', 1, 5, 'k', 'p', 'supports', 'quote', '', 'now', ?, NULL)",
        )
        .run(weight)
    expect(() => coding(101)).toThrow('coding_weight')
    expect(() => coding(-1)).toThrow('coding_weight')
    expect(() => coding(100)).not.toThrow()
    expect(() =>
      db.exec("INSERT INTO code VALUES ('k', NULL, 0, 'n', '#000000', '', '', '', '', 2)"),
    ).toThrow('code_retired')
    const memo = (kind: string, target: string | null, body: string) =>
      db.prepare("INSERT INTO memo VALUES ('m', ?, ?, '', ?, 'Ana', 'now', 'now')").run(kind, target, body)
    expect(() => memo('planet', 'x', '{}')).toThrow('memo_target_kind')
    expect(() => memo('code', null, '{}')).toThrow('memo_target')
    expect(() => memo('study', 'x', '{}')).toThrow('memo_target')
    expect(() => memo('code', 'x', 'not json')).toThrow('memo_body')
  })

  it('finds the memos about a thing, and those that point at it, by index', () => {
    const db = new Database(':memory:')
    migrate(db, upTo(20))
    const plan = (sql: string) =>
      db
        .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map((row) => row.detail)
        .join()
    expect(plan("SELECT * FROM memo WHERE target_kind = 'code' AND target_id = 'x'")).toContain(
      'memo_by_target',
    )
    expect(plan("SELECT * FROM memo_link WHERE kind = 'code' AND target_id = 'x'")).toContain(
      'memo_link_by_target',
    )
  })
})

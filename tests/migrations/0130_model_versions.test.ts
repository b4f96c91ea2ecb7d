import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, readMigrations } from '../../electron/core/db/migrate.ts'

describe('0130_model_versions', () => {
  const upTo = (version: number) => readMigrations().filter((each) => each.version <= version)

  it('leaves every part of a model that was there before in force', () => {
    const db = new Database(':memory:')
    migrate(db, upTo(120))
    const named = `'{"es":"A","en":"A"}'`
    db.exec(`INSERT INTO stage VALUES ('s', 0, 1, ${named}, ${named})`)
    db.exec(`INSERT INTO dimension VALUES ('d', 0, 'variable', ${named}, ${named})`)
    db.exec(`INSERT INTO component VALUES ('c', 's', 0, ${named}, ${named})`)
    db.exec(`INSERT INTO component_attribute VALUES ('a', 'c', 0, 'level', ${named})`)
    db.exec(`INSERT INTO indicator VALUES ('i', 's', 'd', 'c', NULL, 0, ${named})`)
    db.exec(`INSERT INTO strategy VALUES ('t', 's', 'c', 0, ${named}, ${named})`)
    db.exec(`INSERT INTO result VALUES ('r', 0, ${named}, ${named})`)
    migrate(db, upTo(130))
    for (const table of [
      'stage',
      'dimension',
      'component',
      'component_attribute',
      'indicator',
      'strategy',
      'result',
    ]) {
      expect(db.prepare(`SELECT retired FROM ${table}`).pluck().all(), table).toEqual([0])
      expect(() => db.exec(`UPDATE ${table} SET retired = 2`), table).toThrow(`${table}_retired`)
    }
    expect(db.prepare('SELECT count(*) FROM model_version').pluck().get()).toBe(0)
  })

  it('refuses a version that is no number from 1, and a codebook changed or taken away', () => {
    const db = new Database(':memory:')
    migrate(db, upTo(130))
    db.exec(`INSERT INTO frozen_model VALUES ('h', '{}')`)
    db.exec(`INSERT INTO kept_codebook VALUES ('k', '[]')`)
    expect(() => db.exec(`INSERT INTO model_version VALUES (0, 'now', 'Ana', '', 'h', 'k')`)).toThrow(
      'model_version_number',
    )
    expect(() => db.exec(`INSERT INTO model_version VALUES (1, 'now', 'Ana', '', 'x', NULL)`)).toThrow(
      'FOREIGN KEY',
    )
    db.exec(`INSERT INTO model_version VALUES (1, 'now', 'Ana', '', 'h', 'k')`)
    expect(() => db.exec(`INSERT INTO model_version VALUES (1, 'now', 'Ana', '', 'h', 'k')`)).toThrow(
      'UNIQUE',
    )
    expect(() => db.exec(`UPDATE kept_codebook SET codebook = '{}'`)).toThrow('never changed')
    expect(() => db.exec('DELETE FROM kept_codebook')).toThrow('never removed')
  })
})

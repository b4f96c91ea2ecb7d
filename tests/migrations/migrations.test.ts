import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import {
  latestVersion,
  type Migration,
  migrate,
  readMigrations,
  schemaText,
  userVersion,
} from '../../electron/core/db/migrate.ts'
import { openStudyFile } from '../../electron/core/db/open.ts'
import { installAuditTriggers } from '../../electron/core/history/audit-triggers.ts'
import { runOperation } from '../../electron/core/history/run-operation.ts'
import { revert, undoCandidate } from '../../electron/core/history/undo.ts'
import { verifyState } from '../../electron/core/history/verify.ts'
import { openCore, studyWithSource } from '../core/open-core.ts'

const shipped = readMigrations()
const snapshot = new URL('../../migrations/schema.snapshot.sql', import.meta.url)

function migrated(migrations: readonly Migration[]): Database.Database {
  const db = new Database(':memory:')
  migrate(db, migrations)
  return db
}

/** A step such as a later release may take. */
const later = (sql: string): Migration[] => [
  ...shipped,
  { version: latestVersion(shipped) + 10, name: 'later.sql', sql },
]

describe('migrations', () => {
  it('go up by tens, and their files say which', () => {
    const versions = shipped.map((each) => each.version)
    expect(versions.filter((version) => version % 10 !== 0)).toEqual([])
    expect(new Set(versions).size).toBe(versions.length)
    const others = readdirSync(new URL('../../migrations/', import.meta.url)).filter(
      (file) => !shipped.some((each) => each.name === file),
    )
    expect(others).toEqual(['schema.snapshot.sql'])
  })

  it('lead to the committed schema (TRAMA_WRITE_EXPECTED=1 writes it anew, for a reviewer to read)', () => {
    const text = schemaText(migrated(shipped))
    if (process.env.TRAMA_WRITE_EXPECTED === '1' && process.env.CI === undefined)
      writeFileSync(snapshot, text)
    expect(text).toBe(readFileSync(snapshot, 'utf8'))
  })

  it('are each tested by a file of their own', () => {
    const here = readdirSync(new URL('.', import.meta.url))
    for (const each of shipped) expect(here).toContain(`${each.name.replace(/\.sql$/, '')}.test.ts`)
  })

  it('leave a file as it was when one fails half way', () => {
    const path = join(tmpdir(), `trama-migrate-${process.pid}.db`)
    const db = new Database(path)
    migrate(db, shipped)
    const before = schemaText(db)
    expect(() => migrate(db, later('CREATE TABLE extra (a TEXT) STRICT; SELECT broken syntax'))).toThrow()
    expect({ schema: schemaText(db), version: userVersion(db) }).toEqual({
      schema: before,
      version: latestVersion(shipped),
    })
    db.close()
  })

  it('copy the study beside itself before they change it, and read-only opening waits for them', async () => {
    const test = openCore()
    const { study } = await studyWithSource(test)
    const dump = await test.call('study.dump', {})
    await test.call('study.close', {})
    const next = later('CREATE TABLE extra (a TEXT) STRICT;')
    expect(() => openStudyFile(study.path, true, next)).toThrow('study.too_old_to_read')
    openStudyFile(study.path, false, next).close()
    const backup = test.path(`estudio.backup-v${latestVersion(shipped)}.trama`)
    expect(existsSync(backup)).toBe(true)
    await expect(test.call('study.open', { path: study.path, readOnly: false })).rejects.toMatchObject({
      code: 'study.newer',
    })
    await test.call('study.open', { path: backup, readOnly: false })
    expect(await test.call('study.dump', {})).toEqual(dump)
    expect(await test.call('study.check', {})).toMatchObject({ ok: true })
  })

  it('may add a column: rows recorded before it are still in agreement with the journal, and can be undone', async () => {
    const test = openCore()
    const { study } = await studyWithSource(test)
    await test.call('study.close', {})
    const next = later("ALTER TABLE study_case ADD COLUMN shade TEXT NOT NULL DEFAULT 'none';")
    const file = openStudyFile(study.path, false, next)
    installAuditTriggers(file.db)
    expect(verifyState(file.db, 10)).toEqual([])
    const facts = { kind: 'undo' as const, coder: 'x', at: '2024-01-01T00:00:00.000Z' }
    for (const id of ['u1', 'u2']) {
      const target = undoCandidate(file.db)
      if (target === null) throw new Error('nothing to undo')
      runOperation(file.db, { id, method: target.method, undoes: target.id, ...facts }, () =>
        revert(file.db, target),
      )
    }
    expect(file.db.prepare('SELECT count(*) AS n FROM study_case').get()).toEqual({ n: 0 })
    expect(verifyState(file.db, 10)).toEqual([])
    file.close()
  })
})

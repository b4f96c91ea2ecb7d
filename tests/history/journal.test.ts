import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { readMigrations } from '../../electron/core/db/migrate.ts'
import { openStudyFile } from '../../electron/core/db/open.ts'
import { installAuditTriggers } from '../../electron/core/history/audit-triggers.ts'
import { trackedTables, untrackedTables } from '../../electron/core/history/tables.ts'
import { code, openCore, studyWithSource, type TestCore } from '../core/open-core.ts'

async function codedStudy(test: TestCore): Promise<string> {
  const { study, sourceId, tied } = await studyWithSource(test)
  for (const [n, codeId] of tied.slice(0, 3).entries())
    await code(test, { sourceId, start: n * 10, end: n * 10 + 8, codeId })
  await test.call('study.close', {})
  return study.path
}

/** Alters a closed study with another program's hand. */
function tamper(path: string, ...statements: string[]): void {
  const db = new Database(path)
  const triggers = db
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all()
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
  db.pragma('foreign_keys = OFF')
  for (const statement of statements) db.exec(statement)
  for (const { sql } of triggers) db.exec(sql)
  db.close()
}

const tamperings: [string, string[]][] = [
  ['a coding was altered', ["UPDATE coding SET direction = 'contradicts' WHERE rowid = 1"]],
  ['a coding was removed', ['DELETE FROM coding WHERE rowid = 2']],
  [
    'a coding was added',
    [
      "INSERT INTO coding SELECT 'forged', source_id, start_offset, end_offset, code_id, coder_id, direction, quote, memo, created_at, NULL, NULL FROM coding LIMIT 1",
    ],
  ],
  [
    'a change was altered',
    ["UPDATE change SET after = replace(after, 'supports', 'neutral') WHERE tbl = 'coding'"],
  ],
  ['a change was removed', ["DELETE FROM change WHERE tbl = 'coding'"]],
  ['an operation was signed by another', ["UPDATE operation SET coder = 'Otra persona' WHERE seq = 3"]],
  ['an operation was removed', ['DELETE FROM operation WHERE seq = 4']],
  ['the text was altered', ["UPDATE text_revision SET text = replace(text, 'todas', 'nadie')"]],
  ['a speaker was altered', ["UPDATE text_revision SET turns = replace(turns, 'JEFA DE UTP', 'OTRA')"]],
  ['the imported bytes were altered', ["UPDATE imported_file SET bytes = x'00'"]],
  [
    'an anchor was moved together with its journal row',
    [
      'UPDATE coding SET start_offset = start_offset + 1 WHERE rowid = 1',
      "UPDATE change SET after = (SELECT json_set(after, '$.start_offset', start_offset) FROM coding WHERE rowid = 1) WHERE tbl = 'coding' AND row_id = (SELECT json_array(id) FROM coding WHERE rowid = 1)",
    ],
  ],
]

describe('journal', () => {
  it.each(tamperings)('check finds that %s', async (_what, statements) => {
    const test = openCore()
    const path = await codedStudy(test)
    tamper(path, ...statements)
    await test.call('study.open', { path, readOnly: true })
    expect((await test.call('study.check', {})).ok).toBe(false)
  })

  it('check finds nothing in a study that Trama alone wrote', async () => {
    const test = openCore()
    const path = await codedStudy(test)
    await test.call('study.open', { path, readOnly: true })
    expect(await test.call('study.check', {})).toMatchObject({
      ok: true,
      problems: [],
      checked: { sources: 1, codings: 3, files: 1, operations: 6 },
    })
  })

  it('refuses a write outside an operation in every tracked table', async () => {
    const test = openCore()
    const path = await codedStudy(test)
    const { db, close } = openStudyFile(path, false, readMigrations())
    installAuditTriggers(db)
    for (const table of Object.keys(trackedTables)) {
      if (db.prepare(`SELECT 1 FROM ${table}`).get() === undefined) continue
      db.pragma('foreign_keys = OFF')
      expect(() => db.exec(`DELETE FROM ${table}`), table).toThrow('write outside an operation')
    }
    close()
  })

  it('never lets the journal or imported content be changed', async () => {
    const test = openCore()
    const path = await codedStudy(test)
    const { db, close } = openStudyFile(path, false, readMigrations())
    db.exec("INSERT INTO frozen_model VALUES ('h', '{}')")
    for (const table of untrackedTables) {
      const [column] = db
        .prepare<[], { name: string }>(`SELECT name FROM pragma_table_info('${table}')`)
        .all()
      expect(() => db.exec(`DELETE FROM ${table}`), table).toThrow(/never (removed|changed)/)
      expect(() => db.exec(`UPDATE ${table} SET ${column?.name} = ${column?.name}`), table).toThrow(
        /never changed/,
      )
    }
    close()
  })

  it('watches every table, or says why not', async () => {
    const test = openCore()
    const path = await codedStudy(test)
    const { db, close } = openStudyFile(path, true, readMigrations())
    const tables = db
      .prepare<[], { name: string }>(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
      )
      .all()
      .map((row) => row.name)
    close()
    expect(tables.sort()).toEqual([...Object.keys(trackedTables), ...untrackedTables].sort())
  })

  it('names who, what and when, newest first', async () => {
    const test = openCore()
    const { study } = await studyWithSource(test)
    await test.call('app.saveSettings', { coder: 'Antonia' })
    await test.call('cases.create', { name: 'Red 2' })
    await test.call('history.undo', {})
    const [undo, made] = await test.call('history.list', { before: null, limit: 2 })
    expect(undo).toMatchObject({ kind: 'undo', method: 'cases.create', subject: 'Red 2', undoes: made?.id })
    expect(made).toMatchObject({ kind: 'do', coder: 'Antonia', subject: 'Red 2', changes: 1 })
    expect(study.title).toBe('Estudio')
  })
})

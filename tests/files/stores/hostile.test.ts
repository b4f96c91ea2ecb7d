// Databases nobody made in good faith, and broken ones: refused with a code, or brought in with what is wrong told.
import type Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { withForeign } from '../../../electron/core/db/foreign-file.ts'
import { readAny, recogniseAny } from '../../../electron/core/files/projects/read-any.ts'
import { projectCaps } from '../../../electron/core/files/refi/read/archive.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { openCore } from '../../core/open-core.ts'
import { importProject, newStudy, qdpx } from '../refi/importing.ts'
import { addRows, database, schemas, storeBytes, storeOf } from './building.ts'

const quiet = async () => undefined
const read = (bytes: Uint8Array) => readAny(bytes, quiet, withForeign, null)
const recognise = (bytes: Uint8Array) =>
  recogniseAny(bytes, withForeign).then((found) => found?.format ?? null)

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await read(bytes)
    return 'read'
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return `${error.code} ${error.details.reason ?? ''}`.trim()
  }
}

const source = { id: 1, name: 'a.txt', fulltext: 'uno dos tres' }
const code = { cid: 1, name: 'Red' }
const coding = { ctid: 1, cid: 1, fid: 1, seltext: 'dos', pos0: 4, pos1: 7 }
const rows = { source: [source], code_name: [code], code_text: [coding] }
const changed = (change: (db: Database.Database) => void) =>
  database((db) => {
    db.exec(schemas.qualcoder)
    addRows(db, rows)
    change(db)
  })

describe('hostile databases', () => {
  test('are told apart by their tables', async () => {
    expect(await recognise(storeOf('qualcoder', {}))).toBe('qualcoder')
    expect(await recognise(database((db) => db.exec('CREATE TABLE source (a)')))).toBeNull()
    expect(await recognise(Buffer.from('SQLite format 3\0'))).toBeNull()
    expect(
      await recognise(Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(5000, 7)])),
    ).toBeNull()
  })

  test('what computes is no table', async () => {
    const view = changed((db) =>
      db.exec('ALTER TABLE code_text RENAME TO t; CREATE VIEW code_text AS SELECT * FROM t'),
    )
    expect(await codeOf(view)).toBe('import.bad_file no-plain-table')
    const virtual = changed((db) =>
      db.exec('DROP TABLE journal; CREATE VIRTUAL TABLE journal USING fts5(name)'),
    )
    expect(await codeOf(virtual)).toBe('import.bad_file no-plain-table')
    const computed = changed((db) =>
      db.exec('ALTER TABLE source ADD COLUMN x AS (zeroblob(1000000000)) VIRTUAL'),
    )
    expect(await codeOf(computed)).toBe('import.bad_file no-plain-table')
  })

  test('nothing of it runs, and the file stays as it was', async () => {
    const bytes = changed((db) => {
      db.exec('CREATE TRIGGER t AFTER INSERT ON source BEGIN DELETE FROM code_text; END')
      db.exec('CREATE TABLE c (x CHECK (length(zeroblob(1000000000)) > 0))')
    })
    const before = Buffer.from(bytes)
    expect(await codeOf(bytes)).toBe('read')
    expect(bytes.equals(before)).toBe(true)
  })

  test('one whose log is elsewhere is read as it stands', async () => {
    const bytes = changed((db) => void db.pragma('user_version = 1'))
    bytes[18] = 2
    bytes[19] = 2
    expect(await codeOf(bytes)).toBe('read')
  })

  test('a page used twice is damage, not an endless table', async () => {
    const bytes = changed((db) => {
      const add = db.prepare('INSERT INTO source (name, fulltext) VALUES (?, ?)')
      for (let index = 0; index < 400; index += 1) add.run(`f${index}`, 'a'.repeat(300))
    })
    const size = bytes.readUInt16BE(16)
    let touched = 0
    for (let page = 1; page * size < bytes.length; page += 1) {
      const at = page * size
      // An interior page of a table: all its children become the first one.
      if (bytes[at] !== 5) continue
      const first = bytes.subarray(at + bytes.readUInt16BE(at + 12), at + bytes.readUInt16BE(at + 12) + 4)
      for (let cell = 0; cell < bytes.readUInt16BE(at + 3); cell += 1)
        first.copy(bytes, at + bytes.readUInt16BE(at + 12 + cell * 2))
      touched += 1
    }
    expect(touched).toBeGreaterThan(0)
    expect(await codeOf(bytes)).toBe('import.bad_file damaged')
  })

  test('values of the wrong type count as nothing, and are told', async () => {
    const core = openCore()
    await newStudy(core)
    const bytes = changed((db) => {
      db.prepare('UPDATE code_name SET memo = ?').run(Buffer.from([1, 2]))
      db.prepare('UPDATE source SET date = ?').run(2n ** 60n)
      db.exec("INSERT INTO code_text (ctid, cid, fid, pos0, pos1) VALUES (2, 1, 1, 'cero', 3)")
      db.exec('INSERT INTO code_text (ctid, cid, fid, pos0, pos1) VALUES (3, 1, 1, 0.5, -1)')
    })
    const { items } = await importProject(core, 'data.qda', bytes)
    const told = items
      .filter(({ outcome }) => outcome === 'skipped')
      .map(({ name, reasons }) => `${name} ${reasons.map((reason) => reason.kind).join()}`)
    expect(told).toEqual(['code_name.memo cells-unread', 'Red:  empty-selection', 'Red:  empty-selection'])
    expect((await core.call('codings.list', {})).map(({ quote }) => quote)).toEqual(['dos'])
  })

  test('codes that stand under each other stand somewhere', async () => {
    const bytes = storeOf('qualcoder', {
      ...rows,
      code_cat: [
        { catid: 1, name: 'A', supercatid: 2 },
        { catid: 2, name: 'B', supercatid: 1 },
        { catid: 3, name: 'C', supercatid: 3 },
      ],
    })
    const { codes, left } = await read(bytes)
    expect(codes.map(({ name, parent }) => `${name} ${parent !== null}`)).toEqual([
      'B false',
      'A true',
      'C false',
      'Red false',
    ])
    expect(left.map(({ name }) => name)).toEqual(['B', 'C'])
  })

  test('more codes than any project has are refused', async () => {
    const bytes = changed((db) => {
      const add = db.prepare('INSERT INTO code_name (name) VALUES (?)')
      db.transaction(() => {
        for (let index = 0; index < 20_001; index += 1) add.run(`c${index}`)
      })()
    })
    expect(await codeOf(bytes)).toBe('import.bad_file too-complex')
  })

  test('a zip of the folder is opened under the caps of any archive', async () => {
    const bytes = storeBytes('qualcoder')
    const zip = qdpx({
      'red.qda/data.qda': bytes,
      '../../otro/data.qda': 'x',
      '__MACOSX/red.qda/data.qda': 'x',
    })
    expect(await recognise(zip)).toBe('qualcoder')
    const texts = async (file: Uint8Array) =>
      (await read(file)).sources.map(({ key, text, selections }) => ({ key, text, selections }))
    expect(await texts(zip)).toEqual(await texts(bytes))
    const bomb = qdpx({ 'a/data.qda': Buffer.alloc(projectCaps.ratioFloor + 1) })
    expect(await recognise(bomb)).toBeNull()
    expect(await codeOf(bomb)).toBe('import.zip_bomb')
  })

  test('an import that is refused leaves the study as it was', async () => {
    const core = openCore()
    await newStudy(core)
    const before = await core.call('study.dump', {})
    const bytes = storeBytes('qualcoder')
    await expect(importProject(core, 'data.qda', bytes.subarray(0, 9000))).rejects.toThrow('import.')
    expect(await core.call('study.dump', {})).toEqual(before)
  })
})

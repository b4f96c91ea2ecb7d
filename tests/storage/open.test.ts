import { spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { APPLICATION_ID } from '../../electron/core/db/format.ts'
import { latestVersion, readMigrations } from '../../electron/core/db/migrate.ts'
import { openStudyFile } from '../../electron/core/db/open.ts'
import { insertCase, listCases } from '../../electron/core/repositories/cases.ts'
import { studyOn } from '../../electron/core/study.ts'
import { caseId } from '../../shared/schema/ids.ts'
import { openCore, studyWithSource, type TestCore } from '../core/open-core.ts'

async function closedStudy(test: TestCore): Promise<string> {
  const { study } = await studyWithSource(test)
  await test.call('study.close', {})
  return study.path
}

/** What opening for writing, and reading, answers; and that neither touched the file. */
async function refusal(test: TestCore, path: string): Promise<unknown> {
  const before = existsSync(path) ? readFileSync(path) : null
  const files = readdirSync(test.folder).sort()
  const codes: unknown[] = []
  for (const readOnly of [false, true]) {
    const reply = await test.core.dispatch('study.open', { path, readOnly })
    codes.push(reply.ok ? 'opened' : reply.error.code)
  }
  expect(existsSync(path) ? readFileSync(path) : null).toEqual(before)
  expect(readdirSync(test.folder).sort()).toEqual(files)
  expect(codes[0]).toBe(codes[1])
  return codes[0]
}

describe('opening a study file', () => {
  it('is durable and strict: WAL, FULL, foreign keys, our marks in the header', async () => {
    const test = openCore()
    const path = await closedStudy(test)
    const { db, close } = openStudyFile(path, false, readMigrations())
    const pragma = (name: string) => db.pragma(name, { simple: true })
    expect({
      journal: pragma('journal_mode'),
      synchronous: pragma('synchronous'),
      foreignKeys: pragma('foreign_keys'),
      application: pragma('application_id'),
      version: pragma('user_version'),
    }).toEqual({
      journal: 'wal',
      synchronous: 2,
      foreignKeys: 1,
      application: APPLICATION_ID,
      version: latestVersion(readMigrations()),
    })
    const loose = db
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .all()
    expect(loose).toEqual([])
    close()
    expect(readdirSync(test.folder).filter((file) => file.startsWith('estudio'))).toEqual(['estudio.trama'])
  })

  it('refuses what is not there, not a file, not a database, not ours', async () => {
    const test = openCore()
    const other = test.path('otro.trama')
    new Database(other).exec('CREATE TABLE t (a)').close()
    writeFileSync(test.path('texto.trama'), 'Esto no es un estudio. '.repeat(20))
    writeFileSync(test.path('vacio.trama'), '')
    mkdirSync(test.path('carpeta.trama'))
    expect(await refusal(test, test.path('nada.trama'))).toBe('study.not_found')
    expect(await refusal(test, test.path('no/existe/nada.trama'))).toBe('study.not_found')
    expect(await refusal(test, other)).toBe('study.not_a_study')
    expect(await refusal(test, test.path('texto.trama'))).toBe('study.not_a_study')
    expect(await refusal(test, test.path('vacio.trama'))).toBe('study.not_a_study')
    const folder = await test.core.dispatch('study.open', {
      path: test.path('carpeta.trama'),
      readOnly: false,
    })
    expect(folder).toMatchObject({ ok: false, error: { code: 'study.not_a_study' } })
  })

  it('refuses a file of a newer version', async () => {
    const test = openCore()
    const path = await closedStudy(test)
    const db = new Database(path)
    db.pragma(`user_version = ${latestVersion(readMigrations()) + 10}`)
    db.close()
    expect(await refusal(test, path)).toBe('study.newer')
  })

  it('refuses a truncated file wherever it was cut', async () => {
    const test = openCore()
    const path = await closedStudy(test)
    const size = readFileSync(path).length
    for (const share of [0.2, 0.5, 0.9, 0.999]) {
      const cut = test.path(`cortado-${share}.trama`)
      copyFileSync(path, cut)
      truncateSync(cut, Math.floor(size * share))
      expect(await refusal(test, cut)).toBe('study.corrupt')
    }
  })

  it('opens a study whose log was being written into it when everything stopped', async () => {
    const test = openCore()
    const path = await closedStudy(test)
    const held = openStudyFile(path, false, readMigrations())
    held.db.pragma('wal_autocheckpoint = 0')
    held.db.exec("UPDATE study SET title = 'antes'")
    held.db.exec(
      "INSERT INTO imported_file (sha256, bytes) VALUES ('x', randomblob(300000)), ('y', randomblob(300000))",
    )
    const log = readFileSync(`${path}-wal`)
    held.db.pragma('wal_checkpoint(PASSIVE)')
    const half = test.path('a-medias.trama')
    copyFileSync(path, half)
    truncateSync(half, readFileSync(half).length - 400_000)
    writeFileSync(`${half}-wal`, log)
    held.close()
    const { db, close } = openStudyFile(half, false, readMigrations())
    expect(
      db.prepare('SELECT count(*) AS n, sum(length(bytes)) AS b FROM imported_file').get(),
    ).toMatchObject({
      n: 3,
    })
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    close()
  })

  it('says that rows and images nobody could have written are damage, not a defect', async () => {
    const test = openCore()
    const path = await closedStudy(test)
    const damaged = async (found: string, written: string, method: string) => {
      const bytes = readFileSync(path).toString('latin1').replaceAll(found, written)
      writeFileSync(test.path('dañado.trama'), bytes, 'latin1')
      await test.call('study.open', { path: test.path('dañado.trama'), readOnly: true })
      return test.core.dispatch(method, method === 'history.list' ? { before: null, limit: 100 } : {})
    }
    const corrupt = { ok: false, error: { code: 'study.corrupt' } }
    expect(await damaged('2024-01-01T', 'ZZZZ-01-01T', 'history.list')).toMatchObject(corrupt)
    expect(await damaged('{"id":', '{;id":', 'study.check')).toMatchObject(corrupt)
  })

  it('never waits at a pipe, nor follows a link to itself', async () => {
    if (process.platform === 'win32') return
    const test = openCore()
    spawnSync('mkfifo', [test.path('tubo.trama')])
    symlinkSync('bucle.trama', test.path('bucle.trama'))
    for (const [name, code] of [
      ['tubo.trama', 'study.not_a_study'],
      ['bucle.trama', 'study.not_found'],
    ] as const)
      expect(await test.core.dispatch('study.open', { path: test.path(name), readOnly: true })).toMatchObject(
        { ok: false, error: { code } },
      )
  })

  it('refuses a file with pages overwritten, and one whose schema is not ours', async () => {
    const test = openCore()
    const path = await closedStudy(test)
    const bytes = readFileSync(path)
    bytes.fill(0x5a, 4096, 4096 * 40)
    writeFileSync(test.path('roto.trama'), bytes)
    expect(await refusal(test, test.path('roto.trama'))).toBe('study.corrupt')
    copyFileSync(path, test.path('ajeno.trama'))
    const db = new Database(test.path('ajeno.trama'))
    db.exec('CREATE TRIGGER spy AFTER INSERT ON coding BEGIN UPDATE study SET title = NEW.quote; END')
    db.close()
    expect(await refusal(test, test.path('ajeno.trama'))).toBe('study.corrupt')
  })

  it('lets one process write; a second is told so and may read', async () => {
    const test = openCore()
    const { study, caseId } = await studyWithSource(test)
    const other = openCore()
    const refused = await other.core.dispatch('study.open', { path: study.path, readOnly: false })
    expect(refused).toMatchObject({ ok: false, error: { code: 'study.open_elsewhere' } })
    expect(await other.call('study.open', { path: study.path, readOnly: true })).toMatchObject({
      readOnly: true,
    })
    await test.call('cases.update', { id: caseId, name: 'Red uno' })
    expect((await other.call('cases.list', {})).map((each) => each.name)).toEqual(['Red uno'])
    await expect(other.call('cases.create', { name: 'Red 2' })).rejects.toMatchObject({
      code: 'study.read_only',
    })
    await expect(other.call('history.undo', {})).rejects.toMatchObject({ code: 'study.read_only' })
    await test.call('study.close', {})
    expect(await other.call('study.open', { path: study.path, readOnly: false })).toMatchObject({
      readOnly: false,
    })
  })

  it('keeps the writer lock though nothing points at it, and lets go when its process is killed', async () => {
    const test = openCore()
    const path = await closedStudy(test)
    const script = `
      import { takeWriterLock } from ${JSON.stringify(new URL('../../electron/core/db/writer-lock.ts', import.meta.url).href)}
      takeWriterLock(${JSON.stringify(path)})
      await new Promise((resolve) => setTimeout(resolve, 20))
      globalThis.gc()
      await new Promise((resolve) => setTimeout(resolve, 20))
      console.log('held')
      setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    const refused = await test.core.dispatch('study.open', { path, readOnly: false })
    expect(refused).toMatchObject({ ok: false, error: { code: 'study.open_elsewhere' } })
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(await test.call('study.open', { path, readOnly: false })).toMatchObject({ readOnly: false })
  })

  it('says that the disk is full, keeps what was there, and goes on when there is room again', async () => {
    const test = openCore()
    const path = await closedStudy(test)
    const file = openStudyFile(path, false, readMigrations())
    const study = studyOn(file, null, {
      newId: () => randomUUID(),
      clock: () => 0,
      coder: () => 'Antonia',
      emit: () => undefined,
    })
    const addCase = () =>
      study.operate('cases.create', ({ db }) =>
        insertCase(db, { id: caseId.parse('c2'), name: 'Red 2', description: 'x'.repeat(90_000) }),
      )
    file.db.pragma(`max_page_count = ${Number(file.db.pragma('page_count', { simple: true })) + 2}`)
    expect(addCase).toThrow('study.disk_full')
    expect(listCases(file.db).map((each) => each.name)).toEqual(['Red 1'])
    file.db.pragma('max_page_count = 1000000')
    addCase()
    file.close()
    await test.call('study.open', { path, readOnly: true })
    expect((await test.call('cases.list', {})).map((each) => each.name)).toEqual(['Red 1', 'Red 2'])
    expect(await test.call('study.check', {})).toMatchObject({ ok: true })
  })

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'reads from a folder that may not be written, and says so when asked to write',
    async () => {
      const test = openCore()
      const path = await closedStudy(test)
      chmodSync(test.folder, 0o555)
      try {
        expect(await test.core.dispatch('study.open', { path, readOnly: false })).toMatchObject({
          error: { code: 'study.folder_read_only' },
        })
        expect(await test.call('study.open', { path, readOnly: true })).toMatchObject({ readOnly: true })
        await test.call('study.close', {})
      } finally {
        chmodSync(test.folder, 0o755)
      }
    },
  )

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'leaves nothing beside a file that may not be written, and writes once it may',
    async () => {
      const test = openCore()
      const path = await closedStudy(test)
      const files = readdirSync(test.folder)
      chmodSync(path, 0o444)
      await test.call('study.open', { path, readOnly: true })
      await test.call('study.close', {})
      expect(readdirSync(test.folder)).toEqual(files)
      chmodSync(path, 0o644)
      expect(await test.call('study.open', { path, readOnly: false })).toMatchObject({ readOnly: false })
    },
  )
})

describe('making a study file', () => {
  it('never overwrites, never leaves a part', async () => {
    const test = openCore()
    const taken = test.path('ya.trama')
    writeFileSync(taken, 'notas importantes')
    await expect(
      test.call('study.create', { path: taken, title: 'X', language: 'es' }),
    ).rejects.toMatchObject({ code: 'study.exists' })
    expect(readFileSync(taken, 'utf8')).toBe('notas importantes')
    await expect(
      test.call('study.create', { path: join(test.folder, 'no', 'x.trama'), title: 'X', language: 'es' }),
    ).rejects.toMatchObject({ code: 'study.folder_missing' })
    await expect(
      test.call('study.create', { path: join(taken, 'x.trama'), title: 'X', language: 'es' }),
    ).rejects.toMatchObject({ code: 'study.folder_missing' })
    expect(readdirSync(test.folder).filter((file) => file !== 'settings')).toEqual(['ya.trama'])
  })

  it('keeps the study that is open when another can not be opened', async () => {
    const test = openCore()
    const { study } = await studyWithSource(test)
    await expect(
      test.call('study.open', { path: test.path('nada.trama'), readOnly: false }),
    ).rejects.toThrow()
    expect(await test.call('study.current', {})).toMatchObject({ path: study.path })
  })
})

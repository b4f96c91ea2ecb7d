// The sample study on its way out, in every form there is.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { unzipSync } from 'fflate'
import readWorkbook from 'read-excel-file/node'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Core, createCore } from '../../electron/core/core.ts'
import { zipOf } from '../../electron/core/files/refi/write/archive.ts'
import type { Input, MethodName, Output } from '../../shared/api/contract.ts'
import { AppError } from '../../shared/api/errors.ts'
import { hasSchemas, schemaProblems } from '../files/refi/schemas.ts'
import { type Node, parseXml, problemsOf } from '../files/refi/structure.ts'
import { temporaryFolder } from '../temporary-folder.ts'

let core: Core
let folder: string

async function call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
  const reply = await core.dispatch(method, input)
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.details)
  return reply.value as Output<M>
}

beforeAll(async () => {
  folder = temporaryFolder()
  core = createCore({
    platform: {
      systemLanguage: 'es',
      documentsFolder: folder,
      settingsFolder: join(folder, 'settings'),
      pickPath: null,
    },
    clock: () => Date.UTC(2024, 0, 1),
    newId: () => v7(),
    log: () => undefined,
    version: '0.0.0-test',
  })
  await call('study.createSample', { path: join(folder, 'ejemplo.trama') })
}, 60_000)

const bytesOf = ({ base64 }: { base64: string }) => new Uint8Array(Buffer.from(base64, 'base64'))
const textOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? new Uint8Array()).toString('utf8')
const all = (node: Node, name: string): Node[] => [
  ...(node.name === name ? [node] : []),
  ...node.children.flatMap((child) => all(child, name)),
]

describe('a project of the exchange standard', () => {
  it('has every source, code and excerpt, each under its own id, and says what did not go as it is', async () => {
    const made = await call('exchange.write', { format: 'qdpx', language: 'es' })
    const files = unzipSync(bytesOf(made))
    expect(Object.keys(files)[0]).toBe('project.qde')
    expect(
      Object.keys(files).every(
        (path) => path === 'project.qde' || /^sources\/[0-9a-f-]{36}\.(txt|docx|pdf)$/.test(path),
      ),
    ).toBe(true)
    const root = parseXml(textOf(files['project.qde']))
    expect(problemsOf(root)).toEqual([])
    const sources = await call('sources.list', {})
    for (const { id } of sources) {
      const { text } = await call('sources.text', { id })
      expect(textOf(files[`sources/${id}.txt`])).toBe(text)
    }
    const codings = await call('codings.list', {})
    expect(
      all(root, 'Coding')
        .map(({ attributes }) => attributes.guid)
        .sort(),
    ).toEqual(codings.map(({ id }) => String(id)).sort())
    const codes = await call('codes.list', {})
    expect(all(root, 'Code')).toHaveLength(codes.length)
    const kinds = Map.groupBy(made.report?.items ?? [], ({ kind }) => kind)
    expect(kinds.get('coding')).toHaveLength(codings.length)
    expect(kinds.get('source')).toHaveLength(sources.length)
    expect(
      made.report?.items.some(({ outcome, name }) => outcome === 'carried' && name === 'judgement'),
    ).toBe(true)
  })

  it('is the same to the byte when nothing changed', async () => {
    const once = await call('exchange.write', { format: 'qdpx', language: 'es' })
    const again = await call('exchange.write', { format: 'qdpx', language: 'es' })
    expect(again.base64 === once.base64).toBe(true)
  })

  it('has no real name left with pseudonyms, and every excerpt still holds its words', async () => {
    const [participant] = (await call('people.list', {})).participants
    const [source] = await call('sources.list', {})
    if (participant === undefined || source === undefined) throw new Error('nobody there')
    await call('participants.update', { id: participant.id, name: 'Zunilda Xampuy Orrego' })
    const { text, textSha256 } = await call('sources.text', { id: source.id })
    await call('sources.revise', {
      sourceId: source.id,
      textSha256,
      replacements: [{ start: text.length, end: text.length, text: ' Lo dijo Zunilda Xampuy.' }],
    })
    const plain = unzipSync(bytesOf(await call('exchange.write', { format: 'qdpx', language: 'es' })))
    const made = await call('exchange.write', { format: 'qdpx', language: 'es', pseudonyms: true })
    const files = unzipSync(bytesOf(made))
    const everything = (parts: Record<string, Uint8Array>) => Object.values(parts).map(textOf).join('\n')
    expect(everything(plain).includes('Xampuy')).toBe(true)
    expect(everything(files).includes('Xampuy')).toBe(false)
    expect(await call('exchange.leaks', { format: 'qdpx', pseudonyms: true })).toEqual([])
    expect(problemsOf(parseXml(textOf(files['project.qde'])))).toEqual([])
    await call('history.undo', {})
    await call('history.undo', {})
  })

  it.skipIf(!hasSchemas)('is valid by the schemas of the standard', async () => {
    const project = unzipSync(bytesOf(await call('exchange.write', { format: 'qdpx', language: 'en' })))
    expect(await schemaProblems(textOf(project['project.qde']), 'Project')).toEqual([])
    const codebook = await call('exchange.write', { format: 'qdc', language: 'en' })
    expect(await schemaProblems(textOf(bytesOf(codebook)), 'Codebook')).toEqual([])
  })
})

describe('tables', () => {
  it('are a sheet each in a workbook, with numbers and days that are numbers and days', async () => {
    const made = bytesOf(await call('exchange.write', { format: 'xlsx', language: 'es' }))
    const sheets = await readWorkbook(Buffer.from(made))
    const rowsOf = (name: string) => sheets.find(({ sheet }) => sheet === name)?.data ?? []
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Perfil',
      'Registro de evidencia',
      'Codificaciones',
      'Juicios',
      'Libro de códigos',
      'Atributos',
      'Códigos por caso',
      'Fuerza por caso',
      'Pasajes a favor por caso',
      'Códigos por código',
      'Bitácora',
    ])
    const codings = await call('codings.list', {})
    expect(rowsOf('Codificaciones')).toHaveLength(codings.length + 1)
    expect(rowsOf('Bitácora')[1]?.[0]).toBe(1)
    expect(rowsOf('Bitácora')[1]?.[1]).toEqual(new Date('2024-01-01T00:00:00.000Z'))
    const counted = rowsOf('Códigos por caso')
      .slice(1)
      .flatMap((row) => row.slice(1).map(Number))
    expect(counted.reduce((sum, n) => sum + n, 0)).toBe(codings.length)
    expect(rowsOf('Atributos')).toHaveLength(6)
  })

  it('are a file each in a zip of CSV files', async () => {
    const files = unzipSync(bytesOf(await call('exchange.write', { format: 'csv', language: 'en' })))
    expect(Object.keys(files)).toContain('codebook.csv')
    expect(Object.keys(files)).toHaveLength(11)
    expect(textOf(files['codebook.csv']).startsWith('\ufeffPath,Code,Definition')).toBe(true)
  })

  it('can be asked in SQL, where characters are counted as SQL counts them', async () => {
    const made = await call('exchange.write', { format: 'sqlite', language: 'es' })
    const db = new Database(Buffer.from(made.base64, 'base64'))
    const one = (sql: string) => db.prepare(sql).pluck().get()
    const codings = await call('codings.list', {})
    expect(one('SELECT count(*) FROM excerpts')).toBe(codings.length)
    expect(
      one(`SELECT count(*) FROM codings k JOIN sources s ON s.id = k.source_id
        WHERE substr(s.text, k.start_character + 1, k.end_character - k.start_character) = k.quote`),
    ).toBe(codings.length)
    expect(one('SELECT sum(codings) FROM codes_by_case')).toBe(codings.length)
    for (const view of ['evidence', 'codes_by_code', 'indicators_by_case', 'judgement', 'journal'])
      expect(Number(one(`SELECT count(*) FROM ${view}`))).toBeGreaterThan(0)
    db.close()
    const again = await call('exchange.write', { format: 'sqlite', language: 'en' })
    expect(again.base64 === made.base64).toBe(true)
  })
})

describe('a bag for an archive', () => {
  const put = (name: string, bytes: Uint8Array) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  }

  it('holds everything, each file under its hash, and passes its check', async () => {
    const made = await call('exchange.write', { format: 'bag', language: 'es' })
    const path = put('bolsa.zip', bytesOf(made))
    const report = await call('exchange.checkBag', { path })
    expect(report).toMatchObject({ ok: true, problems: [], study: 'ok' })
    const files = unzipSync(bytesOf(made))
    const paths = Object.keys(files).map((each) => each.slice(each.indexOf('/') + 1))
    const sources = await call('sources.list', {})
    expect(paths.filter((each) => each.startsWith('data/originals/'))).toHaveLength(sources.length)
    for (const each of [
      'bagit.txt',
      'bag-info.txt',
      'data/README.md',
      'data/LEAME.md',
      'data/tables/tables.xlsx',
    ])
      expect(paths).toContain(each)
    expect(paths.filter((each) => /^data\/reports\/.*\.(html|docx)$/.test(each))).toHaveLength(12)
    const readme = textOf(Object.entries(files).find(([each]) => each.endsWith('LEAME.md'))?.[1])
    expect(readme).toContain('NO SEUDONIMIZADO')
    expect(readme).toContain('________')
  })

  it('says what is wrong when a file was changed, taken out or put in', async () => {
    const files = new Map(Object.entries(unzipSync(readFileSync(join(folder, 'bolsa.zip')))))
    const [root = ''] = [...files.keys()].map((each) => each.slice(0, each.indexOf('/') + 1))
    files.set(`${root}data/README.md`, Buffer.from('otra cosa'))
    files.delete(`${root}data/LEAME.md`)
    files.set(`${root}data/de-más.txt`, Buffer.from('x'))
    const report = await call('exchange.checkBag', { path: put('rota.zip', zipOf(files)) })
    expect(report.ok).toBe(false)
    expect(report.problems.map(({ kind, path }) => [kind, path]).sort()).toEqual([
      ['extra', 'data/de-más.txt'],
      ['missing', 'data/LEAME.md'],
      ['wrong-hash', 'data/README.md'],
    ])
    const leading = ['../../fuera.txt', '/etc/fuera.txt', `${root}data/../../fuera.txt`]
    const outside = new Map([...leading.map((each) => [each, Buffer.from('x')] as const), ...files])
    const unsafe = await call('exchange.checkBag', { path: put('fuera.zip', zipOf(outside)) })
    // Each is named, and the rest is looked through all the same.
    expect(unsafe.problems).toEqual([
      ...leading.map((path) => ({ kind: 'unsafe-path', path, detail: '' })),
      ...report.problems,
    ])
    const none = await call('exchange.checkBag', {
      path: put('nada.zip', zipOf(new Map([['a/b.txt', Buffer.from('x')]]))),
    })
    expect(none.problems.map(({ kind }) => kind)).toContain('no-manifest')
    const damaged = [{ kind: 'damaged', path: '', detail: '' }]
    for (const bytes of [
      Buffer.from('PK\u0003\u0004basura'),
      readFileSync(join(folder, 'bolsa.zip')).subarray(0, 9000),
    ])
      expect((await call('exchange.checkBag', { path: put('basura.zip', bytes) })).problems).toEqual(damaged)
  })

  it('is whole only while every file in it is as it was', async () => {
    const whole = readFileSync(join(folder, 'bolsa.zip'))
    const places = Array.from(
      { length: 8 },
      (_, run) => (Math.imul(run + 1, 2_654_435_761) >>> 0) % whole.length,
    )
    for (const at of places) {
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ 0x55
      const { ok, problems } = await call('exchange.checkBag', { path: put('byte.zip', bytes) })
      expect([at, ok]).toEqual([at, problems.length === 0])
      // Times and the like in the zip's own records say nothing of what is in it.
      if (ok) expect(unzipSync(bytes)).toEqual(unzipSync(whole))
    }
    expect((await call('study.check', {})).ok).toBe(true)
  })

  it('with pseudonyms leaves out the study and its files, and says so', async () => {
    const made = await call('exchange.write', {
      format: 'bag',
      language: 'es',
      pseudonyms: true,
      allowLeaks: true,
    })
    const paths = Object.keys(unzipSync(bytesOf(made)))
    expect(paths.some((each) => /\.trama$|\/originals\//.test(each))).toBe(false)
    const report = await call('exchange.checkBag', { path: put('seudo.zip', bytesOf(made)) })
    expect(report).toMatchObject({ ok: true, study: 'none' })
  })
})

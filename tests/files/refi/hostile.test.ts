// Projects nobody made in good faith, and projects broken on the way: refused with a code, or brought in with what is wrong
// told item by item. Never a crash, never half an import.
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { projectCaps } from '../../../electron/core/files/refi/read/archive.ts'
import { readProject } from '../../../electron/core/files/refi/read/read-project.ts'
import { recogniseProject } from '../../../electron/core/files/refi/read/recognise.ts'
import { projectXmlCaps } from '../../../electron/core/files/refi/read/walk.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { openCore } from '../../core/open-core.ts'
import { guid, importProject, newStudy, qdpx, stage, xml } from './importing.ts'

const source = (number: number, path: string, inner: string) =>
  `<TextSource guid="${guid(number)}" name="Fuente ${number}" plainTextPath="${path}">${inner}</TextSource>`
const sources = (...all: string[]) => xml(`<Sources>${all.join('')}</Sources>`)
const quiet = async () => undefined

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await readProject(bytes, quiet)
    return 'read'
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return `${error.code} ${error.details.reason ?? ''}`.trim()
  }
}

const titles = async (bytes: Uint8Array) => {
  const project = await readProject(bytes, quiet)
  return {
    texts: project.sources.map(({ text, reasons }) => text?.text ?? reasons.map(({ kind }) => kind).join()),
    left: project.left.map(({ name, reasons }) => `${name}: ${reasons.map(({ kind }) => kind).join()}`),
  }
}

/** Changes every occurrence of some bytes of a zip, as its own writer would not. */
function patched(zip: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(zip).toString('latin1').replaceAll(from, to)
  return Buffer.from(text, 'latin1')
}

describe('hostile archives', () => {
  test('a path that leads out of the archive is passed over', async () => {
    const zip = qdpx({
      'project.qde': sources(source(1, 'internal://a.txt', ''), source(2, 'internal://../../b.txt', '')),
      'sources/a.txt': 'uno',
      '../../b.txt': 'dos',
      '/etc/c.txt': 'tres',
    })
    expect(await titles(zip)).toEqual({
      texts: ['uno', 'text-missing'],
      left: ['../../b.txt: path-unsafe', '/etc/c.txt: path-unsafe'],
    })
  })

  test('a link is not followed', async () => {
    const zip = zipSync({
      'project.qde': Buffer.from(sources(source(1, 'internal://a.txt', ''))),
      'sources/a.txt': [Buffer.from('/etc/passwd'), { os: 3, attrs: (0o120777 << 16) >>> 0 }],
    })
    expect(await titles(zip)).toEqual({ texts: ['text-missing'], left: ['sources/a.txt: path-unsafe'] })
  })

  test('of two parts of one name the first counts; names that differ in case are two', async () => {
    const project = sources(source(1, 'internal://aaa.txt', ''), source(2, 'internal://Bbb.txt', ''))
    const zip = patched(
      qdpx({
        'project.qde': project,
        'sources/aaa.txt': 'uno',
        'sources/zzz.txt': 'otra',
        'sources/bbb.txt': 'chica',
        'sources/Bbb.txt': 'grande',
      }),
      'sources/zzz.txt',
      'sources/aaa.txt',
    )
    expect(await titles(zip)).toEqual({
      texts: ['uno', 'grande'],
      left: ['sources/aaa.txt: doubled-file', 'sources/bbb.txt: not-spoken-of'],
    })
  })

  test('a part that lies about its size is unreadable, not endless', async () => {
    const long = 'a'.repeat(5000)
    const zip = Buffer.from(
      qdpx({ 'project.qde': sources(source(1, 'internal://a.txt', '')), 'sources/a.txt': long }),
    )
    // The size as declared in the directory, of which there is one such number.
    for (let at = zip.indexOf('PK\x01\x02'); at !== -1; at = zip.indexOf('PK\x01\x02', at + 1))
      if (zip.readUInt32LE(at + 24) === long.length) zip.writeUInt32LE(10, at + 24)
    expect((await titles(zip)).texts).toEqual(['text-unreadable'])
  })

  test('two gigabytes that are only declared are told, and the rest comes in', async () => {
    const zip = Buffer.from(
      qdpx({
        'project.qde': sources(source(1, 'internal://a.txt', ''), source(2, 'internal://b.txt', '')),
        'sources/a.txt': 'corto pero no tanto',
        'sources/b.txt': 'dos',
      }),
    )
    for (let at = zip.indexOf('PK\x01\x02'); at !== -1; at = zip.indexOf('PK\x01\x02', at + 1))
      if (zip.readUInt32LE(at + 24) === 19) zip.writeUInt32LE(2 ** 31 - 1, at + 24)
    expect((await titles(zip)).texts).toEqual(['file-too-large', 'dos'])
  })

  test('a bomb is refused', async () => {
    const bomb = Buffer.alloc(projectCaps.ratioFloor + 1)
    const zip = qdpx({ 'project.qde': sources(source(1, 'internal://a.txt', '')), 'sources/a.txt': bomb })
    expect(await codeOf(zip)).toBe('import.zip_bomb')
  })

  test('what is no project is not taken for one', async () => {
    expect(await recogniseProject(qdpx({ 'word/document.xml': '<w/>' }))).toBeNull()
    expect(await recogniseProject(qdpx({ '__MACOSX/._project.qde': 'x' }))).toBeNull()
    expect(await recogniseProject(Buffer.from('<html><body><Project>qda-xml</Project>'))).toBeNull()
    expect(await recogniseProject(Buffer.from('<Project sdk="Microsoft"/>'))).toBeNull()
    expect(await recogniseProject(Buffer.from('Project: red'))).toBeNull()
    expect(await recogniseProject(new Uint8Array())).toBeNull()
    expect(await recogniseProject(Buffer.from(`\ufeff<!-- x --><CodeBook xmlns="urn:x"/>`))).toBe('qdc')
    expect(await recogniseProject(Buffer.from(`\ufeff${xml('')}`, 'utf16le'))).toBe('qde')
  })

  test('a zip cut short is damaged', async () => {
    const zip = qdpx({ 'project.qde': sources(source(1, 'internal://a.txt', '')), 'sources/a.txt': 'uno' })
    expect(await codeOf(zip.subarray(0, zip.length - 30))).toBe('import.bad_file damaged')
  })
})

describe('hostile XML', () => {
  const codeOfXml = (text: string) => codeOf(qdpx({ 'project.qde': text }))

  test('declares no entities', async () => {
    const laughs = `<!DOCTYPE Project [<!ENTITY a "ja"><!ENTITY b "&a;&a;">]>${xml('&b;').replace(/^<\?.*?\?>/, '')}`
    expect(await codeOfXml(laughs)).toBe('import.bad_file has-declarations')
    expect(await codeOfXml(`<!DOCTYPE Project SYSTEM "file:///etc/passwd"><Project name="a"/>`)).toBe(
      'import.bad_file has-declarations',
    )
  })

  test('is not endless, nor endlessly deep', async () => {
    const many = '<a/>'.repeat(projectXmlCaps.elements + 1)
    expect(await codeOfXml(xml(many))).toBe('import.bad_file too-complex')
    const deep = `<CodeBook><Codes>${'<Code name="a">'.repeat(projectXmlCaps.depth)}`
    expect(await codeOfXml(xml(deep))).toBe('import.bad_file too-complex')
  })

  test('is whole', async () => {
    expect(await codeOfXml('<Project name="a"><Users>')).toBe('import.bad_file damaged')
    expect(await codeOfXml('')).toBe('import.bad_file damaged')
    expect(await codeOfXml('<Otra/>')).toBe('import.bad_file no-document')
    expect(await codeOfXml('\xff\xfe\xfd')).toMatch('import.bad_file')
  })
})

describe('an import', () => {
  test('that fails leaves the study as it was', async () => {
    const core = openCore()
    await newStudy(core)
    const before = await core.call('study.dump', {})
    const bad = qdpx({ 'project.qde': '<Project name="a" xmlns="urn:QDA-XML:project:1.0"><Users>' })
    await expect(importProject(core, 'a.qdpx', bad)).rejects.toThrow('import.bad_file')
    expect(await core.call('study.dump', {})).toEqual(before)
  })

  test('stops when it is told to, and nothing came in', async () => {
    const core = openCore()
    await newStudy(core)
    const before = await core.call('study.dump', {})
    const many = Array.from({ length: 20 }, (_, index) => source(index + 1, `internal://${index}.txt`, ''))
    const parts = Object.fromEntries(many.map((_, index) => [`sources/${index}.txt`, `texto ${index}`]))
    const stagedId = await stage(core, 'a.qdpx', qdpx({ 'project.qde': sources(...many), ...parts }))
    const question = { taskId: 'larga', stagedId, offsets: null, kind: 'document' } as const
    const running = core.call('projects.run', question)
    await core.call('imports.cancel', { taskId: 'larga' })
    await expect(running).rejects.toThrow('app.cancelled')
    expect(await core.call('study.dump', {})).toEqual(before)
    // It is still there to be brought in after all.
    expect((await core.call('projects.run', { ...question, taskId: 'otra' })).items).toHaveLength(20)
  })

  test('stops in the middle of its description too', async () => {
    const core = openCore()
    await newStudy(core)
    const words = `<PlainTextContent>${'palabra '.repeat(500_000)}</PlainTextContent>`
    const described = xml(`<Notes><Note guid="${guid(1)}" name="Larga">${words}</Note></Notes>`)
    const stagedId = await stage(core, 'a.qde', Buffer.from(described))
    let pauses = 0
    core.core.subscribe((event) => {
      if (event.type !== 'progress') return
      pauses += 1
      if (pauses === 3) void core.core.dispatch('imports.cancel', { taskId: 'larga' })
    })
    const question = { taskId: 'larga', stagedId, offsets: null, kind: 'document' } as const
    await expect(core.call('projects.run', question)).rejects.toThrow('app.cancelled')
    expect(pauses).toBe(3)
  })

  test('looks the same before and after', async () => {
    const core = openCore()
    await newStudy(core)
    const selection = `<PlainTextSelection guid="${guid(2)}" startPosition="0" endPosition="3"><Coding guid="${guid(3)}"><CodeRef targetGUID="${guid(9)}"/></Coding></PlainTextSelection>`
    const codes = `<CodeBook><Codes><Code guid="${guid(9)}" name="Red"/></Codes></CodeBook>`
    const project = xml(`${codes}<Sources>${source(1, 'internal://a.txt', selection)}</Sources>`)
    const stagedId = await stage(core, 'a.qdpx', qdpx({ 'project.qde': project, 'sources/a.txt': 'uno dos' }))
    const question = { stagedId, offsets: null, kind: 'document' } as const
    const { items, offsets, sample } = await core.call('projects.preview', question)
    expect(sample).toEqual([{ source: 'Fuente 1', before: '', quote: 'uno', after: ' dos' }])
    const chosen = { unit: 'utf-16', newline: 'two', bom: false } as const
    expect((await core.call('projects.preview', { ...question, offsets: chosen })).offsets).toMatchObject({
      ...chosen,
      chosen: true,
    })
    const report = await core.call('projects.run', { ...question, taskId: 't' })
    expect(report).toMatchObject({ items, offsets })
    expect(await core.call('projects.reports', {})).toEqual([
      expect.objectContaining({ id: report.id, fileName: 'a.qdpx', imported: 3, changed: 1, skipped: 0 }),
    ])
  })
})

describe('notes', () => {
  test('longer than a memo may be are cut, and it is said', async () => {
    const core = openCore()
    await newStudy(core)
    const lines = Array.from({ length: 15_000 }, (_, index) => `- punto ${index}`).join('\n')
    const note = `<Note guid="${guid(1)}" name="Larga"><PlainTextContent>${lines}</PlainTextContent></Note>`
    const report = await importProject(core, 'a.qdpx', qdpx({ 'project.qde': xml(`<Notes>${note}</Notes>`) }))
    expect(report.items).toEqual([
      expect.objectContaining({
        kind: 'memo',
        outcome: 'changed',
        reasons: [expect.objectContaining({ kind: 'text-cut' })],
      }),
    ])
    expect(await core.call('memos.list', {})).toHaveLength(1)
  })
})

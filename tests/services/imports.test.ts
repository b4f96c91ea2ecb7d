import { describe, expect, it } from 'vitest'
import type { StagedFileId } from '../../shared/schema/ids.ts'
import { interview, openCore, studyWithSource, type TestCore } from '../core/open-core.ts'

const PIECE = 3 * 1024 * 1024

async function stage({ call }: TestCore, fileName: string, bytes: Buffer): Promise<StagedFileId> {
  let stagedId: StagedFileId | null = null
  for (let at = 0; at === 0 || at < bytes.length; at += PIECE)
    stagedId = (
      await call('imports.stage', {
        stagedId,
        fileName,
        base64: bytes.subarray(at, at + PIECE).toString('base64'),
      })
    ).stagedId
  if (stagedId === null) throw new Error('not staged')
  return stagedId
}

const item = (stagedId: StagedFileId, title: string) => ({
  stagedId,
  title,
  case: { name: 'Red nueva' },
  kind: 'interview' as const,
  date: null,
  encoding: null,
  allowDuplicate: false,
})

describe('import', () => {
  it('previews without importing, with the encoding a person chose', async () => {
    const test = openCore()
    await studyWithSource(test)
    const stagedId = await stage(
      test,
      'Entrevista_año 1.txt',
      Buffer.from('E1: ¿Año?\nP1: Sí.\nE1: ¿Y?', 'latin1'),
    )
    expect(await test.call('imports.preview', { stagedId, encoding: null })).toMatchObject({
      encoding: 'windows-1252',
      head: 'E1: ¿Año?\nP1: Sí.\nE1: ¿Y?',
      turns: 3,
      speakers: ['E1', 'P1'],
      suggestedTitle: 'Entrevista año 1',
      duplicateOf: null,
    })
    await expect(test.call('imports.preview', { stagedId, encoding: 'utf-8' })).rejects.toMatchObject({
      code: 'import.bad_encoding',
    })
    expect(await test.call('sources.list', {})).toHaveLength(1)
  })

  it('keeps the bytes as they were, notices the same file, and unifies newlines in the text', async () => {
    const test = openCore()
    await studyWithSource(test)
    const bytes = Buffer.from('\ufeffUno\r\nDos\rTres')
    const first = await stage(test, 'a.txt', bytes)
    const again = await stage(test, 'copia.txt', bytes)
    const outcomes = await test.call('imports.run', {
      taskId: 't',
      items: [item(first, 'A'), item(again, 'B')],
    })
    expect(outcomes.map((each) => each.error?.code ?? null)).toEqual([null, 'import.duplicate'])
    const id = outcomes[0]?.sourceId
    if (id === null || id === undefined) throw new Error('not imported')
    expect((await test.call('sources.text', { id })).text).toBe('Uno\nDos\nTres')
    expect(Buffer.from((await test.call('sources.original', { id })).base64, 'base64')).toEqual(bytes)
    expect(await test.call('imports.preview', { stagedId: again, encoding: null })).toMatchObject({
      duplicateOf: { title: 'A' },
    })
    expect((await test.call('cases.list', {})).map((each) => each.name)).toEqual(['Red 1', 'Red nueva'])
  })

  it('keeps the times of subtitles beside the text, through an edit and its undoing', async () => {
    const test = openCore()
    await studyWithSource(test)
    const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v ana soto>Hola.\n\n00:03.000 --> 00:04.000\n<v P2>Ya.'
    const stagedId = await stage(test, 'a.vtt', Buffer.from(vtt))
    const [outcome] = await test.call('imports.run', { taskId: 't', items: [item(stagedId, 'A')] })
    expect(outcome).toMatchObject({ format: 'vtt', notes: [{ kind: 'times-beside', count: 2, detail: '' }] })
    const id = outcome?.sourceId
    if (!id) throw new Error('not imported')
    const before = await test.call('sources.text', { id })
    expect(before.times).toEqual([
      { at: 0, ms: 1000 },
      { at: before.text.indexOf('P2'), ms: 3000 },
    ])
    const replacements = [{ start: 0, end: 8, text: 'Ana' }]
    await test.call('sources.revise', { sourceId: id, textSha256: before.textSha256, replacements })
    const after = await test.call('sources.text', { id })
    expect(after.turns.map(({ speaker, atMs }) => [speaker, atMs])).toEqual([
      ['Ana', 1000],
      ['P2', 3000],
    ])
    expect((await test.call('study.check', {})).problems).toEqual([])
    await test.call('history.undo', {})
    expect(await test.call('sources.text', { id })).toEqual(before)
    expect((await test.call('study.check', {})).problems).toEqual([])
  })

  it('makes each row of a table a source of its own', async () => {
    const test = openCore()
    await studyWithSource(test)
    const csv =
      'Escuela;Qué es;Qué falta\nLos Robles;"E1: ¿Y?\nP1: Confianza\nE1: Ya";Tiempo\n;;\n;Nada;\nEl Alba;;\n'
    const table = await stage(test, 'encuesta_2024.csv', Buffer.from(csv))
    expect(await test.call('imports.table', { stagedId: table, encoding: null })).toMatchObject({
      columns: ['Escuela', 'Qué es', 'Qué falta'],
      rows: 3,
    })
    const wanted = { stagedId: table, encoding: null, title: 0 }
    const rows = await test.call('imports.rows', { ...wanted, text: [1, 2] })
    expect(rows.map(({ title }) => title)).toEqual(['Los Robles', 'encuesta 2024 2'])
    const single = await test.call('imports.rows', { ...wanted, text: [1] })
    const staged = [rows[0], single[0]].flatMap((row) => (row === undefined ? [] : [row]))
    const outcomes = await test.call('imports.run', {
      taskId: 't',
      items: staged.map(({ stagedId, title }) => item(stagedId, title)),
    })
    const texts = await Promise.all(
      outcomes.flatMap(({ sourceId }) =>
        sourceId === null ? [] : [test.call('sources.text', { id: sourceId })],
      ),
    )
    expect(texts.map(({ text }) => text)).toEqual([
      'Qué es\nE1: ¿Y?\nP1: Confianza\nE1: Ya\n\nQué falta\nTiempo',
      'E1: ¿Y?\nP1: Confianza\nE1: Ya',
    ])
    expect(texts[1]?.turns).toHaveLength(3)
    const many = await stage(test, 'a.csv', Buffer.from(`a,b\n${'1,2\n'.repeat(1001)}`))
    await expect(
      test.call('imports.rows', { stagedId: many, encoding: null, text: [0], title: null }),
    ).rejects.toMatchObject({ code: 'import.too_many_rows' })
  })

  it('lets one bad file hold none of the others back, and reports progress to the end', async () => {
    const test = openCore()
    await studyWithSource(test)
    const good = await stage(test, 'a.txt', Buffer.from('Texto.'))
    const bad = await stage(test, 'b.docx', Buffer.from('PK\x03\x04 no es un zip'))
    const empty = await stage(test, 'c.txt', Buffer.from('  \n '))
    const image = await stage(test, 'd.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
    test.events.length = 0
    const outcomes = await test.call('imports.run', {
      taskId: 't',
      items: [
        item(bad, 'B'),
        item(good, 'A'),
        item(empty, 'C'),
        item(image, 'D'),
        item('nada' as StagedFileId, 'E'),
      ],
    })
    expect(outcomes.map((each) => each.error?.code ?? null)).toEqual([
      'import.bad_docx',
      null,
      'import.empty',
      'import.not_text',
      'import.staged_missing',
    ])
    const progress = test.events.filter((event) => event.type === 'progress')
    expect(progress.map(({ phase, label }) => `${phase} ${label}`)).toEqual([
      ...'BACDE'.split('').map((title) => `reading ${title}`),
      ...'BACDE'.split('').map((title) => `writing ${title}`),
      'writing ',
      'writing ',
    ])
    expect((await test.call('history.list', { before: null, limit: 1 }))[0]).toMatchObject({
      method: 'imports.run',
      subject: 'A',
    })
  })

  it('brings in many files as one operation that undo takes back whole', async () => {
    const test = openCore()
    await studyWithSource(test)
    const before = await test.call('study.dump', {})
    const items = []
    for (let n = 0; n < 20; n++)
      items.push(item(await stage(test, `${n}.txt`, Buffer.from(`${interview} ${n}`)), `T${n}`))
    await test.call('imports.run', { taskId: 't', items })
    expect(await test.call('sources.list', {})).toHaveLength(21)
    await test.call('history.undo', {})
    expect(await test.call('study.dump', {})).toEqual(before)
  })

  it('can be cancelled while it reads, and leaves nothing behind', async () => {
    const test = openCore()
    await studyWithSource(test)
    const before = await test.call('study.dump', {})
    const items = []
    for (let n = 0; n < 10; n++)
      items.push(item(await stage(test, `${n}.txt`, Buffer.from(`Texto ${n}`)), `T${n}`))
    const running = test.call('imports.run', { taskId: 'largo', items })
    await test.call('imports.cancel', { taskId: 'largo' })
    await expect(running).rejects.toMatchObject({ code: 'app.cancelled' })
    expect(await test.call('study.dump', {})).toEqual(before)
  })

  it('refuses 100 MB, while they arrive', async () => {
    const test = openCore()
    await studyWithSource(test)
    await expect(stage(test, 'enorme.txt', Buffer.alloc(100 * 1024 * 1024, 0x61))).rejects.toMatchObject({
      code: 'import.too_large',
      details: { limitMb: 64 },
    })
  })

  it('opens a file of 12 MB', async () => {
    const test = openCore()
    await studyWithSource(test)
    const text = `${'Una línea de texto con ñ y acentos, bastante común.\n'.repeat(230_000)}fin`
    const stagedId = await stage(test, 'largo.txt', Buffer.from(text))
    const [outcome] = await test.call('imports.run', { taskId: 't', items: [item(stagedId, 'Largo')] })
    expect(outcome?.error).toBe(null)
    expect((await test.call('sources.list', {}))[1]?.length).toBe(text.length)
  }, 30_000)
})

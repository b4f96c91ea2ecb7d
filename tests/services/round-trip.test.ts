// A study goes out as a project of the exchange standard and comes into an empty one: what stands there then is what stood
// here, in everything the standard can say and everything its notes carry.
import { join } from 'node:path'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Core, createCore } from '../../electron/core/core.ts'
import { zipOf } from '../../electron/core/files/refi/write/archive.ts'
import type { Input, MethodName, Output } from '../../shared/api/contract.ts'
import { AppError } from '../../shared/api/errors.ts'
import { directions } from '../../shared/schema/coding.ts'
import type { Dump } from '../../shared/schema/dump.ts'
import type { ProjectReport } from '../../shared/schema/project-import.ts'
import { importText } from '../core/open-core.ts'
import { temporaryFolder } from '../temporary-folder.ts'

let core: Core
let folder: string

async function call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
  const reply = await core.dispatch(method, input)
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.details)
  return reply.value as Output<M>
}

beforeAll(() => {
  folder = temporaryFolder()
  let now = Date.UTC(2024, 0, 1)
  core = createCore({
    platform: {
      systemLanguage: 'es',
      documentsFolder: folder,
      settingsFolder: join(folder, 'settings'),
      pickPath: null,
    },
    clock: () => {
      now += 1000
      return now
    },
    newId: () => v7(),
    log: (level, message, facts) => {
      if (level === 'error') throw new Error(`${message} ${JSON.stringify(facts)}`)
    },
    version: '0.0.0-test',
  })
})

/** A new study without the codes a study starts with. */
async function emptyStudy(name: string): Promise<void> {
  await call('study.create', { path: join(folder, `${name}.trama`), title: name, language: 'es' })
  const ids = (await call('codes.list', {})).filter(({ parentId }) => parentId === null).map(({ id }) => id)
  await call('codes.remove', { ids })
}

async function importProject(base64: string): Promise<ProjectReport> {
  const { stagedId } = await call('imports.stage', { stagedId: null, fileName: 'p.qdpx', base64 })
  return call('projects.run', { taskId: 't', stagedId, offsets: null, kind: 'interview' })
}

const exported = async () => (await call('exchange.write', { format: 'qdpx', language: 'es' })).base64

/** What the file it came from decides, and what is told of the import itself. */
function comparable(dump: Dump) {
  return {
    ...dump,
    model: { ...dump.model, versions: [] },
    sources: dump.sources.map(({ sha256: _, ...source }) => source),
    importReports: [],
  }
}

describe('a study that goes out and comes back', () => {
  it('is the sample study again', async () => {
    await call('study.createSample', { path: join(folder, 'ejemplo.trama') })
    const [code] = await call('codes.list', {})
    const [source] = await call('sources.list', {})
    const [coding] = await call('codings.list', {})
    if (code === undefined || source === undefined || coding === undefined) throw new Error('empty')
    await call('memos.create', {
      target: { kind: 'coding', id: coding.id },
      title: 'Duda',
      body: [
        { type: 'heading', level: 1, content: [{ text: 'Qué es', bold: true }] },
        {
          type: 'paragraph',
          content: [{ text: 'ver ' }, { link: { kind: 'code', id: code.id }, label: code.name }],
        },
      ],
    })
    const before = await call('study.dump', {})
    const base64 = await exported()
    await emptyStudy('vuelta')
    const report = await importProject(base64)
    expect(report.items.filter(({ outcome, kind }) => outcome === 'skipped' && kind !== 'project')).toEqual(
      [],
    )
    const after = await call('study.dump', {})
    expect(comparable(after)).toEqual(comparable(before))
    expect((await call('study.check', {})).ok).toBe(true)
    // Under the same ids, so that it goes out again as it came.
    await call('history.undo', {})
    expect((await call('cases.list', {})).length).toBe(0)
    await call('history.redo', {})
    expect(comparable(await call('study.dump', {}))).toEqual(comparable(before))
  }, 60_000)
})

const plainCode = {
  color: '#aa0000',
  definition: 'ñ 😀',
  useWhen: 'sí',
  doNotUseWhen: '',
  example: '«é»',
}

/** Without what a codebook of the standard has no place for. */
const codebookOf = async () =>
  (await call('codes.list', {})).map(
    ({ indicators: _i, components: _c, attributes: _a, codings: _n, sources: _s, retired: _r, ...code }) =>
      code,
  )

it('a codebook that goes out and comes back has its tree, colours, and all that is said of each code', async () => {
  await emptyStudy('libro')
  const above = await call('codes.create', { parentId: null, name: 'Arriba', ...plainCode })
  await call('codes.create', {
    ...plainCode,
    parentId: above.id,
    name: 'Debajo',
    definition: 'Se dice así:\n\n[Ejemplo] no es un ejemplo',
    doNotUseWhen: '[Use when]\n\nnunca',
    color: '#00aa77',
  })
  const before = await codebookOf()
  for (const language of ['es', 'en'] as const) {
    const { base64 } = await call('exchange.write', { format: 'qdc', language })
    await emptyStudy(`libro ${language}`)
    const report = await importProject(base64)
    expect(report.items.filter(({ outcome }) => outcome === 'skipped')).toEqual([])
    expect(await codebookOf()).toEqual(before)
  }
}, 30_000)

describe('notes that somebody tampered with', () => {
  it('leave the study readable, and what does not fit is told', async () => {
    await emptyStudy('notas')
    await call('waves.create', { name: 'Primera', from: '2023-01-01', to: null })
    const { id: caseId } = await call('cases.create', { name: 'Red 1' })
    await importText({ call }, 'f.txt', 'Decidimos juntas.', caseId)
    const files = new Map(Object.entries(unzipSync(Buffer.from(await exported(), 'base64'))))
    const xml = Buffer.from(files.get('project.qde') ?? []).toString('utf8')
    const note = (n: number, text: string) =>
      `<Note guid="00000000-0000-4000-8000-00000000000${n}" name="x"><PlainTextContent>${text}</PlainTextContent></Note>`
    const changed = xml
      // A day that is none, which the table would take.
      .replace('"from_day":"2023-01-01"', '"from_day":"ayer"')
      .replace(
        '<Notes>',
        `<Notes>${note(1, '{"format":"trama.carried/1","table":"operation","rows":[{"seq":1,"hash":"x"}]}')}${note(2, '{"format":"trama.carried/1","table":"membership","rows":[{"id":')}${note(3, '{"format":"trama.carried/1","table":"membership","rows":[{"participant_id":"nadie","id":"m","belongs_to":"network"}]}')}${note(4, '{"format":"trama.carried/9","rows":[]}')}`,
      )
    expect(changed).not.toBe(xml)
    files.set('project.qde', Buffer.from(changed))
    await emptyStudy('notas ajenas')
    const report = await importProject(Buffer.from(zipOf(files)).toString('base64'))
    const skipped = report.items.filter(({ outcome }) => outcome === 'skipped')
    expect(
      skipped
        .filter(({ kind }) => kind === 'table')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Olas.', 'Pertenencias', 'Pertenencias.', 'operation'])
    expect(skipped.filter(({ kind }) => kind === 'project')).toHaveLength(2)
    const dump = await call('study.dump', {})
    expect([dump.waves, dump.memos, dump.memberships]).toEqual([[], [], []])
    expect(dump.sources.map(({ text }) => text)).toEqual(['Decidimos juntas.'])
    expect((await call('study.check', {})).ok).toBe(true)
  }, 30_000)
})

/** Pieces that tell ways of counting apart. */
const piece = fc.constantFrom('a', 'ñ', 'n\u0303', '😀', '👩‍👧', ' ', '\r\n', '\n', '\t', '<', '&', '\u00a0')
const randomWork = fc.record({
  texts: fc.array(
    fc.array(piece, { minLength: 1, maxLength: 60 }).map((all) => `x${all.join('')}`),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
  codings: fc.array(
    fc.record({
      text: fc.nat(),
      code: fc.nat(2),
      span: fc.tuple(fc.nat(), fc.nat()),
      memo: fc.constantFrom('', 'ñ\n😀 <b>&'),
      direction: fc.constantFrom(...directions),
    }),
    { maxLength: 8 },
  ),
  value: fc.oneof(fc.constantFrom('', ' ', 'ñ & <'), fc.string({ maxLength: 8 })),
})

it('comes back whole, whatever characters it is made of', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(randomWork, async ({ texts, codings, value }) => {
      run += 1
      await emptyStudy(`ida ${run}`)
      const { id: caseId } = await call('cases.create', { name: 'Red 😀 <1>' })
      const attribute = await call('attributes.create', { name: 'A & b', type: 'text', options: [] })
      await call('cases.setValue', { caseId, attributeId: attribute.id, value })
      const codes: Output<'codes.create'>[] = []
      for (const name of ['Uno', 'Dos', 'Tres'])
        codes.push(await call('codes.create', { parentId: codes[0]?.id ?? null, name, ...plainCode }))
      const sources = []
      for (const [at, text] of texts.entries())
        sources.push(await importText({ call }, `f${at}.txt`, text, caseId))
      for (const { text, code, span, ...said } of codings) {
        const sourceId = sources[text % sources.length]
        const codeId = codes[code]?.id
        if (sourceId === undefined || codeId === undefined) continue
        const { text: canonical } = await call('sources.text', { id: sourceId })
        const [a, b] = span.map((n) => n % (canonical.length + 1)).sort((x, y) => x - y) as [number, number]
        // What cuts a character is refused, and an excerpt of nothing too.
        await core.dispatch('codings.create', {
          sourceId,
          start: a,
          end: b,
          codeIds: [codeId],
          coder: null,
          ...said,
        })
      }
      const before = await call('study.dump', {})
      const base64 = await exported()
      await emptyStudy(`vuelta ${run}`)
      await importProject(base64)
      expect(comparable(await call('study.dump', {}))).toEqual(comparable(before))
    }),
    { numRuns: 4, endOnFailure: true },
  )
}, 60_000)

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMigrations } from '../../electron/core/db/migrate.ts'
import { openStudyFile } from '../../electron/core/db/open.ts'
import { installAuditTriggers } from '../../electron/core/history/audit-triggers.ts'
import { runOperation } from '../../electron/core/history/run-operation.ts'
import { AppError } from '../../shared/api/errors.ts'
import type { StaleKind } from '../../shared/schema/staleness.ts'
import { interview, openCore, type TestCore } from '../core/open-core.ts'
import { at, steps, tried } from '../history/random-steps.ts'
import { judgedStudy } from './judging.ts'

async function signed() {
  const test = openCore()
  const study = await judgedStudy(test)
  const judgement = await study.sign({})
  const kinds = async (): Promise<StaleKind[]> =>
    ((await study.stale())?.changes ?? []).map(({ kind }) => kind)
  /** The only change there is, with what made it. */
  const only = async () => {
    const changes = (await study.stale())?.changes ?? []
    expect(changes).toHaveLength(1)
    const [change] = changes
    if (change === undefined) throw new Error('Nothing changed.')
    return change
  }
  return { test, ...study, judgement, kinds, only, call: test.call }
}

async function edit(
  call: Awaited<ReturnType<typeof signed>>['call'],
  sourceId: string,
  was: string,
  text: string,
) {
  const known = (await call('sources.list', {})).find(({ id }) => id === sourceId)
  if (known === undefined) throw new Error('no source')
  const { text: all, textSha256 } = await call('sources.text', { id: known.id })
  const start = all.indexOf(was)
  await call('sources.revise', {
    sourceId: known.id,
    textSha256,
    replacements: [{ start, end: start + was.length, text }],
  })
}

describe('a signed judgement', () => {
  it('is not stale while nothing it leans on changes', async () => {
    const { call, kinds, caseId, sourceId, codes, stale } = await signed()
    expect(await kinds()).toEqual([])
    // Work beside it: another code, another coding, a memo, a title, a turn that nobody cites.
    await call('codes.create', { parentId: null, name: 'Otra cosa' })
    await call('codings.create', {
      sourceId,
      start: 0,
      end: 14,
      codeIds: [codes[1]],
      direction: 'contradicts',
      memo: '',
      coder: 'Beto',
    })
    await call('memos.create', { target: { kind: 'case', id: caseId }, title: 'Duda', body: [] })
    await edit(call, sourceId, '¿Y qué hacen juntas?', '¿Qué hacen juntas?')
    await call('codes.recolor', { ids: [codes[0]], color: '#123456' })
    expect(await kinds()).toEqual([])
    expect((await stale())?.since).toBeDefined()
  })

  it('says what a cited quote was and is, who changed it and when', async () => {
    const { call, only, as, cite, sourceId, judgement } = await signed()
    await as('Beto')
    await edit(call, sourceId, 'entre todas', 'entre nosotras')
    expect(await only()).toEqual({
      kind: 'quote',
      citations: [0],
      codingId: cite[0],
      codeId: null,
      sourceId,
      part: null,
      field: null,
      before: 'ahora las decidimos entre todas',
      after: 'ahora las decidimos entre nosotras',
      made: {
        by: 'Beto',
        at: expect.any(String),
        seq: (judgement.signature?.seq ?? 0) + 2,
        method: 'sources.revise',
      },
    })
  })

  it('knows when the words of a coding are lost, and when they are placed anew', async () => {
    const { call, only, kinds, cite, sourceId, test } = await signed()
    await edit(call, sourceId, 'ahora las decidimos entre todas', '')
    const change = await only()
    expect(change).toMatchObject({ kind: 'lost', before: 'ahora las decidimos entre todas', after: null })
    expect(change.made?.method).toBe('sources.revise')
    const start = (await call('sources.text', { id: sourceId })).text.indexOf('la supervisora')
    await call('codings.place', { id: at(cite, 0), start, end: start + 14 })
    expect(await only()).toMatchObject({
      kind: 'quote',
      after: 'la supervisora',
      made: { method: 'codings.place' },
    })
    await test.call('history.undo', {})
    await test.call('history.undo', {})
    expect(await kinds()).toEqual([])
  })

  it('knows when a cited coding is removed', async () => {
    const { call, only, cite } = await signed()
    await call('codings.remove', { ids: [at(cite, 1)] })
    expect(await only()).toMatchObject({
      kind: 'removed',
      citations: [1],
      codingId: cite[1],
      before: 'Analizamos los resultados',
      after: null,
      made: { by: 'Ana', method: 'codings.remove' },
    })
  })

  it('knows when a cited coding gets another code', async () => {
    const { call, only, cite, codes } = await signed()
    const names = new Map((await call('codes.list', {})).map(({ id, name }) => [id, name]))
    await call('codings.update', { ids: [at(cite, 0)], codeId: codes[1] })
    expect(await only()).toMatchObject({
      kind: 'recoded',
      before: names.get(codes[0]),
      after: names.get(codes[1]),
      made: { method: 'codings.update' },
    })
  })

  it('knows when its direction changes, which moves the suggestion apart from that', async () => {
    const { call, only, stale, cite } = await signed()
    await call('codings.update', { ids: [at(cite, 0)], direction: 'contradicts' })
    expect(await only()).toMatchObject({
      kind: 'direction',
      before: 'supports',
      after: 'contradicts',
      made: { method: 'codings.update' },
    })
    expect((await stale())?.moved.suggestion).toBeNull()
  })

  it.each([
    ['code-name', { name: 'Nombre nuevo' }, 'Nombre nuevo'],
    ['code-definition', { definition: 'Otra.' }, 'Otra.'],
    ['code-use-when', { useWhen: 'Siempre.' }, 'Siempre.'],
    ['code-do-not-use-when', { doNotUseWhen: 'Nunca.' }, 'Nunca.'],
  ] as const)(
    'knows when the code of what it cites has another %s, once for all it cites',
    async (kind, changes, after) => {
      const { call, only, codes } = await signed()
      await call('codes.update', { id: codes[0], ...changes })
      expect(await only()).toMatchObject({
        kind,
        citations: [0, 1],
        codeId: codes[0],
        after,
        made: { by: 'Ana', method: 'codes.update' },
      })
    },
  )

  it('knows when cited evidence is excluded, and when what was excluded counts again', async () => {
    const { call, only, kinds, cite, codes, judgement } = await signed()
    const indicatorId = at(
      (await call('codes.list', {})).find(({ id }) => id === codes[0])?.indicators ?? [],
      0,
    )
    const mark = { codingId: at(cite, 0), indicatorId }
    await call('evidence.exclude', { ...mark, reason: 'Habla de otra red.' })
    expect(await only()).toMatchObject({
      kind: 'excluded',
      part: { kind: 'indicator', id: indicatorId },
      before: null,
      after: 'Habla de otra red.',
      made: { method: 'evidence.exclude' },
    })
    await call('judgements.affirm', { id: judgement.id, note: 'Igual.' })
    expect(await kinds()).toEqual([])
    await call('evidence.include', mark)
    expect(await only()).toMatchObject({ kind: 'included', before: 'Habla de otra red.', after: null })
  })

  it('says once that a source is gone, with all that was cited from it', async () => {
    const { call, only, sourceId } = await signed()
    await call('sources.remove', { id: sourceId })
    expect(await only()).toMatchObject({
      kind: 'source-removed',
      citations: [0, 1],
      before: 'entrevista',
      after: null,
      made: { method: 'sources.remove' },
    })
  })

  it('knows when its wave has other days', async () => {
    const test = openCore()
    const { sign, stale } = await judgedStudy(test)
    const wave = await test.call('waves.create', { name: '2023', from: '2023-01-01', to: '2023-12-31' })
    await sign({ wave: wave.id })
    await test.call('waves.update', { id: wave.id, to: '2023-06-30' })
    expect((await stale())?.changes).toMatchObject([
      {
        kind: 'wave',
        field: 'to',
        before: '2023-12-31',
        after: '2023-06-30',
        made: { method: 'waves.update' },
      },
    ])
  })

  it('says which part of the model changed, and what in it', async () => {
    const { call, study, stale, judgement } = await signed()
    const model = await call('model.get', {})
    const indicator = at(model.indicators, 0)
    await call('study.close', {})
    const file = openStudyFile(study.path, false, readMigrations())
    installAuditTriggers(file.db)
    const facts = {
      method: 'model.update',
      kind: 'do',
      coder: 'Ana',
      at: '2024-02-01T00:00:00.000Z',
    } as const
    runOperation(file.db, { ...facts, id: 'm', undoes: null }, () => {
      file.db.exec('UPDATE model SET version = version + 1, saturation = 5')
      file.db
        .prepare('UPDATE indicator SET text = ? WHERE id = ?')
        .run(JSON.stringify({ es: 'Otro', en: 'Other' }), indicator.id)
    })
    file.close()
    await call('study.open', { path: study.path, readOnly: false })
    const made = { by: 'Ana', at: facts.at, method: 'model.update', seq: expect.any(Number) }
    expect((await stale())?.changes).toMatchObject([
      { kind: 'model', part: { kind: 'model' }, field: 'version', before: 1, after: 2, made },
      { kind: 'model', field: 'saturation', before: model.saturation, after: 5, made },
      {
        kind: 'model',
        part: { kind: 'indicator', id: indicator.id },
        field: 'text',
        before: indicator.text,
        after: { es: 'Otro', en: 'Other' },
        made,
      },
    ])
    expect(await call('study.check', {})).toMatchObject({ ok: true })
    await call('judgements.affirm', { id: judgement.id, note: 'El cambio no toca lo juzgado.' })
    expect((await stale())?.changes).toEqual([])
  })

  it('follows a coding that became one with another', async () => {
    const { call, cite, stale } = await signed()
    const start = interview.indexOf('ahora las')
    const { sourceId } = at(await call('codings.list', {}), 0)
    const codeId = at(await call('codings.list', {}), 0).codeId
    const [more] = await call('codings.create', {
      sourceId,
      start: start - 20,
      end: start + 5,
      codeIds: [codeId],
      direction: 'supports',
      memo: '',
      coder: at(await call('codings.list', {}), 0).coder,
    })
    await call('codings.merge', { ids: [at(cite, 0), more ?? at(cite, 0)] })
    const [change] = (await stale())?.changes ?? []
    expect(change).toMatchObject({
      kind: 'quote',
      before: 'ahora las decidimos entre todas',
      made: { method: 'codings.merge' },
    })
  })

  it('is compared with what was there when it was affirmed last', async () => {
    const { call, kinds, cite, judgement } = await signed()
    await call('codings.update', { ids: [at(cite, 0)], direction: 'contradicts' })
    const affirmed = await call('judgements.affirm', { id: judgement.id, note: 'Aun así.' })
    expect(affirmed.affirmations).toMatchObject([{ by: 'Ana', note: 'Aun así.' }])
    expect(await kinds()).toEqual([])
    await call('codings.update', { ids: [at(cite, 0)], direction: 'supports' })
    expect(await kinds()).toEqual(['direction'])
    await call('history.undo', {})
    expect(await kinds()).toEqual([])
  })

  it('tells apart that the suggestion moved, which makes nothing stale', async () => {
    const { call, kinds, stale, sourceId, codes } = await signed()
    const { length } = (await call('sources.text', { id: sourceId })).text
    const untouched = (await call('codes.list', {})).filter(({ id }) => !codes.includes(id))
    for (const [place, { id }] of untouched.entries())
      await call('codings.create', {
        sourceId,
        start: place % (length - 10),
        end: (place % (length - 10)) + 9,
        codeIds: [id],
        direction: 'supports',
        memo: '',
        coder: null,
      })
    expect(await kinds()).toEqual([])
    const moved = (await stale())?.moved
    expect(moved?.fit).not.toBeNull()
    expect(moved?.fit?.after).toBeGreaterThan(moved?.fit?.before ?? 0)
  })
})

/** The slow, obvious way: everything a dump and the codebook say of what the first judgement cites. */
async function leanedOn({ call }: TestCore): Promise<string> {
  const { judgements, codings, lostCodings, exclusions, sources } = await call('study.dump', {})
  const codes = await call('codes.list', {})
  return JSON.stringify(
    judgements[0]?.citations.map(({ codingId, sourceId }) => {
      const coding = codings.find(({ id }) => id === codingId)
      const lost = lostCodings.find(({ id }) => id === codingId)
      const code = codes.find(({ id }) => id === (coding ?? lost)?.codeId)
      return [
        sources.some(({ id }) => id === sourceId),
        coding?.quote ?? lost?.quote,
        lost !== undefined,
        (coding ?? lost)?.direction,
        code && [code.id, code.name, code.definition, code.useWhen, code.doNotUseWhen],
        exclusions.filter((each) => each.codingId === codingId),
      ]
    }),
  )
}

it('is stale after random work only if what it cites differs, and never once that is undone', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const test = openCore()
      const { caseId, sign } = await judgedStudy(test)
      await sign({})
      // A case whose judgement is superseded or gone has nothing to be stale; those steps are left out.
      const done = sequence.filter(({ action }) => action !== 9)
      const then = await leanedOn(test)
      let operations = 0
      for (const step of done) if (await tried(test, step)) operations += 1
      const before = await test.call('judgements.stale', { caseId })
      expect(before).toHaveLength(1)
      expect((before[0]?.changes.length ?? 0) > 0).toBe((await leanedOn(test)) !== then)
      for (; operations > 0; operations -= 1) {
        try {
          await test.call('history.undo', {})
        } catch (error) {
          if (error instanceof AppError && error.code === 'history.nothing_to_undo') break
          throw error
        }
      }
      expect((await test.call('judgements.stale', { caseId }))[0]).toMatchObject({
        changes: [],
        moved: { suggestion: null, fit: null, coverage: null },
      })
      await test.core.close()
    }),
    { numRuns: 15 },
  )
})

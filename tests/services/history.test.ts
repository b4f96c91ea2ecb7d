import { describe, expect, it } from 'vitest'
import type { HistoryObject } from '../../shared/schema/history.ts'
import { code, openCore, studyWithSource, type TestCore } from '../core/open-core.ts'

async function busyStudy(test: TestCore) {
  const { caseId, sourceId, tied } = await studyWithSource(test)
  const [codeId, other] = tied
  if (codeId === undefined || other === undefined) throw new Error('no code')
  await test.call('app.saveSettings', { coder: 'Inés' })
  const codingId = await code(test, { sourceId, start: 0, end: 14, codeId })
  await test.call('app.saveSettings', { coder: 'Óscar' })
  await test.call('codings.update', { ids: [codingId], direction: 'contradicts', codeId: other })
  await test.call('codes.update', { id: codeId, name: 'Confianza mutua' })
  await test.call('codings.remove', { ids: [codingId] })
  const list = (filter: Parameters<typeof test.call<'history.list'>>[1]['filter']) =>
    test
      .call('history.list', { before: null, limit: 500, filter })
      .then((operations) => operations.map(({ method }) => method))
  return { caseId, codeId, other, codingId, list }
}

describe('history.list', () => {
  it('filters by who, what, when and to what, and by an object', async () => {
    const test = openCore()
    const { list, codeId, codingId } = await busyStudy(test)
    expect(await list({ coder: 'Inés' })).toEqual(['codings.create'])
    expect(await list({ coder: 'Óscar' })).toEqual(['codings.remove', 'codes.update', 'codings.update'])
    expect(await list({ methods: ['codings.create', 'codings.remove'] })).toEqual([
      'codings.remove',
      'codings.create',
    ])
    expect(await list({ object: { kind: 'coding', id: codingId } })).toEqual([
      'codings.remove',
      'codings.update',
      'codings.create',
    ])
    // Its making in the starting codebook too; not the codings that have it.
    expect(await list({ object: { kind: 'code', id: codeId } })).toEqual(['codes.update', 'study.create'])
    const all = await test.call('history.list', { before: null, limit: 500 })
    const middle = all[2]
    if (middle === undefined) throw new Error('no operation')
    expect((await list({ from: middle.at })).length + (await list({ to: middle.at })).length).toBe(
      all.length + 1,
    )
  })

  it('looks for words with case and accents folded, however far back', async () => {
    const test = openCore()
    const { list } = await busyStudy(test)
    for (let n = 0; n < 3; n += 1) await test.call('cases.create', { name: `Liceo Ñuñoa ${n}` })
    expect(await list({ text: 'liceo ñuñoa 1' })).toEqual(['cases.create'])
    expect(await list({ text: 'LICEO' })).toHaveLength(3)
    expect(await list({ text: 'nunoa' })).toEqual([])
    expect(
      await test.call('history.list', { before: null, limit: 2, filter: { text: 'liceo' } }),
    ).toHaveLength(2)
  })

  it('tells who did something and what kinds of things were done', async () => {
    const test = openCore()
    await busyStudy(test)
    const { coders, methods } = await test.call('history.facets', {})
    expect(coders).toEqual(expect.arrayContaining(['Inés', 'Óscar']))
    expect(methods).toEqual(expect.arrayContaining(['study.create', 'imports.run', 'codings.update']))
    expect(new Set(methods).size).toBe(methods.length)
  })
})

describe('history.changes', () => {
  it('shows each field before and after, with the names of what it refers to', async () => {
    const test = openCore()
    const { codeId, other, codingId } = await busyStudy(test)
    const operations = await test.call('history.list', { before: null, limit: 500 })
    const update = operations.find(({ method }) => method === 'codings.update')
    if (update === undefined) throw new Error('no operation')
    const { changes, total, names } = await test.call('history.changes', { seq: update.seq, limit: 10 })
    expect(total).toBe(1)
    expect(changes).toEqual([
      {
        table: 'coding',
        rowId: JSON.stringify([codingId]),
        kind: 'changed',
        fields: [
          { column: 'code_id', before: codeId, after: other },
          { column: 'direction', before: 'supports', after: 'contradicts' },
        ],
      },
    ])
    // Its name as it is now, and the words of a coding that is gone.
    expect(names[codeId]).toBe('Confianza mutua')
    expect(names[codingId]).toBe('ENTREVISTADORA')
  })

  it('shows all fields of what came and of what went, no more rows than asked for, and parts of the model by name', async () => {
    const test = openCore()
    const { codingId } = await busyStudy(test)
    const [removal] = await test.call('history.list', { before: null, limit: 1 })
    const { changes } = await test.call('history.changes', { seq: removal?.seq ?? 0, limit: 10 })
    expect(changes[0]).toMatchObject({ table: 'coding', kind: 'removed', rowId: JSON.stringify([codingId]) })
    expect(changes[0]?.fields).toContainEqual({ column: 'quote', before: 'ENTREVISTADORA', after: null })
    const beginning = await test.call('history.changes', { seq: 1, limit: 100 })
    expect(beginning.changes).toHaveLength(100)
    expect(beginning.total).toBeGreaterThan(100)
    expect(Object.values(beginning.names)).toContain('Formación')
  })
})

describe('history.restore', () => {
  const seqOf = async (test: TestCore) =>
    (await test.call('history.list', { before: null, limit: 1 }))[0]?.seq ?? 0

  it('puts a code back with its ties, and can be undone', async () => {
    const test = openCore()
    const { tied, codes } = await studyWithSource(test)
    const before = codes.find(({ id }) => id === tied[0])
    if (before === undefined) throw new Error('no code')
    const seq = await seqOf(test)
    const { id } = before
    await test.call('codes.update', { id, name: 'Otra cosa', definition: 'Nada.' })
    await test.call('codes.tie', { id, indicators: [], components: [], attributes: [] })
    const changed = await test.call('study.dump', {})
    await test.call('history.restore', { object: { kind: 'code', id }, seq })
    expect((await test.call('codes.list', {})).find((each) => each.id === id)).toEqual(before)
    await test.call('history.undo', {})
    expect(await test.call('study.dump', {})).toEqual(changed)
    expect((await test.call('study.check', {})).ok).toBe(true)
  })

  it('brings a removed coding back where its words still are, and of a source its facts only', async () => {
    const test = openCore()
    const { sourceId, tied } = await studyWithSource(test)
    const [codeId] = tied
    if (codeId === undefined) throw new Error('no code')
    const id = await code(test, { sourceId, start: 0, end: 14, codeId })
    const [was] = await test.call('codings.list', {})
    const seq = await seqOf(test)
    await test.call('codings.remove', { ids: [id] })
    await test.call('sources.update', { id: sourceId, title: 'Otro título', date: null })
    await test.call('history.restore', { object: { kind: 'coding', id }, seq })
    await test.call('history.restore', { object: { kind: 'source', id: sourceId }, seq })
    expect(await test.call('codings.list', {})).toEqual([was])
    expect((await test.call('sources.list', {}))[0]).toMatchObject({
      title: 'entrevista',
      date: '2023-05-10',
    })
    expect((await test.call('study.check', {})).ok).toBe(true)
  })

  it('refuses a moment before the thing was there, and a name that is taken since', async () => {
    const test = openCore()
    await studyWithSource(test)
    const early = await seqOf(test)
    const { id } = await test.call('codes.create', { parentId: null, name: 'Roces' })
    const seq = await seqOf(test)
    await test.call('codes.update', { id, name: 'Tensiones' })
    await test.call('codes.create', { parentId: null, name: 'Roces' })
    const restore = (at: number) => test.call('history.restore', { object: { kind: 'code', id }, seq: at })
    await expect(restore(early)).rejects.toMatchObject({ code: 'history.not_there_then' })
    await expect(restore(seq)).rejects.toMatchObject({ code: 'history.conflict' })
    expect((await test.call('study.check', {})).ok).toBe(true)
  })
})

describe('the history of ties, plans and objectives', () => {
  it('has what was done to them, to what was recorded of them and to their excerpts, and says what they are called', async () => {
    const test = openCore()
    const { call } = test
    const { caseId, sourceId, tied } = await studyWithSource(test)
    const [codeId] = tied
    if (codeId === undefined) throw new Error('no code')
    const codingId = await code(test, { sourceId, start: 0, end: 14, codeId })
    const school = async (pseudonym: string) =>
      (await call('establishments.create', { caseId, name: '', pseudonym })).id
    const [giverId, receiverId] = [await school('Escuela A'), await school('Escuela B')]
    const between = { giverId, receiverId, kind: 'professional', waveId: null } as const
    const tie = await call('ties.create', { caseId, ...between, frequency: 2 })
    await call('ties.update', { id: tie.id, frequency: 4 })
    await call('links.add', { owner: { kind: 'tie', id: tie.id }, codingIds: [codingId] })
    const objective = await call('objectives.create', {
      caseId,
      text: 'Reunirse cada mes',
      instrument: '',
      agreedOn: null,
    })
    const look = { objectiveId: objective.id, day: '2023-05-02', value: 'in-part', note: '' } as const
    const seen = await call('objectives.look', { ...look, cite: [codingId] })
    await call('objectives.removeLook', { id: seen.id })
    const { strategies } = await call('model.get', {})
    const [chosen] = strategies
    if (chosen === undefined) throw new Error('no strategy')
    const item = await call('plans.create', {
      caseId,
      strategy: { origin: 'model', id: chosen.id },
      who: '',
      from: null,
      to: null,
      status: 'planned',
      whatHappened: '',
      stageBefore: null,
      stageAfter: null,
    })

    const of = async (object: HistoryObject) => {
      const operations = await call('history.list', { before: null, limit: 50, filter: { object } })
      const [newest] = operations
      if (newest === undefined) throw new Error('nothing was done')
      const { names, changes } = await call('history.changes', { seq: newest.seq, limit: 50, object })
      return { methods: operations.map(({ method }) => method), names, changes }
    }
    const tieHistory = await of({ kind: 'tie', id: tie.id })
    expect(tieHistory.methods).toEqual(['links.add', 'ties.update', 'ties.create'])
    expect(tieHistory.changes).toMatchObject([{ table: 'linked_excerpt', kind: 'added' }])
    const objectiveHistory = await of({ kind: 'objective', id: objective.id })
    expect(objectiveHistory.methods).toEqual([
      'objectives.removeLook',
      'objectives.look',
      'objectives.create',
    ])
    expect(objectiveHistory.changes.map(({ table }) => table).toSorted()).toEqual([
      'attainment',
      'linked_excerpt',
    ])
    expect(objectiveHistory.names[objective.id]).toBe('Reunirse cada mes')
    const planHistory = await of({ kind: 'plan-item', id: item.id })
    expect(planHistory.methods).toEqual(['plans.create'])
    expect(planHistory.names[item.id]).toBe(chosen.name.es)
    await call('ties.remove', { ids: [tie.id] })
    expect((await of({ kind: 'tie', id: tie.id })).names[tie.id]).toBe('Escuela A → Escuela B')
  })
})

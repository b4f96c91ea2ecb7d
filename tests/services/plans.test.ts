import { describe, expect, it } from 'vitest'
import type { CodingId } from '../../shared/schema/ids.ts'
import { code, importText, interview, openCore, studyWithSource } from '../core/open-core.ts'

const line = {
  who: 'Coordinación',
  from: null,
  to: null,
  status: 'planned',
  whatHappened: '',
  stageBefore: null,
  stageAfter: null,
} as const

async function withStrategies() {
  const test = openCore()
  const made = await studyWithSource(test)
  const model = await test.call('model.get', {})
  const [stage] = model.stages
  const [ofModel] = model.strategies
  const [codeId] = made.tied
  if (stage === undefined || ofModel === undefined || codeId === undefined)
    throw new Error('The model is empty.')
  const strategy = { origin: 'model', id: ofModel.id } as const
  return { ...test, ...made, model, stage, ofModel, codeId, strategy }
}

describe('the library of strategies', () => {
  it('takes strategies of one’s own beside the model’s, under names nobody else has', async () => {
    const { call, stage, ofModel, model } = await withStrategies()
    const own = { stage: stage.id, component: null, name: 'Duplas', description: 'De a dos.' }
    const made = await call('strategies.create', own)
    const all = await call('strategies.list', {})
    expect(all).toHaveLength(model.strategies.length + 1)
    expect(all.find(({ ref }) => ref.id === made.id)).toMatchObject({ ref: { origin: 'own' }, tried: [] })
    for (const name of ['duplas', ofModel.name.es.toUpperCase()])
      await expect(call('strategies.create', { ...own, name })).rejects.toMatchObject({
        code: 'strategy.name_taken',
      })
    await call('strategies.update', { id: made.id, name: 'DUPLAS' })
    await expect(call('strategies.update', { id: made.id, stage: 'ninguna' })).rejects.toMatchObject({
      code: 'model.part_not_found',
    })
    await call('strategies.remove', { id: made.id })
    await call('history.undo', {})
    await call('history.undo', {})
    expect((await call('study.dump', {})).strategies).toEqual([made])
    expect(await call('study.check', {})).toMatchObject({ ok: true })
  })

  it('says where each was tried, over all cases, and keeps what is in a plan', async () => {
    const { call, caseId, stage } = await withStrategies()
    const other = await call('cases.create', { name: 'Red 2' })
    const { id } = await call('strategies.create', {
      stage: stage.id,
      component: null,
      name: 'Duplas',
      description: '',
    })
    const strategy = { origin: 'own', id } as const
    for (const of of [caseId, other.id]) await call('plans.create', { ...line, caseId: of, strategy })
    const found = (await call('strategies.list', {})).find(({ ref }) => ref.id === id)
    expect(found?.tried.map((item) => item.caseId)).toEqual([caseId, other.id])
    await expect(call('strategies.remove', { id })).rejects.toMatchObject({
      code: 'strategy.in_plans',
      details: { count: 2 },
    })
  })
})

describe('a plan', () => {
  it('keeps what happened and its evidence, and tells what came later from what was there before', async () => {
    const { call, caseId, sourceId, codeId, strategy } = await withStrategies()
    const early = await importText({ call }, 'antes.txt', interview, caseId)
    await call('sources.update', { id: early, date: '2023-01-05' })
    const cite: CodingId[] = []
    for (const source of [sourceId, early])
      cite.push(await code({ call }, { sourceId: source, start: 60, end: 110, codeId }))
    const item = { ...line, caseId, strategy, from: '2023-03-01', status: 'done' as const }
    const { id } = await call('plans.create', { ...item, cite })
    const [made] = await call('plans.list', { caseId })
    expect(made).toMatchObject({ id, later: 1, whatHappened: '' })
    expect(made?.evidence.map(({ codingId }) => codingId)).toEqual(cite)
    await call('plans.update', { id, whatHappened: 'Se reunieron.', from: null })
    expect((await call('plans.list', { caseId }))[0]).toMatchObject({
      whatHappened: 'Se reunieron.',
      later: 2,
    })
    await call('plans.remove', { id })
    expect((await call('study.dump', {})).linkedExcerpts).toEqual([])
    await call('history.undo', {})
    expect((await call('plans.list', {}))[0]?.evidence).toHaveLength(2)
  })

  it('refuses what can’t be: to end before it begins, stages and strategies nobody has', async () => {
    const { call, caseId, strategy } = await withStrategies()
    const refused = (fields: object, error: string) =>
      expect(call('plans.create', { ...line, caseId, strategy, ...fields })).rejects.toMatchObject({
        code: error,
      })
    await refused({ from: '2023-05-02', to: '2023-05-01' }, 'plan.backwards')
    await refused({ stageAfter: 'ninguna' }, 'model.part_not_found')
    await refused({ strategy: { origin: 'own', id: 'x' } }, 'strategy.not_found')
    await refused({ caseId: 'x' }, 'case.not_found')
    expect((await call('study.dump', {})).plan).toEqual([])
  })

  it('misses evidence of what a strategy led to, once it is carried out, as objectives miss being looked at', async () => {
    const { call, caseId, strategy } = await withStrategies()
    const { id } = await call('plans.create', { ...line, caseId, strategy })
    const { id: objectiveId } = await call('objectives.create', {
      caseId,
      text: 'Uno',
      instrument: '',
      agreedOn: null,
    })
    const kinds = ['objective-not-looked-at', 'strategy-without-later-evidence']
    const missing = async () =>
      (await call('gaps.list', { caseId })).flatMap(({ kind, about }) =>
        kinds.includes(kind) ? [about] : [],
      )
    expect(await missing()).toEqual(['Uno'])
    await call('plans.update', { id, status: 'done' })
    await call('objectives.look', { objectiveId, day: '2023-05-01', value: 'not-evidenced', note: '' })
    expect(await missing()).toEqual([expect.stringMatching(/\w/)])
  })

  it('goes with its case, and comes back with it', async () => {
    const { call, strategy } = await withStrategies()
    const { id: caseId } = await call('cases.create', { name: 'Red 9' })
    await call('plans.create', { ...line, caseId, strategy })
    const { id: objectiveId } = await call('objectives.create', {
      caseId,
      text: 'Compartir prácticas',
      instrument: '',
      agreedOn: null,
    })
    await call('objectives.look', { objectiveId, day: '2023-05-01', value: 'not-evidenced', note: '' })
    const before = await call('study.dump', {})
    await call('cases.remove', { id: caseId })
    expect(await call('study.dump', {})).toMatchObject({ plan: [], objectives: [], attainments: [] })
    await call('history.undo', {})
    expect(await call('study.dump', {})).toEqual(before)
  })

  it('is told what fits: of the stage judged, else of the one suggested', async () => {
    const { call, caseId, stage, model } = await withStrategies()
    expect(await call('plans.fit', { caseId })).toMatchObject({ stage: null, basis: null, strategies: [] })
    await call('judgements.create', {
      caseId,
      stage: stage.id,
      rationale: 'Recién empieza.',
      rivalStage: null,
      rivalReason: '',
      confidence: null,
      cite: [],
    })
    const fit = await call('plans.fit', { caseId })
    expect(fit).toMatchObject({ stage: stage.id, basis: 'judged' })
    expect(fit.strategies.map(({ ref }) => ref.id).toSorted()).toEqual(
      model.strategies.flatMap((each) => (each.stage === stage.id ? [each.id as string] : [])).toSorted(),
    )
    expect(await call('plans.stageOn', { caseId, day: '2030-01-01' })).toMatchObject({
      stage: stage.id,
      basis: 'standing',
    })
  })
})

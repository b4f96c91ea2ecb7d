import { expect, it } from 'vitest'
import { caseId as asCase } from '../../shared/schema/ids.ts'
import type { Model } from '../../shared/schema/model.ts'
import { openCore } from '../core/open-core.ts'
import { judgedStudy } from './judging.ts'

function stepsOf(model: Model) {
  const component = model.components.find(({ attributes }) => attributes.some(({ kind }) => kind === 'level'))
  const steps = component?.attributes.filter(({ kind }) => kind === 'level') ?? []
  const [first, second, third] = steps
  if (component === undefined || !first || !second || !third) throw new Error('The model has no steps.')
  return { component: component.id, first: first.id, second: second.id, third: third.id }
}

it('places a case on a step, by wave, and supersedes what was said of the same', async () => {
  const test = openCore()
  const { caseId } = await judgedStudy(test)
  const { component, first, second, third } = stepsOf(await test.call('model.get', {}))
  const wave = await test.call('waves.create', { name: '2023', from: '2023-01-01', to: '2023-12-31' })
  const place = { caseId, component, note: 'Se reúnen, y poco más.' }
  const early = await test.call('levels.place', { ...place, step: first })
  const ofWave = await test.call('levels.place', { ...place, step: third, wave: wave.id })
  const later = await test.call('levels.place', { ...place, step: second })
  expect(early).toMatchObject({ author: 'Ana', wave: null, step: first, supersededBy: null })
  const listed = () => test.call('levels.list', { caseId })
  expect((await listed()).map(({ id, supersededBy }) => [id, supersededBy])).toEqual([
    [early.id, later.id],
    [ofWave.id, null],
    [later.id, null],
  ])
  await test.call('history.undo', {})
  expect((await listed()).map(({ id, supersededBy }) => [id, supersededBy])).toEqual([
    [early.id, null],
    [ofWave.id, null],
  ])
  await test.call('history.redo', {})
  expect((await test.call('study.dump', {})).levels).toHaveLength(3)
  expect(await test.call('study.check', {})).toMatchObject({ ok: true })
  await expect(test.call('waves.remove', { id: wave.id })).rejects.toMatchObject({
    code: 'wave.has_placements',
  })
})

it('cites excerpts for and against, which the chain of evidence leads through', async () => {
  const test = openCore()
  const { caseId, cite } = await judgedStudy(test)
  const { component, first, second } = stepsOf(await test.call('model.get', {}))
  const [one, other] = cite
  if (one === undefined || other === undefined) throw new Error('nothing coded')
  await test.call('codings.update', { ids: [other], direction: 'contradicts' })
  const place = { caseId, component, step: second, note: '' }
  const placed = await test.call('levels.place', { ...place, cite: [one, other], stances: {} })
  expect(placed.evidence.map(({ codingId, stance }) => [codingId, stance])).toEqual([
    [one, 'for'],
    [other, 'against'],
  ])
  expect(await test.call('levels.list', {})).toEqual([placed])
  const { nodes, edges } = await test.call('trace.read', { of: placed.id })
  expect(nodes.find(({ kind }) => kind === 'owner')).toMatchObject({
    name: 'Red 1: Colaboración → Colaboración emergente',
    caseId,
  })
  expect(edges.filter(({ from }) => from === `owner:level:${placed.id}`).map(({ how }) => how)).toEqual([
    'cites-for',
    'cites-against',
  ])
  await test.call('codings.remove', { ids: [one] })
  expect((await test.call('levels.list', {}))[0]?.evidence[0]).toMatchObject({
    codingId: null,
    quote: placed.evidence[0]?.quote,
  })
  const { id: empty } = await test.call('cases.create', { name: 'Red 2' })
  await expect(
    test.call('levels.place', { ...place, caseId: empty, step: first, cite: [other] }),
  ).rejects.toMatchObject({ code: 'link.elsewhere' })
})

it('takes only a step of the component', async () => {
  const test = openCore()
  const { caseId } = await judgedStudy(test)
  const model = await test.call('model.get', {})
  const { component, first } = stepsOf(model)
  const other = model.components.find(({ id }) => id !== component)?.id ?? component
  const plain = model.components
    .flatMap(({ attributes }) => attributes)
    .find(({ kind }) => kind === 'attribute')
  const place = { caseId, note: '' }
  for (const wrong of [
    { component: other, step: first },
    { component, step: plain?.id ?? first },
  ])
    await expect(test.call('levels.place', { ...place, ...wrong })).rejects.toMatchObject({
      code: 'level.not_of_component',
    })
  await test.call('levels.place', { ...place, component: other, step: null })
})

it('goes with its case', async () => {
  const test = openCore()
  await judgedStudy(test)
  const { component, first, second } = stepsOf(await test.call('model.get', {}))
  const { id: caseId } = await test.call('cases.create', { name: 'Red 2' })
  await test.call('levels.place', { caseId, component, step: first, note: '' })
  await test.call('levels.place', { caseId, component, step: second, note: '' })
  await test.call('cases.remove', { id: caseId })
  expect(await test.call('levels.list', {})).toEqual([])
})

it('draws every case as its layers, its profile and its placements say', async () => {
  const test = openCore()
  const { caseId, codes, sign } = await judgedStudy(test)
  const model = await test.call('model.get', {})
  const { component, first, second } = stepsOf(model)
  const [code] = codes
  await test.call('codes.tie', { id: code, indicators: [], components: [], attributes: [first] })
  const { id: other } = await test.call('cases.create', { name: 'Red 2' })
  const wave = await test.call('waves.create', { name: '2023', from: '2023-01-01', to: '2023-12-31' })
  const late = await test.call('waves.create', { name: '2024', from: '2024-01-01', to: null })
  await test.call('levels.place', { caseId, component, step: second, wave: wave.id, note: '' })
  const judged = await sign({ wave: wave.id, stage: 'formation' })

  const [drawn, empty] = (await test.call('model.picture', {})).cases
  const layers = await test.call('profile.layers', { caseId })
  expect(drawn?.layers.map(({ passages, sources }) => [passages, sources])).toEqual(
    layers.map(({ all }) => [all.passages, all.sources.length]),
  )
  const stepped = drawn?.layers
    .flatMap(({ components }) => components)
    .find((each) => each.component === component)
  expect(stepped?.attributes.find(({ attribute }) => attribute === first)).toMatchObject({
    passages: 2,
    supporting: 2,
    sources: 1,
    kinds: 1,
  })
  expect(stepped?.steps.map(({ step, wave: of }) => [step, of])).toEqual([[second, wave.id]])
  expect(drawn?.stage).toMatchObject({
    by: 'judgement',
    stage: judged.stage,
    status: 'signed',
    wave: wave.id,
  })
  const lit = drawn?.strategies.filter(({ fits }) => fits).map(({ ref }) => ref.id)
  expect(lit?.length).toBeGreaterThan(0)
  for (const { id, stage } of model.strategies)
    expect(lit?.includes(id as never)).toBe(stage === judged.stage)
  expect(empty).toMatchObject({ caseId: other, stage: null, sources: 0, strategies: [] })

  const [after] = (await test.call('model.picture', { wave: late.id, caseIds: [caseId] })).cases
  expect(after).toMatchObject({ stage: null, sources: 0 })
  expect(after?.layers.every(({ passages }) => passages === 0)).toBe(true)
  expect(after?.layers.flatMap(({ components }) => components).flatMap(({ steps }) => steps)).toEqual([])
  await expect(test.call('model.picture', { caseIds: [asCase.parse('none')] })).rejects.toMatchObject({
    code: 'case.not_found',
  })
})

it('tells the process of a case: boxes, what was judged, and the strategies that act on it', async () => {
  const test = openCore()
  const { caseId, sign, create } = await judgedStudy(test)
  const model = await test.call('model.get', {})
  const process = async (wave?: { id: string }) =>
    test.call('profile.process', wave === undefined ? { caseId } : { caseId, wave: wave.id as never })
  const before = await process()
  expect(before).toMatchObject({ case: 'Red 1', judgement: null, stage: before.suggestion })
  expect(before.variables.map(({ dimension }) => dimension)).toEqual(
    model.dimensions.filter(({ kind }) => kind === 'variable').map(({ id }) => id),
  )
  const [profile] = await test.call('profile.list', { caseId })
  const indicators = profile?.stages.flatMap((stage) => stage.indicators) ?? []
  for (const box of [...before.variables, ...before.results])
    for (const { id, status } of box.indicators)
      expect(status).toBe(indicators.find((each) => each.id === id)?.status)

  const [result] = model.results
  const [strategy] = model.strategies
  if (result === undefined || strategy === undefined) throw new Error('The model is empty.')
  const wave = await test.call('waves.create', { name: '2024', from: '2024-01-01', to: null })
  const judged = await sign({ stage: strategy.stage })
  await create({ subject: { kind: 'result', id: result.id }, stage: undefined, verdict: 'partly' })
  const after = await process()
  expect(after).toMatchObject({ stage: strategy.stage, judgement: { id: judged.id, status: 'signed' } })
  expect(after.results[0]?.judgement).toMatchObject({ verdict: 'partly', status: 'draft' })
  expect(after.accompaniment.fit).toMatchObject({ basis: 'judged', stage: strategy.stage })
  expect(after.accompaniment.strategies.map(({ ref }) => ref.id)).toContain(strategy.id)
  expect(await process(wave)).toMatchObject({
    stage: null,
    judgement: null,
    accompaniment: { strategies: [] },
  })
})

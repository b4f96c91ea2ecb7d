// What leans on a stage the model has no more goes on being there, under its name, and can be changed.
import { describe, expect, it } from 'vitest'
import { openCore, studyWithSource } from '../../core/open-core.ts'

async function withRetiredStage() {
  const test = openCore()
  const { call } = test
  const { caseId } = await studyWithSource(test)
  const { retired: _none, ...model } = await call('model.get', {})
  const gone = model.stages.find(({ id }) => model.strategies.some(({ stage }) => stage === id))
  const tried = model.strategies.find(({ stage }) => stage === gone?.id)
  if (gone === undefined || tried === undefined) throw new Error('no strategies')
  const own = await call('strategies.create', {
    stage: gone.id,
    component: null,
    name: 'Duplas',
    description: '',
  })
  const item = await call('plans.create', {
    caseId,
    strategy: { origin: 'model', id: tried.id },
    who: '',
    from: null,
    to: null,
    status: 'planned',
    whatHappened: '',
    stageBefore: gone.id,
    stageAfter: null,
  })
  const components = model.components.filter(({ stage }) => stage !== gone.id)
  const isThere = (id: string | null) => id === null || components.some((each) => each.id === id)
  const stages = model.stages.filter(({ id }) => id !== gone.id)
  const ordered = stages.filter(({ order }) => order !== null)
  await call('model.change', {
    model: {
      ...model,
      stages: stages.map((stage) =>
        stage.order === null ? stage : { ...stage, order: ordered.indexOf(stage) + 1 },
      ),
      components,
      indicators: model.indicators.filter(({ stage, component }) => stage !== gone.id && isThere(component)),
      strategies: model.strategies.filter(({ stage, component }) => stage !== gone.id && isThere(component)),
    },
    note: 'Sin una etapa',
    homes: [],
  })
  return { ...test, caseId, gone, tried, own, item }
}

it('names levels and components the model has no more, where a case was placed on them', async () => {
  const test = openCore()
  const { call } = test
  const { caseId } = await studyWithSource(test)
  const { retired: _none, ...model } = await call('model.get', {})
  const component = model.components.find(({ attributes }) => attributes.some(({ kind }) => kind === 'level'))
  const level = component?.attributes.find(({ kind }) => kind === 'level')
  if (component === undefined || level === undefined) throw new Error('no levels')
  await call('levels.place', { caseId, component: component.id, step: level.id, note: 'Así se ve.' })
  const without = {
    ...model,
    components: model.components.filter(({ id }) => id !== component.id),
    indicators: model.indicators.filter((each) => each.component !== component.id),
    strategies: model.strategies.filter((each) => each.component !== component.id),
  }
  await call('model.change', { model: without, note: 'Sin un componente', homes: [] })
  const { content } = await call('reports.case', { caseId, format: 'md', language: 'es' })
  expect(content).toContain(`${component.name.es} (se retiró en la versión 2)`)
  expect(content).toContain(`${level.name.es} (se retiró en la versión 2)`)
  expect(content).toContain('Así se ve.')
})

describe('a stage the model has no more', () => {
  it('says in which version it went, and its strategies stay in the library, tried and of one’s own', async () => {
    const { call, gone, tried, own } = await withRetiredStage()
    const { retired } = await call('model.get', {})
    expect(retired.find(({ kind, id }) => kind === 'stage' && id === gone.id)).toEqual({
      kind: 'stage',
      id: gone.id,
      name: gone.name,
      version: 2,
    })
    const library = await call('strategies.list', {})
    const ofGone = library.filter(({ stage }) => stage === gone.id).map(({ ref }) => ref.id)
    expect(ofGone).toEqual([tried.id, own.id])
    expect((await call('model.picture', {})).library.map(({ ref }) => ref.id)).toEqual(
      library.map(({ ref }) => ref.id),
    )
    const { content } = await call('strategies.export', {})
    expect(content).toContain('Duplas')
    expect(content).toContain(tried.name.es)
  })

  it('is named in plans and reports, and what says it can be changed without forgetting it', async () => {
    const { call, caseId, gone, tried, own, item } = await withRetiredStage()
    await call('plans.update', { id: item.id, whatHappened: 'Se hizo.' })
    await call('strategies.update', { id: own.id, description: 'De a dos.' })
    expect(await call('plans.list', {})).toMatchObject([{ stageBefore: gone.id, whatHappened: 'Se hizo.' }])
    for (const [language, mark] of [
      ['es', 'se retiró en la versión 2'],
      ['en', 'retired in version 2'],
    ] as const) {
      const { content } = await call('reports.case', { caseId, format: 'md', language })
      expect(content).toContain(`${tried.name[language]} (${mark})`)
      expect(content).toContain(`${gone.name[language]} (${mark})`)
    }
    const { id: _, ...fields } = item
    await expect(call('plans.create', fields)).rejects.toMatchObject({ code: 'model.part_not_found' })
    expect((await call('plans.fit', { caseId })).strategies.map(({ ref }) => ref.id)).not.toContain(tried.id)
    expect((await call('profile.process', { caseId })).accompaniment.plan).toMatchObject([
      { name: { es: `${tried.name.es} (se retiró en la versión 2)` } },
    ])
    expect(await call('study.check', {})).toMatchObject({ ok: true })
  })
})

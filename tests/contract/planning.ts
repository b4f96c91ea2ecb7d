// Strategies, plans and objectives, as the main job goes through them.
import type { Output } from '../../shared/api/contract.ts'
import type { Call, Fail } from './job.ts'

type Planned = { caseId: Output<'cases.create'>['id']; cite: Output<'codings.create'> }

export async function plan(call: Call, fail: Fail, { caseId, cite }: Planned): Promise<void> {
  const model = await call('model.get', {})
  const [stage] = model.stages
  const [component] = model.components
  const [ofModel] = model.strategies
  if (stage === undefined || component === undefined || ofModel === undefined)
    throw new Error('The model is empty.')
  const own = await call('strategies.create', {
    stage: stage.id,
    component: component.id,
    name: 'Duplas de escuelas',
    description: 'Dos escuelas preparan juntas la reunión.',
  })
  await fail('strategies.create', {
    stage: stage.id,
    component: null,
    name: 'duplas de escuelas',
    description: '',
  })
  await call('strategies.update', { id: own.id, component: null })
  const { content } = await call('strategies.export', { refs: [{ origin: 'own', id: own.id }] })
  await call('strategies.previewImport', { content })
  await call('strategies.import', { content: content.replace('Duplas', 'Tríos'), leave: [] })
  await fail('strategies.import', { content: '{}', leave: [] })

  const item = { caseId, who: 'Coordinación', to: null, whatHappened: '', stageAfter: null }
  const made = await call('plans.create', {
    ...item,
    strategy: { origin: 'own', id: own.id },
    from: '2023-03-01',
    status: 'done',
    stageBefore: stage.id,
    cite,
  })
  await fail('plans.update', { id: made.id, to: '2022-01-01' })
  await call('plans.update', { id: made.id, to: '2023-08-01', whatHappened: 'Se reunieron dos veces.' })
  await fail('strategies.remove', { id: own.id })
  const spare = await call('plans.create', {
    ...item,
    strategy: { origin: 'model', id: ofModel.id },
    from: null,
    status: 'planned',
    stageBefore: null,
  })
  await call('plans.remove', { id: spare.id })
  await call('plans.list', { caseId })
  await call('plans.fit', { caseId })
  await call('plans.stageOn', { caseId, day: '2023-03-01' })
  for (const { ref } of await call('strategies.list', {}))
    if (ref.origin === 'own' && ref.id !== own.id) await call('strategies.remove', { id: ref.id })
  await setObjectives(call, fail, { caseId, cite })
}

async function setObjectives(call: Call, fail: Fail, { caseId, cite }: Planned): Promise<void> {
  const first = await call('objectives.create', {
    caseId,
    text: 'Compartir prácticas de aula',
    instrument: 'Pauta de cinco preguntas',
    agreedOn: '2023-03-10',
  })
  const second = await call('objectives.create', { caseId, text: 'Sobra', instrument: '', agreedOn: null })
  await call('objectives.update', { id: first.id, agreedOn: null })
  await call('objectives.move', { id: second.id, position: 0 })
  const seen = { objectiveId: first.id, note: '' }
  await call('objectives.look', { ...seen, day: '2023-05-10', value: 'not-evidenced' })
  const look = await call('objectives.look', { ...seen, day: '2023-10-10', value: 'in-part', cite })
  await call('objectives.changeLook', { id: look.id, value: 'attained' })
  await fail('objectives.changeLook', { id: 'nadie', value: 'attained' })
  await call('objectives.list', { caseId })
  await call('objectives.removeLook', { id: look.id })
  await call('objectives.remove', { id: second.id })
}

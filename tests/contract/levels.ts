// The steps of a component, as the main job places a case on them, and the picture that shows it.
import type { Output } from '../../shared/api/contract.ts'
import type { Call, Fail } from './job.ts'

export async function placeOnLevels(
  call: Call,
  fail: Fail,
  caseId: Output<'cases.create'>['id'],
): Promise<void> {
  const { components } = await call('model.get', {})
  const stepped = components.find(({ attributes }) => attributes.some(({ kind }) => kind === 'level'))
  const other = components.find(({ id }) => id !== stepped?.id)
  const steps = stepped?.attributes.filter(({ kind }) => kind === 'level') ?? []
  if (stepped === undefined || other === undefined) throw new Error('The model has no levels.')
  const place = { caseId, component: stepped.id, note: 'Se reúnen, y poco más.' }
  await call('levels.place', { ...place, step: steps[0]?.id ?? null })
  await call('levels.place', { ...place, step: steps[1]?.id ?? null })
  await call('levels.place', { ...place, step: null, note: '' })
  await fail('levels.place', { ...place, component: other.id, step: steps[0]?.id ?? null })
  const cite = (await call('codings.list', { caseId })).slice(0, 1).map(({ id }) => id)
  await call('levels.place', { ...place, step: steps[1]?.id ?? null, cite })
  await call('levels.list', { caseId })
  await call('model.picture', {})
  await fail('model.picture', { caseIds: ['ninguno' as typeof caseId] })
}

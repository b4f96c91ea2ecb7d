// The model changed, compared and taken elsewhere, through every method that does so.
import type { Call, Fail } from './job.ts'

export async function remodel(call: Call, fail: Fail): Promise<void> {
  const { retired: _, ...model } = await call('model.get', {})
  const [gone, next] = model.indicators
  const changed = {
    ...model,
    saturation: model.saturation + 1,
    indicators: model.indicators.filter(({ id }) => id !== gone?.id),
  }
  const homes = [{ kind: 'indicator' as const, id: gone?.id ?? '', to: next?.id ?? null }]
  await call('model.previewChange', { model: changed, homes })
  await call('model.change', { model: changed, note: 'Menos y más exigente.', homes })
  await fail('model.change', { model: changed, note: 'Otra vez.', homes: [] })
  await fail('model.change', { model: { ...changed, stages: changed.stages.slice(1) }, note: 'x', homes: [] })
  await call('model.versions', {})
  await call('model.diff', { from: 1, to: 2 })
  await fail('model.diff', { from: 1, to: 9 })
  const { content } = await call('model.export', {})
  await call('model.readFile', { text: content })
  await fail('model.readFile', { text: content.slice(1) })
  await call('model.shipped', {})
}

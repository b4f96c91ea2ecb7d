// Judgements and waves, as the main job goes through them: blind and together, signed, stale, affirmed.
import type { Output } from '../../shared/api/contract.ts'
import type { Call, Fail } from './job.ts'

type Judged = {
  caseId: Output<'cases.create'>['id']
  indicatorId: Output<'model.get'>['indicators'][number]['id']
  cite: Output<'codings.create'>
}

export async function judge(call: Call, fail: Fail, { caseId, indicatorId, cite }: Judged): Promise<void> {
  const claim = { rivalStage: null, rivalReason: '', confidence: 'low', cite } as const
  const judgement = { ...claim, caseId }
  const first = await call('judgements.create', {
    ...judgement,
    stage: 'formation',
    rationale: 'Recién se conocen.',
  })
  await call('judgements.create', { ...judgement, stage: 'development', rationale: 'Analizan juntas.' })
  await fail('judgements.create', { ...judgement, stage: 'ninguna', rationale: 'x' })
  await fail('judgements.create', { ...judgement, rationale: 'x' })
  await fail('judgements.create', { ...judgement, stage: 'development' })
  await fail('judgements.sign', { id: first.id })
  const wave = await takeWaves(call, fail)
  const subject = { kind: 'indicator', id: indicatorId } as const
  const shown = await call('judgements.create', {
    ...judgement,
    subject,
    verdict: 'shown',
    wave: wave.id,
    rationaleBody: [{ type: 'paragraph', content: [{ text: 'Lo dice ' }, { text: 'ella', bold: true }] }],
    weights: Object.fromEntries(cite.map((id) => [id, 80])),
  })
  await fail('judgements.create', { ...judgement, subject, stage: 'formation', rationale: 'x' })
  await call('judgements.sign', { id: shown.id })
  await fail('judgements.sign', { id: shown.id })
  await fail('waves.remove', { id: wave.id })
  await call('judgements.stale', { caseId })
  await call('codings.update', { ids: cite, direction: 'contradicts' })
  await call('judgements.stale', {})
  await call('judgements.affirm', { id: shown.id, note: 'Se refiere a otra cosa.' })
  await fail('judgements.affirm', { id: first.id, note: 'x' })
  await judgeBlind(call, fail, { judgement, claim })
  await call('judgements.list', { caseId })
  await call('profile.list', { wave: wave.id })
  await call('profile.trajectory', { caseId })
  await call('profile.process', { caseId })
  await call('profile.process', { caseId, wave: wave.id })
}

async function takeWaves(call: Call, fail: Fail): Promise<Output<'waves.create'>> {
  const wave = await call('waves.create', { name: 'Primer semestre', from: '2023-01-01', to: '2023-06-30' })
  const spare = await call('waves.create', { name: 'Después', from: '2024-01-01', to: null })
  await fail('waves.create', { name: 'Todo', from: null, to: null })
  await fail('waves.create', { name: 'Al revés', from: '2022-12-31', to: '2022-01-01' })
  await call('waves.update', { id: wave.id, to: '2023-12-31' })
  await call('waves.remove', { id: spare.id })
  await call('waves.list', {})
  return wave
}

/** Two people, neither seeing the other's until both have signed. */
async function judgeBlind(
  call: Call,
  fail: Fail,
  { judgement, claim }: { judgement: Claim & Pick<Judged, 'caseId'>; claim: Claim },
): Promise<void> {
  const as = (coder: string) => call('app.saveSettings', { coder })
  const result = (await call('model.get', {})).results[0]
  if (result === undefined) throw new Error('The model has no results.')
  const blind = { ...judgement, subject: { kind: 'result', id: result.id } as const, blind: true }
  const one = await call('judgements.create', { ...blind, verdict: 'shown', rationale: 'Sí.' })
  await call('judgements.sign', { id: one.id })
  await as('Tomás')
  await fail('judgements.sign', { id: one.id })
  await fail('judgements.reveal', { id: one.id })
  await call('judgements.hidden', { caseId: judgement.caseId })
  const other = await call('judgements.create', { ...blind, verdict: 'partly', rationale: 'A medias.' })
  await fail('judgements.settle', { ...claim, ids: [one.id, other.id], verdict: 'shown', rationale: 'x' })
  await call('judgements.sign', { id: other.id })
  await call('judgements.settle', {
    ...claim,
    ids: [one.id, other.id],
    verdict: 'partly',
    rationale: 'Acordamos que a medias.',
  })
  const again = await call('judgements.create', { ...blind, verdict: 'shown', rationale: 'De nuevo.' })
  await call('judgements.reveal', { id: again.id })
  await as('Inés')
}

type Claim = {
  rivalStage: null
  rivalReason: string
  confidence: 'low'
  cite: Judged['cite']
}

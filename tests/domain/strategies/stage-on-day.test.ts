import { describe, expect, it } from 'vitest'
import { stageOn } from '../../../shared/domain/strategies/stage-on-day.ts'
import { caseId, judgementId, stageId, waveId } from '../../../shared/schema/ids.ts'

const red = caseId.parse('c')
const first = waveId.parse('w1')
const waves = [
  { id: first, name: 'Primera', from: '2023-01-01', to: '2023-06-30' },
  { id: waveId.parse('w2'), name: 'Segunda', from: '2023-07-01', to: null },
]
type Judged = Parameters<typeof stageOn>[0][number]
const make = (id: string, stage: string, day: string, facts: Partial<Judged> = {}): Judged => ({
  id: judgementId.parse(id),
  caseId: red,
  subject: { kind: 'stage' },
  stage: stageId.parse(stage),
  wave: null,
  author: 'Ana',
  at: `${day}T10:00:00.000Z`,
  blind: false,
  revealedAt: null,
  signature: null,
  settles: [],
  supersededBy: null,
  ...facts,
})
const signed = (day: string) => ({
  signature: { by: 'Ana', at: `${day}T11:00:00.000Z`, seq: 1, modelVersion: 1 },
})
const on = (judgements: Judged[], day: string) => {
  const found = stageOn(judgements, red, waves, day)
  return found === null ? null : [found.stage, found.basis]
}

describe('the stage of a case on a day', () => {
  it('is what stands of the wave the day is in', () => {
    const all = [
      make('whole', 'stability', '2023-02-01'),
      make('wave', 'formation', '2023-12-01', { wave: first }),
    ]
    expect(on(all, '2023-06-30')).toEqual(['formation', 'wave'])
    expect(on(all, '2023-07-01')).toEqual(['stability', 'standing'])
  })

  it('is what stood by then, though another took its place later', () => {
    const late = make('late', 'development', '2023-09-01')
    const all = [make('early', 'formation', '2023-03-01', { supersededBy: late.id }), late]
    expect(on(all, '2023-08-31')).toEqual(['formation', 'standing'])
    expect(on(all, '2023-09-01')).toEqual(['development', 'standing'])
  })

  it('is what was judged since, where nothing was judged by then', () => {
    const late = make('late', 'development', '2024-01-01')
    expect(
      on([make('gone', 'formation', '2023-12-01', { supersededBy: late.id }), late], '2023-05-01'),
    ).toEqual(['development', 'later'])
    expect(on([], '2023-05-01')).toBeNull()
  })

  it('is the signed one’s rather than a draft’s, which takes the place of drafts alone', () => {
    const next = make('next', 'stability', '2023-05-01', signed('2023-08-01'))
    const all = [
      make('a', 'formation', '2023-03-01', { ...signed('2023-03-02'), supersededBy: next.id }),
      next,
    ]
    expect(on(all, '2023-03-10')).toEqual(['formation', 'standing'])
    expect(on(all, '2023-08-01')).toEqual(['stability', 'standing'])
    expect(on([...all, make('draft', 'development', '2023-09-01')], '2023-10-01')).toEqual([
      'stability',
      'standing',
    ])
  })

  it('is nobody’s word about another case, a part of the model, or judged blind', () => {
    const apart = [
      make('other', 'formation', '2023-01-01', { caseId: caseId.parse('d') }),
      make('part', 'formation', '2023-01-01', { stage: null }),
      make('blind', 'formation', '2023-01-01', { blind: true }),
    ]
    expect(on(apart, '2023-05-01')).toBeNull()
  })
})

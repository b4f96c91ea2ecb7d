// A case through time: what was judged of it wave by wave, beside how much evidence there is of each stretch.
import { z } from 'zod'
import { sourceId, stageId } from './ids.ts'
import { stageJudgement } from './judgement.ts'
import { stageProfile } from './profile.ts'
import { day } from './text.ts'
import { wave } from './wave.ts'

export const wavePoint = z.object({
  wave,
  /** Sources of the case in it, and its codings. */
  sources: z.int().nonnegative(),
  codings: z.int().nonnegative(),
  suggestion: stageId.nullable(),
  stages: z.array(stageProfile.pick({ stage: true, fit: true, coverage: true, reached: true })),
  /** The stage judgement of the wave that stands. */
  judgement: stageJudgement.nullable(),
})
export type WavePoint = z.infer<typeof wavePoint>

export const trajectory = z.object({
  /** Every wave, in the order of time. */
  waves: z.array(wavePoint),
  /** The case's dated sources by date, each with its codings. */
  density: z.array(z.object({ sourceId, date: day, codings: z.int().nonnegative() })),
  /** Sources without a date: they are in no wave. */
  undated: z.int().nonnegative(),
  /** Stage judgements of the case in all its time, oldest first: those signed once, and the one that stands. */
  judgements: z.array(stageJudgement),
})
export type Trajectory = z.infer<typeof trajectory>

// The process of a case: what conditions how it works, the stage it is at, what it attains; with accompaniment on all of it.
import { z } from 'zod'
import {
  caseId,
  dimensionId,
  indicatorId,
  judgementId,
  planItemId,
  resultId,
  stageId,
  waveId,
} from './ids.ts'
import { judgementStatuses, verdict } from './judgement.ts'
import { status, tally } from './profile.ts'
import { fittingStrategy, planStatus, strategyFit, strategyRef } from './strategy.ts'
import { day, instant, localText, name } from './text.ts'

/** What stands behind one box: its indicators, and their evidence, each passage counted once. */
const box = {
  /** In the order of the model: stage by stage. */
  indicators: z.array(z.object({ id: indicatorId, stage: stageId, status })),
  supporting: tally,
  contradicting: tally,
  /** Facts that its indicators cite. */
  facts: z.int().nonnegative(),
}

const judged = z.object({
  id: judgementId,
  status: z.enum(judgementStatuses),
  wave: waveId.nullable(),
  author: name,
  at: instant,
})

export const processVariable = z.object({ ...box, dimension: dimensionId })
export type ProcessVariable = z.infer<typeof processVariable>

export const processResult = z.object({
  ...box,
  /** Null: of indicators filed under results that name none. */
  result: resultId.nullable(),
  /** The judgement of the result that stands. */
  judgement: judged.extend({ verdict }).nullable(),
})
export type ProcessResult = z.infer<typeof processResult>

export const processStage = z.object({
  ...box,
  stage: stageId,
  fit: z.number(),
  coverage: z.number(),
  reached: z.boolean(),
})
export type ProcessStage = z.infer<typeof processStage>

export const caseProcess = z.object({
  caseId,
  case: z.string(),
  variables: z.array(processVariable),
  /** The stage that is shown: the one judged, else the one suggested; null: neither. */
  stage: stageId.nullable(),
  judgement: judged.extend({ stage: stageId }).nullable(),
  suggestion: stageId.nullable(),
  fragile: z.boolean(),
  stages: z.array(processStage),
  results: z.array(processResult),
  accompaniment: z.object({
    fit: strategyFit.omit({ strategies: true }),
    strategies: z.array(fittingStrategy),
    plan: z.array(
      z.object({
        id: planItemId,
        strategy: strategyRef,
        name: localText,
        status: planStatus,
        from: day.nullable(),
        to: day.nullable(),
        /** Excerpts linked to it. */
        excerpts: z.int().nonnegative(),
      }),
    ),
  }),
})
export type CaseProcess = z.infer<typeof caseProcess>
export type ProcessBox = Pick<ProcessVariable, 'indicators' | 'supporting' | 'contradicting' | 'facts'>

// Strategies of accompaniment: the model's and people's own, in one library; a case's plan; which of them fit a stage.
import { z } from 'zod'
import { caseId, componentId, judgementId, ownStrategyId, planItemId, stageId, strategyId } from './ids.ts'
import { placedLink } from './linked-excerpt.ts'
import { day, name, prose } from './text.ts'

/** People write their own strategies in one language, which then stands for each. */
const words = z.object({ es: z.string(), en: z.string() })

/** Which strategy: one of the model's, or one of the study's own. */
export const strategyRef = z.discriminatedUnion('origin', [
  z.strictObject({ origin: z.literal('model'), id: strategyId }),
  z.strictObject({ origin: z.literal('own'), id: ownStrategyId }),
])
export type StrategyRef = z.infer<typeof strategyRef>

export const ownStrategy = z.object({
  id: ownStrategyId,
  stage: stageId,
  component: componentId.nullable(),
  name,
  description: prose,
})
export type OwnStrategy = z.infer<typeof ownStrategy>

/** A strategy as the library shows it, whoever wrote it. */
export const libraryStrategy = z.object({
  ref: strategyRef,
  stage: stageId,
  component: componentId.nullable(),
  name: words,
  description: words,
})
export type LibraryStrategy = z.infer<typeof libraryStrategy>

export const planStatuses = ['planned', 'under-way', 'done', 'set-aside'] as const
export const planStatus = z.enum(planStatuses)
export type PlanStatus = z.infer<typeof planStatus>

export const planItem = z.object({
  id: planItemId,
  caseId,
  strategy: strategyRef,
  /** Who takes it on, in the words of the study. */
  who: z.string().max(500),
  from: day.nullable(),
  to: day.nullable(),
  status: planStatus,
  whatHappened: prose,
  /** What a person says of the case's stage before and after it; null while nobody did. */
  stageBefore: stageId.nullable(),
  stageAfter: stageId.nullable(),
})
export type PlanItem = z.infer<typeof planItem>

/** `later`: how many of its excerpts are of sources from when it began, or later. */
export const listedPlanItem = planItem.extend({
  evidence: z.array(placedLink),
  later: z.int().nonnegative(),
})
export type ListedPlanItem = z.infer<typeof listedPlanItem>

/** A strategy with where it was tried: the lines of plans that have it. */
export const triedStrategy = libraryStrategy.extend({ tried: z.array(listedPlanItem) })
export type TriedStrategy = z.infer<typeof triedStrategy>

/** How the evidence of a strategy's component stands in a case; contrary wins over supporting. */
export const componentStandings = ['contrary', 'none', 'supporting', 'no-component'] as const
export type ComponentStanding = (typeof componentStandings)[number]

export const fittingStrategy = libraryStrategy.extend({
  standing: z.enum(componentStandings),
  /** Passages of the component, for and against. */
  supporting: z.int().nonnegative(),
  contradicting: z.int().nonnegative(),
  /** How many times the case's plan has it. */
  inPlan: z.int().nonnegative(),
})
export type FittingStrategy = z.infer<typeof fittingStrategy>

/** The strategies of a case's stage, and what makes it that stage. */
export const strategyFit = z.object({
  /** Null: neither judged nor suggested, so no strategy fits more than another. */
  stage: stageId.nullable(),
  basis: z.enum(['judged', 'suggested']).nullable(),
  /** What the evidence suggests, also where a judgement decides; null: no clear stage. */
  suggested: stageId.nullable(),
  strategies: z.array(fittingStrategy),
})
export type StrategyFit = z.infer<typeof strategyFit>

/**
 * What the study says of a case's stage on a day. wave: judged of the wave the day is in; standing: of all the case's time,
 * as it was judged by that day; later: of all its time, judged afterwards.
 */
export const stageOnDay = z.object({
  stage: stageId,
  judgementId,
  basis: z.enum(['wave', 'standing', 'later']),
})
export type StageOnDay = z.infer<typeof stageOnDay>

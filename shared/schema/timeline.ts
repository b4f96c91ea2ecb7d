// A case's timeline: what was observed, gathered, judged and tried, by day.
import { z } from 'zod'
import { caseId, judgementId, planItemId, sourceId, stageId } from './ids.ts'
import { judgement } from './judgement.ts'
import { share } from './meeting.ts'
import { source } from './source.ts'
import { planStatus } from './strategy.ts'
import { day } from './text.ts'
import { wave } from './wave.ts'

/** The lines of a timeline, from the top: kinds of sources, then what people made of them. */
export const timelineLanes = [
  'network-meeting',
  'coordination-meeting',
  'interview',
  'field-note',
  'document',
  'judgement',
  'strategy',
] as const
export type Lane = (typeof timelineLanes)[number]

export const timelineSource = source
  .pick({ number: true, kind: true, title: true, date: true })
  .extend({ id: sourceId, codings: z.int().nonnegative(), attendance: share.nullable() })
export type TimelineSource = z.infer<typeof timelineSource>

export const timelineJudgement = judgement
  .pick({ subject: true, stage: true, verdict: true, author: true, status: true })
  .extend({ id: judgementId, stage: stageId.nullable(), day })
export type TimelineJudgement = z.infer<typeof timelineJudgement>

/** A strategy of the case's plan. */
export const timelineStrategy = z.object({
  id: planItemId,
  /** As the library calls it, in every language the workbench speaks. */
  name: z.object({ es: z.string(), en: z.string() }),
  who: z.string(),
  from: day.nullable(),
  to: day.nullable(),
  status: planStatus,
})
export type TimelineStrategy = z.infer<typeof timelineStrategy>

export const timeline = z.object({
  caseId,
  waves: z.array(wave),
  /** By day, undated last. */
  sources: z.array(timelineSource),
  judgements: z.array(timelineJudgement),
  strategies: z.array(timelineStrategy),
})
export type Timeline = z.infer<typeof timeline>

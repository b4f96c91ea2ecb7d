// What is missing for the claims about a case to stand by themselves, and where each is mended.
import { z } from 'zod'
import {
  caseId,
  codingId,
  indicatorId,
  judgementId,
  objectiveId,
  planItemId,
  sourceId,
  stageId,
} from './ids.ts'

export const gapKinds = [
  'not-judged',
  'suggestion-differs',
  'unsigned',
  'stale',
  'cites-nothing',
  'cites-excluded',
  'contrary-unanswered',
  'no-evidence',
  'single-source',
  'single-kind',
  'single-coder',
  'single-role',
  'single-school',
  'uncoded-source',
  'objective-not-looked-at',
  'strategy-without-later-evidence',
] as const
export const gapKind = z.enum(gapKinds)
export type GapKind = z.infer<typeof gapKind>

/** Which part of the workbench mends it. */
export const gapTargets = ['indicator', 'judgement', 'source', 'objective', 'plan'] as const
export const gapTarget = z.enum(gapTargets)

export const gap = z.object({
  /** The same gap has the same id as long as it is one. */
  id: z.string(),
  kind: gapKind,
  caseId,
  /** The stage whose claim it weakens. */
  stage: stageId.nullable(),
  indicator: indicatorId.nullable(),
  /** Of what a judgement cites, or of the judgement itself; null: of the case's whole evidence. */
  judgement: judgementId.nullable(),
  /** The source that is not coded, or the only one. */
  source: sourceId.nullable(),
  /** An objective nobody looked at yet. */
  objective: objectiveId.nullable(),
  /** A strategy that was carried out, in the plan. */
  plan: planItemId.nullable(),
  /** What the objective says, or what the strategy is called. */
  about: z.string().nullable(),
  /** The only kind, coder or role, or the pseudonym of the only school. */
  only: z.string().nullable(),
  /** The contrary codings nobody answered, or those that are cited though they do not count. */
  codings: z.array(codingId),
  target: gapTarget,
})
export type Gap = z.infer<typeof gap>

// Judgements: a person's claim about a case, never overwritten, superseded by the next one.
import { z } from 'zod'
import { weight } from './coding.ts'
import {
  affirmationId,
  caseId,
  codingId,
  componentId,
  indicatorId,
  judgementId,
  resultId,
  sourceId,
  stageId,
  waveId,
} from './ids.ts'
import { memoBody, namedThing } from './memo.ts'
import { instant, name, offset, prose } from './text.ts'

/** How a citation bears on the claim it is cited in. */
export const stance = z.enum(['for', 'against'])
export type Stance = z.infer<typeof stance>

export const citation = z.object({
  /** Null once the coding was removed; the quote below stays as it was cited. */
  codingId: codingId.nullable(),
  stance,
  /** What it weighs in this judgement; null while nobody said. */
  weight: weight.nullable(),
  sourceId,
  start: offset,
  end: offset,
  quote: z.string(),
})
export type Citation = z.infer<typeof citation>

/** A citation as it is read: where its words are in the text of today; null when they are nowhere, or the source is gone. */
export const placedCitation = citation.extend({
  at: z.object({ start: offset, end: offset }).nullable(),
})
export type PlacedCitation = z.infer<typeof placedCitation>

export const confidences = ['low', 'medium', 'high'] as const

/** What is judged of a case: its stage, or whether it shows one part of the model. */
export const judgementSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('stage') }),
  z.strictObject({ kind: z.literal('indicator'), id: indicatorId }),
  z.strictObject({ kind: z.literal('component'), id: componentId }),
  z.strictObject({ kind: z.literal('result'), id: resultId }),
])
export type JudgementSubject = z.infer<typeof judgementSubject>
export const subjectKinds = ['stage', 'indicator', 'component', 'result'] as const

/** What a judgement of a part says of it; `insufficient`: there is not enough to say. */
export const verdicts = ['shown', 'partly', 'not-shown', 'insufficient'] as const
export const verdict = z.enum(verdicts)
export type Verdict = z.infer<typeof verdict>

/** superseded: another took its place, signed or not. */
export const judgementStatuses = ['draft', 'signed', 'superseded'] as const
export type JudgementStatus = (typeof judgementStatuses)[number]

/** `seq`: the newest operation when it was made. `modelVersion`: of the model it froze. */
const statement = {
  by: name,
  at: instant,
  seq: z.int().nonnegative(),
  modelVersion: z.int().positive(),
}
export const signature = z.object(statement)
export type Signature = z.infer<typeof signature>
export const affirmation = z.object({ id: affirmationId, ...statement, note: prose })
export type Affirmation = z.infer<typeof affirmation>

export const judgement = z.object({
  id: judgementId,
  caseId,
  subject: judgementSubject,
  /** Of a stage judgement, else null. */
  stage: stageId.nullable(),
  /** Of any other, else null. */
  verdict: verdict.nullable(),
  /** Null: of the case in all its time. */
  wave: waveId.nullable(),
  /** Words only; those of `rationaleBody` when there is one. */
  rationale: prose,
  rationaleBody: memoBody.nullable(),
  rivalStage: stageId.nullable(),
  rivalReason: prose,
  confidence: z.enum(confidences).nullable(),
  /** Made without seeing what others judged of the same, and not shown to them. */
  blind: z.boolean(),
  /** When its author let others see it although it is blind. */
  revealedAt: instant.nullable(),
  author: name,
  at: instant,
  status: z.enum(judgementStatuses),
  signature: signature.nullable(),
  /** Oldest first. */
  affirmations: z.array(affirmation),
  /** The judgements a consensus settles and keeps. */
  settles: z.array(judgementId),
  /** The judgement that took its place; null for one that stands. */
  supersededBy: judgementId.nullable(),
  citations: z.array(citation),
})
export type Judgement = z.infer<typeof judgement>

export const stageJudgement = judgement.extend({ stage: stageId })
export type StageJudgement = z.infer<typeof stageJudgement>

/** `links`: what the rationale points at, each thing once. */
export const placedJudgement = judgement.extend({
  citations: z.array(placedCitation),
  links: z.array(namedThing),
})
export type PlacedJudgement = z.infer<typeof placedJudgement>

/** A blind judgement as those see it who may not read it yet. */
export const hiddenJudgement = judgement.pick({
  id: true,
  caseId: true,
  subject: true,
  wave: true,
  author: true,
  at: true,
  signature: true,
})
export type HiddenJudgement = z.infer<typeof hiddenJudgement>

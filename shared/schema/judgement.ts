// Stage judgements: a person's claim, never overwritten, superseded by the next one.
import { z } from 'zod'
import { caseId, codingId, judgementId, sourceId, stageId } from './ids.ts'
import { instant, name, offset, prose } from './text.ts'

/** How a citation bears on the claim it is cited in. */
export const stance = z.enum(['for', 'against'])
export type Stance = z.infer<typeof stance>

export const citation = z.object({
  /** Null once the coding was removed; the quote below stays as it was cited. */
  codingId: codingId.nullable(),
  stance,
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

export const judgement = z.object({
  id: judgementId,
  caseId,
  stage: stageId,
  rationale: prose,
  rivalStage: stageId.nullable(),
  rivalReason: prose,
  confidence: z.enum(confidences).nullable(),
  author: name,
  at: instant,
  /** The judgement that took its place; null for the one that stands. */
  supersededBy: judgementId.nullable(),
  citations: z.array(citation),
})
export type Judgement = z.infer<typeof judgement>

export const placedJudgement = judgement.extend({ citations: z.array(placedCitation) })
export type PlacedJudgement = z.infer<typeof placedJudgement>

// Judgements and what they cite.
import { z } from 'zod'
import { weight } from '../../schema/coding.ts'
import * as ids from '../../schema/ids.ts'
import {
  confidences,
  hiddenJudgement,
  judgement,
  judgementSubject,
  placedJudgement,
  stance,
  verdict,
} from '../../schema/judgement.ts'
import { memoBody } from '../../schema/memo.ts'
import { standing } from '../../schema/staleness.ts'
import { prose } from '../../schema/text.ts'
import { command, done, type Methods, query, said } from './method.ts'

const judgementFields = {
  caseId: ids.caseId,
  /** The stage, unless another is named. */
  subject: judgementSubject.optional(),
  /** Of a stage judgement, which can't do without. */
  stage: ids.stageId.optional(),
  /** Of any other, which can't do without. */
  verdict: verdict.optional(),
  /** Null or absent: of the case in all its time. */
  wave: ids.waveId.nullable().optional(),
  rationale: prose.min(1).optional(),
  /** The rationale with looks and links, in the place of `rationale`. */
  rationaleBody: memoBody.optional(),
  rivalStage: ids.stageId.nullable(),
  rivalReason: prose,
  confidence: z.enum(confidences).nullable(),
  blind: z.boolean().optional(),
  cite: z.array(ids.codingId).max(1000),
  /**
   * By coding id, where the person says so. Otherwise the coding's direction does, neutral as for; but what supports
   * an earlier stage may well speak against this one.
   */
  stances: z.record(z.string(), stance).optional(),
  /** By coding id. */
  weights: z.record(z.string(), weight).optional(),
}

export const judgementsMethods = {
  /** Those whoever is at the desk may read: what others judged blind is left out. Oldest first. */
  'judgements.list': query(z.strictObject({ caseId: ids.caseId.optional() }), z.array(placedJudgement)),
  /** That there are others, made blind: neither claim nor reasons. */
  'judgements.hidden': query(z.strictObject({ caseId: ids.caseId.optional() }), z.array(hiddenJudgement)),
  /** Every signed judgement that stands, and what changed since in what it leans on. */
  'judgements.stale': query(z.strictObject({ caseId: ids.caseId.optional() }), z.array(standing)),
  'judgements.create': command(z.strictObject(judgementFields), judgement),
  /** Freezes what it leans on. From then on it is never changed: another takes its place. */
  'judgements.sign': command(z.strictObject({ id: ids.judgementId }), judgement),
  /** It holds in spite of what changed; what is there now is frozen too. */
  'judgements.affirm': command(z.strictObject({ id: ids.judgementId, note: said }), judgement),
  /** Lets everybody read one's own blind judgement. */
  'judgements.reveal': command(z.strictObject({ id: ids.judgementId }), done),
  /** A consensus in the place of signed judgements of the same, which it keeps; signed at once. */
  'judgements.settle': command(
    z
      .strictObject(judgementFields)
      .omit({ caseId: true, subject: true, wave: true, blind: true })
      .extend({
        ids: z.array(ids.judgementId).min(2).max(20),
      }),
    judgement,
  ),
} as const satisfies Methods

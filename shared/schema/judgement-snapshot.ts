// What a judgement leaned on at the moment it was signed or affirmed: with it, what changed since can be said exactly.
import { z } from 'zod'
import { code } from './codebook.ts'
import { coding, direction } from './coding.ts'
import { codingId, indicatorId, sourceId, stageId } from './ids.ts'
import { stance } from './judgement.ts'
import { indicatorProfile } from './profile.ts'
import { source } from './source.ts'
import { name, prose } from './text.ts'
import { wave } from './wave.ts'

export const frozenCode = code.pick({
  id: true,
  name: true,
  definition: true,
  useWhen: true,
  doNotUseWhen: true,
})
export type FrozenCode = z.infer<typeof frozenCode>

/** A cited coding as it was; `lost` when its words were edited away. */
export const frozenCoding = z.object({
  quote: coding.shape.quote,
  lost: z.boolean(),
  direction,
  coder: name,
  code: frozenCode,
  /** Indicators it did not count for, and why. */
  excluded: z.array(z.object({ indicatorId, reason: prose })),
})
export type FrozenCoding = z.infer<typeof frozenCoding>

/** In the order the judgement cites. */
export const frozenCitation = z.object({
  codingId: codingId.nullable(),
  stance,
  sourceId,
  /** Null once the source was removed. */
  source: source.pick({ number: true, title: true, kind: true, date: true }).nullable(),
  /** `S4 ¶2`; null when its words were nowhere. */
  locator: z.string().nullable(),
  /** Null once the coding was removed. */
  coding: frozenCoding.nullable(),
})
export type FrozenCitation = z.infer<typeof frozenCitation>

/** The roll-up in numbers: what it said, without the ids it counted. */
export const frozenProfile = z.object({
  suggestion: stageId.nullable(),
  fragile: z.boolean(),
  stages: z.array(
    z.object({
      stage: stageId,
      fit: z.number(),
      coverage: z.number(),
      reached: z.boolean(),
      indicators: z.array(
        indicatorProfile.pick({ id: true, status: true, strength: true }).extend({
          /** Passages. */
          supporting: z.int().nonnegative(),
          contradicting: z.int().nonnegative(),
        }),
      ),
    }),
  ),
})
export type FrozenProfile = z.infer<typeof frozenProfile>

export const judgementSnapshot = z.object({
  /** The newest operation then. */
  seq: z.int().nonnegative(),
  /** `sha256` names the frozen model. */
  model: z.object({ id: z.string(), version: z.int(), sha256: z.string().length(64) }),
  /** Null for a judgement of the case in all its time. */
  wave: wave.nullable(),
  profile: frozenProfile,
  citations: z.array(frozenCitation),
})
export type JudgementSnapshot = z.infer<typeof judgementSnapshot>

// The accompaniment model of many cases at once: what was coded to each part of it, in numbers only.
import { z } from 'zod'
import { caseId, componentAttributeId, componentId, levelPlacementId, stageId, waveId } from './ids.ts'
import { judgementStatuses } from './judgement.ts'
import { fittingStrategy, libraryStrategy } from './strategy.ts'

const n = z.int().nonnegative()

/** Passages in all and in each direction, and how many sources and kinds of sources hold them. */
export const counts = z.object({
  passages: n,
  supporting: n,
  contradicting: n,
  neutral: n,
  sources: n,
  kinds: n,
})
export type Counts = z.infer<typeof counts>

/** A placement that stands. */
export const pictureStep = z.object({
  id: levelPlacementId,
  step: componentAttributeId.nullable(),
  wave: waveId.nullable(),
})
export type PictureStep = z.infer<typeof pictureStep>

export const pictureComponent = counts.extend({
  component: componentId,
  attributes: z.array(counts.extend({ attribute: componentAttributeId })),
  /** Of the wave asked for; else one a wave in the order of time, that of all its time last. */
  steps: z.array(pictureStep),
})
export type PictureComponent = z.infer<typeof pictureComponent>
export const pictureLayer = counts.extend({ stage: stageId, components: z.array(pictureComponent) })
export type PictureLayer = z.infer<typeof pictureLayer>

/** Where a case is: what was judged, else what the evidence suggests. */
export const caseStage = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('judgement'),
    stage: stageId,
    status: z.enum(judgementStatuses),
    wave: waveId.nullable(),
    /** What the evidence suggests beside it; null: no clear stage. */
    suggested: stageId.nullable(),
  }),
  z.object({ by: z.literal('suggestion'), stage: stageId }),
])
export type CaseStage = z.infer<typeof caseStage>

/** A strategy in a case: lit by its stage, with what its component's evidence says; or only in its plan. */
export const pictureStrategy = fittingStrategy
  .pick({ ref: true, standing: true, supporting: true, contradicting: true, inPlan: true })
  .extend({ fits: z.boolean() })
export type PictureStrategy = z.infer<typeof pictureStrategy>

export const pictureCase = z.object({
  caseId,
  case: z.string(),
  /** Of the case, with a wave those of it. */
  sources: n,
  /** Null: nobody judged, and no stage is clear. */
  stage: caseStage.nullable(),
  layers: z.array(pictureLayer),
  /** Those of its stage in the order they are to be read, then the others of its plan in the order of the library. */
  strategies: z.array(pictureStrategy),
})
export type PictureCase = z.infer<typeof pictureCase>

export const picture = z.object({
  cases: z.array(pictureCase),
  /** The model's strategies and the study's own, stage by stage. */
  library: z.array(libraryStrategy),
})
export type Picture = z.infer<typeof picture>

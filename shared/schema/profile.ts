// What the roll-up yields: the stage profile of a case, and the evidence behind each number of it.
import { z } from 'zod'
import { excerpt } from './coding.ts'
import { answer, exclusion } from './evidence-mark.ts'
import {
  caseId,
  componentAttributeId,
  componentId,
  dimensionId,
  indicatorId,
  sourceId,
  stageId,
} from './ids.ts'
import { stageJudgement } from './judgement.ts'
import { sourceKind } from './source.ts'
import { day, name, offset } from './text.ts'

export const statuses = ['unsupported', 'supported', 'contradicted', 'contested'] as const
export const status = z.enum(statuses)
export type Status = z.infer<typeof status>

/** Evidence in one direction: passages counted once, and the distinct things that hold them. */
export const tally = z.object({
  passages: z.int().nonnegative(),
  sources: z.array(sourceId),
  kinds: z.array(sourceKind),
  coders: z.array(z.string()),
})
export type Tally = z.infer<typeof tally>

export const indicatorProfile = z.object({
  id: indicatorId,
  dimension: dimensionId,
  status,
  /** -1 to 1. */
  strength: z.number(),
  supporting: tally,
  contradicting: tally,
})
export type IndicatorProfile = z.infer<typeof indicatorProfile>

export const stageProfile = z.object({
  stage: stageId,
  /** Mean strength of its indicators, -1 to 1. */
  fit: z.number(),
  /** Share of its indicators with evidence, 0 to 1. */
  coverage: z.number(),
  reached: z.boolean(),
  indicators: z.array(indicatorProfile),
})
export type StageProfile = z.infer<typeof stageProfile>

export const suggestion = z.object({ stage: stageId, skipped: z.array(stageId) })
export type Suggestion = z.infer<typeof suggestion>

export const rollup = z.object({
  /** Null: no clear stage. */
  suggestion: suggestion.nullable(),
  /** True when leaving out some single source changes the suggestion. */
  fragile: z.boolean(),
  /** A smallest set of sources whose removal changes the suggestion; null when it takes more than 3, or none can. */
  flipSet: z.array(sourceId).nullable(),
  stages: z.array(stageProfile),
})
export type Rollup = z.infer<typeof rollup>

export const caseProfile = rollup.extend({
  case: z.string(),
  caseId,
  /** Of the model it was made with. */
  modelVersion: z.int().positive(),
  /** The stage judgement that stands. */
  judgement: stageJudgement.nullable(),
})
export type CaseProfile = z.infer<typeof caseProfile>

/** Evidence left out to see what a profile hangs on; nothing is left out by an empty list or a null. */
export const whatIf = z.strictObject({
  sources: z.array(sourceId).max(10_000),
  kinds: z.array(sourceKind),
  coders: z.array(name).max(1000),
  /** Only sources of this stretch of time, both days included. */
  from: day.nullable(),
  to: day.nullable(),
})
export type WhatIf = z.infer<typeof whatIf>

/** A component, one of its attributes, or a whole layer: what was coded to it, in each direction and in all. */
const layered = z.object({ all: tally, supporting: tally, contradicting: tally, neutral: tally })
export const componentTally = layered.extend({
  component: componentId,
  attributes: z.array(layered.extend({ attribute: componentAttributeId })),
})
export type ComponentTally = z.infer<typeof componentTally>
export const layerTally = layered.extend({ stage: stageId, components: z.array(componentTally) })
export type LayerTally = z.infer<typeof layerTally>

/** Overlapping excerpts of one source in one direction, as one stretch of text. */
export const passage = z.object({
  sourceId,
  start: offset,
  end: offset,
  quote: z.string(),
  locator: z.string(),
  excerpts: z.array(excerpt),
})
export type Passage = z.infer<typeof passage>

/** A coding that was excluded for the indicator: shown struck through, not counted. */
export const excludedExcerpt = exclusion.extend({ excerpt })
export type ExcludedExcerpt = z.infer<typeof excludedExcerpt>

export const evidence = z.object({
  supporting: z.array(passage),
  contradicting: z.array(passage),
  neutral: z.array(passage),
  /** Of an indicator only; other parts of the model exclude nothing. */
  excluded: z.array(excludedExcerpt),
  answers: z.array(answer),
})
export type Evidence = z.infer<typeof evidence>

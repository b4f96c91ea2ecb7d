// The evidence ledger of a case: what speaks for and against each indicator, and where nothing does.
import { z } from 'zod'
import { excerpt } from './coding.ts'
import { answer, exclusion } from './evidence-mark.ts'
import { citedFact } from './fact.ts'
import { caseId, dimensionId, indicatorId, participantId, sourceId, stageId, waveId } from './ids.ts'
import { status, suggestion, tally } from './profile.ts'
import { sourceKind } from './source.ts'
import { day, name, offset } from './text.ts'

/** What is absent does not limit; of several values in a list, any will do. */
export const ledgerFilter = z.strictObject({
  kinds: z.array(sourceKind).optional(),
  coders: z.array(name).max(1000).optional(),
  /** Of the excerpt, some part is said by one of them. */
  participants: z.array(participantId).max(1000).optional(),
  /** By the source's date. */
  wave: waveId.optional(),
  /** Days of the source, both included. A source without a date is in no stretch of time. */
  from: day.optional(),
  to: day.optional(),
})
export type LedgerFilter = z.infer<typeof ledgerFilter>

/**
 * text: by source and place in it · date: by the source's day, those without one last · strength: heaviest first, what
 * nobody weighed last; of equals what more people coded first. Ties are in text order.
 */
export const ledgerSorts = ['text', 'strength', 'date'] as const
export const ledgerSort = z.enum(ledgerSorts)
export type LedgerSort = z.infer<typeof ledgerSort>

/** A coding as it is read in the ledger. */
export const ledgerExcerpt = excerpt.extend({
  /** The labels of those who say some part of it, in the order they speak. */
  speakers: z.array(z.string()),
  /** Who they are, where that was said. */
  participants: z.array(participantId),
  /** Memos of their own written about it, besides the short one. */
  memos: z.int().nonnegative(),
})
export type LedgerExcerpt = z.infer<typeof ledgerExcerpt>

export const ledgerPassage = z.object({
  sourceId,
  start: offset,
  end: offset,
  quote: z.string(),
  locator: z.string(),
  title: z.string(),
  kind: sourceKind,
  date: day.nullable(),
  /** The heaviest of its codings; null when nobody weighed any. */
  weight: z.int().nullable(),
  speakers: z.array(z.string()),
  participants: z.array(participantId),
  coders: z.array(z.string()),
  excerpts: z.array(ledgerExcerpt),
  /** Why the claim stands in spite of it; of contrary passages only. */
  answers: z.array(answer),
})
export type LedgerPassage = z.infer<typeof ledgerPassage>

const direction = z.object({
  ...tally.shape,
  /** The first so many of them that were asked for. */
  shown: z.array(ledgerPassage),
})
export type LedgerDirection = z.infer<typeof direction>

export const ledgerIndicator = z.object({
  id: indicatorId,
  dimension: dimensionId,
  status,
  strength: z.number(),
  supporting: direction,
  contradicting: direction,
  neutral: direction,
  /** Kept and struck through; they count for nothing above. */
  excluded: z.array(
    exclusion.extend({ excerpt: ledgerExcerpt, title: z.string(), kind: sourceKind, date: day.nullable() }),
  ),
  /** Facts cited for or against it, which enter none of the figures above; a filter leaves them be. */
  facts: z.array(citedFact),
  /** Contrary passages nobody answered. */
  unanswered: z.int().nonnegative(),
})
export type LedgerIndicator = z.infer<typeof ledgerIndicator>

export const ledgerStage = z.object({
  stage: stageId,
  fit: z.number(),
  coverage: z.number(),
  reached: z.boolean(),
  indicators: z.array(ledgerIndicator),
})
export type LedgerStage = z.infer<typeof ledgerStage>

export const ledger = z.object({
  caseId,
  /** Something was filtered away: all below is what the evidence that is left says by itself. */
  filtered: z.boolean(),
  suggestion: suggestion.nullable(),
  fragile: z.boolean(),
  flipSet: z.array(sourceId).nullable(),
  stages: z.array(ledgerStage),
  /** What the case's whole evidence can be filtered by. */
  facets: z.object({
    kinds: z.array(sourceKind),
    coders: z.array(z.string()),
    participants: z.array(participantId),
  }),
})
export type Ledger = z.infer<typeof ledger>

/** The case without one of its sources. */
export const leftOut = z.object({
  sourceId,
  suggestion: stageId.nullable(),
  changes: z.boolean(),
  stages: z.array(z.object({ stage: stageId, fit: z.number(), coverage: z.number(), reached: z.boolean() })),
})
export type LeftOut = z.infer<typeof leftOut>

/** What a suggestion hangs on: every source left out in turn, and the smallest set that changes it. */
export const sensitivity = z.object({
  caseId,
  suggestion: stageId.nullable(),
  fragile: z.boolean(),
  flipSet: z.array(sourceId).nullable(),
  stages: leftOut.shape.stages,
  /** In the order of sources. */
  without: z.array(leftOut),
})
export type Sensitivity = z.infer<typeof sensitivity>

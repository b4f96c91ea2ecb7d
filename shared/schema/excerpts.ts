// Retrieval: which codings of the study are asked for, in what order, and what is answered.
import { z } from 'zod'
import { direction, excerpt, weight } from './coding.ts'
import { caseId, codeId, codingId, sourceId } from './ids.ts'
import { sourceKind } from './source.ts'
import { day, name } from './text.ts'

/** Codings that one command may be given, and one question answer. */
export const mostCodings = 100_000

/** What is absent does not limit; of several values in a list, any will do. */
export const excerptFilter = z.strictObject({
  codeIds: z.array(codeId).max(1000).optional(),
  /** With `codeIds`: the codes below them too. */
  subtree: z.boolean().optional(),
  caseIds: z.array(caseId).max(1000).optional(),
  sourceIds: z.array(sourceId).max(10_000).optional(),
  kinds: z.array(sourceKind).optional(),
  coders: z.array(name).max(1000).optional(),
  directions: z.array(direction).optional(),
  /** Days of the source, both included. A source without a date is in no stretch of time. */
  from: day.optional(),
  to: day.optional(),
  /** Of the excerpt, some part is said by one of them. */
  speakers: z.array(z.string().max(200)).max(1000).optional(),
  /** Both included. What nobody weighed is in no range. */
  weightFrom: weight.optional(),
  weightTo: weight.optional(),
  memo: z.boolean().optional(),
  /** In the words of the excerpt or of its short memo: case and accents fold away but n is not ñ, blanks are alike. */
  text: z.string().max(1000).optional(),
})
export type ExcerptFilter = z.infer<typeof excerptFilter>

/**
 * text: by source and place in it · date: by the source's day, those without one last · coded: last coded first ·
 * weight: heaviest first, those without one last · code: in the order of the codebook. Ties are in text order.
 */
export const excerptSorts = ['text', 'date', 'coded', 'weight', 'code'] as const
export const excerptSort = z.enum(excerptSorts)
export type ExcerptSort = z.infer<typeof excerptSort>

export const excerptGroupings = ['none', 'code', 'case', 'source'] as const
export const excerptGrouping = z.enum(excerptGroupings)
export type ExcerptGrouping = z.infer<typeof excerptGrouping>

export const excerptQuestion = z.strictObject({
  filter: excerptFilter,
  sort: excerptSort,
  groupBy: excerptGrouping,
})
export type ExcerptQuestion = z.infer<typeof excerptQuestion>

/** Groups stand one after the other in `ids`. The id is the code's, the case's or the source's; null: of no case. */
export const excerptGroup = z.object({ id: z.string().nullable(), count: z.int().positive() })
export type ExcerptGroup = z.infer<typeof excerptGroup>

/** Every coding found, light enough for tens of thousands; what is shown of them is read page by page. */
export const excerptList = z.object({
  ids: z.array(codingId),
  /** UTF-16 units of each excerpt, in the order of `ids`. */
  lengths: z.array(z.int().nonnegative()),
  /** None when there is no grouping. */
  groups: z.array(excerptGroup),
  sources: z.int().nonnegative(),
})
export type ExcerptList = z.infer<typeof excerptList>

export const listedExcerpt = excerpt.extend({
  /** Who says its beginning. */
  speaker: z.string().nullable(),
  /** Memos of their own written about it, besides the short one. */
  memos: z.int().nonnegative(),
})
export type ListedExcerpt = z.infer<typeof listedExcerpt>

export const excerptFormats = ['csv', 'md', 'html'] as const
export const excerptFormat = z.enum(excerptFormats)
export type ExcerptFormat = z.infer<typeof excerptFormat>

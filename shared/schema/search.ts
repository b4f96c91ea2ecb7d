// Searching the texts: what to look for, where, and what was found.
import { z } from 'zod'
import { caseId, codeId, sourceId } from './ids.ts'
import { sourceKind } from './source.ts'
import { day, offset } from './text.ts'

export const searchModes = ['words', 'phrase', 'regex'] as const
export const searchMode = z.enum(searchModes)
export type SearchMode = z.infer<typeof searchMode>

export const searchQuery = z.strictObject({
  text: z.string().max(1000),
  /**
   * words: all of them in one paragraph, each hit a word · phrase: as written, blanks alike · regex: RE2 syntax, linear time,
   * within a paragraph.
   * Case and accents are folded, but n is not ñ.
   */
  mode: searchMode,
  /** Whether `red` leaves out `redes`. Regular expressions say so themselves. */
  wholeWords: z.boolean(),
})
export type SearchQuery = z.infer<typeof searchQuery>

/** What is absent does not limit. */
export const searchScope = z.strictObject({
  sourceIds: z.array(sourceId).max(10_000).optional(),
  caseIds: z.array(caseId).max(1000).optional(),
  kinds: z.array(sourceKind).optional(),
  from: day.optional(),
  to: day.optional(),
  /** Only what these speakers say. */
  speakers: z.array(z.string().max(200)).max(1000).optional(),
  /** Only inside excerpts that have this code. */
  codeId: codeId.optional(),
})
export type SearchScope = z.infer<typeof searchScope>

/** A keyword in its context. Offsets are UTF-16 units of the source's text, [start, end). */
export const searchHit = z.object({
  sourceId,
  start: offset,
  end: offset,
  locator: z.string(),
  before: z.string(),
  quote: z.string(),
  after: z.string(),
  speaker: z.string().nullable(),
})
export type SearchHit = z.infer<typeof searchHit>

/** Counting ends with the source that reaches it: whoever searches for every letter waits no longer than anybody. */
export const mostCounted = 20_000

export const searchResult = z.object({
  /** In the order of sources and of their text, at most as many as were asked for. */
  hits: z.array(searchHit),
  total: z.int().nonnegative(),
  sources: z.int().nonnegative(),
})
export type SearchResult = z.infer<typeof searchResult>

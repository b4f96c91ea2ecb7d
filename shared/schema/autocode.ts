// Autocoding: what to look for, how much around it is coded, and what would be.
import { z } from 'zod'
import { attributeId, sourceId } from './ids.ts'
import { searchQuery, searchScope } from './search.ts'
import { offset } from './text.ts'

/** How much of the text around a hit is coded. */
export const autocodeUnits = ['hit', 'sentence', 'turn', 'paragraph'] as const
export const autocodeUnit = z.enum(autocodeUnits)
export type AutocodeUnit = z.infer<typeof autocodeUnit>

export const autocodeWhat = z.discriminatedUnion('type', [
  /** What any of the queries finds; a word list is a query a line. */
  z.strictObject({ type: z.literal('text'), queries: z.array(searchQuery).min(1).max(200) }),
  /** Everything these speakers say, however their names are cased or accented. */
  z.strictObject({ type: z.literal('speaker'), speakers: z.array(z.string().max(200)).min(1).max(200) }),
])
export type AutocodeWhat = z.infer<typeof autocodeWhat>

export const autocodeScope = searchScope.extend({
  /** Only cases that have one of the values of every attribute named; of several-of, one in common is enough. */
  attributes: z
    .array(
      z.strictObject({
        attributeId: attributeId,
        values: z
          .array(z.union([z.string().max(10_000), z.number(), z.boolean()]))
          .min(1)
          .max(1000),
      }),
    )
    .max(100)
    .optional(),
})
export type AutocodeScope = z.infer<typeof autocodeScope>

/** Stretches one preview shows and one operation codes; more than that are only counted. */
export const mostStretches = 20_000

/** One stretch that would be coded; stretches of one source never overlap. */
export const autocodeStretch = z.object({
  sourceId,
  start: offset,
  end: offset,
  locator: z.string(),
  quote: z.string(),
  hits: z.int().positive(),
  /** Where in the quote the hits are, in UTF-16 units from its start, apart; none when a speaker was asked for. */
  marks: z.array(z.object({ start: offset, end: offset })),
  /** It has the code already, from the same coder and exactly here. */
  coded: z.boolean(),
})
export type AutocodeStretch = z.infer<typeof autocodeStretch>

export const autocodePreview = z.object({
  /** In the order of sources and of their text, at most `mostStretches`. */
  stretches: z.array(autocodeStretch),
  /** Of all stretches, shown or not, and of the sources they are in. */
  total: z.int().nonnegative(),
  sources: z.int().nonnegative(),
})
export type AutocodePreview = z.infer<typeof autocodePreview>

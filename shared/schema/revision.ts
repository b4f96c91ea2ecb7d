// Revisions: what a source's text becomes, what that does to its codings, and what the text was before.
import { z } from 'zod'
import { coding, excerpt } from './coding.ts'
import { operationKinds } from './history.ts'
import { sourceId } from './ids.ts'
import { searchHit, searchQuery, searchScope } from './search.ts'
import { textTime, turn } from './source.ts'
import { instant, offset } from './text.ts'

// Half a surrogate pair is no character.
const wellFormed = z.string().refine((text) => !/\p{Surrogate}/u.test(text))

/** Start to end of the text before is replaced by `text`; empty, it inserts. UTF-16 units, [start, end). */
export const replacement = z
  .strictObject({ start: offset, end: offset, text: wellFormed })
  .refine(({ start, end }) => start <= end)
export type Replacement = z.infer<typeof replacement>

/** In the order of the text and apart from each other; only insertions at one and the same place are one. */
export const replacements = z
  .array(replacement)
  .max(1_000_000)
  .refine((all) =>
    all.every(({ start, end }, at) => {
      const before = all[at - 1]
      return before === undefined || (before.end <= start && !(before.start === end))
    }),
  )

export const edit = z.strictObject({
  sourceId,
  /** Of the text the replacements speak of. */
  textSha256: z.string().length(64),
  replacements,
})

/**
 * What becomes of a coding when its text changes. kept: the same words, perhaps elsewhere · changed: other words within it ·
 * shrunk: an edit across its edge took some · lost: nothing is left of it.
 */
export const fates = ['kept', 'changed', 'shrunk', 'lost'] as const
export type Fate = (typeof fates)[number]

/** A coding that does not stay as it is: as it is now, and its words afterwards. */
export const touchedCoding = z.object({
  excerpt,
  fate: z.enum(fates).exclude(['kept']),
  /** Null when it is lost. */
  quote: z.string().nullable(),
})
export type TouchedCoding = z.infer<typeof touchedCoding>

export const revisionPreview = z.object({
  kept: z.int().nonnegative(),
  touched: z.array(touchedCoding),
  /** UTF-16 units of the text afterwards. */
  textLength: z.int().nonnegative(),
})
export type RevisionPreview = z.infer<typeof revisionPreview>

/** One time a source came to have this text. The same text comes again when an edit is undone. */
export const revision = z.object({
  revisionId: z.string(),
  /** Of the operation in the journal. */
  seq: z.int().positive(),
  at: instant,
  coder: z.string(),
  method: z.string(),
  kind: z.enum(operationKinds),
  /** UTF-16 units. */
  length: z.int().nonnegative(),
  current: z.boolean(),
})
export type Revision = z.infer<typeof revision>

export const revisionText = z.object({ text: z.string(), turns: z.array(turn), times: z.array(textTime) })
export type RevisionText = z.infer<typeof revisionText>

/** A coding whose words an edit took away: span, quote, locator and context are those of the revision that still had them. */
export const lostExcerpt = excerpt.extend({ revisionId: z.string() })
export type LostExcerpt = z.infer<typeof lostExcerpt>
export const lostCoding = coding.extend({ revisionId: z.string() })
export type LostCoding = z.infer<typeof lostCoding>

/** Everywhere the query finds something, that becomes the replacement, letter by letter as it is written. */
export const replaceWhat = {
  query: searchQuery,
  replacement: wellFormed.max(10_000),
  scope: searchScope,
} as const

/** Hits one replacement shows; all are counted. */
export const mostShown = 5000
/** Hits one replacement may have, so that none is ever left out. */
export const mostReplaced = 100_000

export const replacePreview = z.object({
  /** In the order of sources and of their text, at most `mostShown`. What reads so already is no hit. */
  hits: z.array(searchHit.extend({ replacement: z.string() })),
  total: z.int().nonnegative(),
  sources: z.int().nonnegative(),
  touched: z.array(touchedCoding),
  kept: z.int().nonnegative(),
})
export type ReplacePreview = z.infer<typeof replacePreview>

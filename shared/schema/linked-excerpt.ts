// Excerpts that show something of the study other than an indicator: who came, what was done, a tie, an attainment ...
import { z } from 'zod'
import { caseId, codeId, codingId, sourceId } from './ids.ts'
import { stance } from './judgement.ts'
import { offset } from './text.ts'

/** What excerpts can be linked to. A meeting is a source of that kind. */
export const ownerKinds = [
  'meeting',
  'attendance',
  'activity',
  'tie',
  'plan-item',
  'attainment',
  'level',
  'fact',
] as const
export type OwnerKind = (typeof ownerKinds)[number]

export const linkOwner = z.strictObject({ kind: z.enum(ownerKinds), id: z.string().min(1).max(200) })
export type LinkOwner = z.infer<typeof linkOwner>

/** What an owner is called, and of which case it is. */
export const namedOwner = z.object({ owner: linkOwner, name: z.string(), caseId: caseId.nullable() })
export type NamedOwner = z.infer<typeof namedOwner>

/** The words as they were linked, and their coding as long as it is there. UTF-16 units of the source's text. */
export const linkedExcerpt = z.object({
  owner: linkOwner,
  /** Tells the links of one owner apart; never given twice while it is in use. */
  position: z.int().nonnegative(),
  codingId: codingId.nullable(),
  /** Null: it shows it. */
  stance: stance.nullable(),
  sourceId,
  start: offset,
  end: offset,
  quote: z.string(),
})
export type LinkedExcerpt = z.infer<typeof linkedExcerpt>

/** The same with where its words are now. */
export const placedLink = linkedExcerpt.extend({
  /** Null when the words are gone, or their source is. */
  at: z.object({ start: offset, end: offset }).nullable(),
  locator: z.string().nullable(),
  codeId: codeId.nullable(),
})
export type PlacedLink = z.infer<typeof placedLink>

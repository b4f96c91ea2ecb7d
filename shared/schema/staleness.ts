// What changed in what a signed judgement leans on, before and after; and, apart from that, how the suggestion moved.
import { z } from 'zod'
import { caseId, codeId, codingId, judgementId, sourceId, stageId } from './ids.ts'
import { status } from './profile.ts'
import { instant, localText, name } from './text.ts'

export const staleKinds = [
  /** The words of a cited coding. */
  'quote',
  /** Its words were edited away, or are in the text again. */
  'lost',
  'placed',
  'removed',
  'recoded',
  'direction',
  /** The code of a cited coding. */
  'code-name',
  'code-definition',
  'code-use-when',
  'code-do-not-use-when',
  /** A cited coding no longer counts for an indicator, or counts again. */
  'excluded',
  'included',
  'source-removed',
  'model',
  'wave',
] as const
export type StaleKind = (typeof staleKinds)[number]

/** A text, a text of the model, a number; a name from a fixed list (a direction) as it is kept. */
export const changedValue = z.union([z.string(), z.number(), localText])
export type ChangedValue = z.infer<typeof changedValue>

export const staleChange = z.object({
  kind: z.enum(staleKinds),
  /** Places among the judgement's citations of those it concerns; none for the model and the wave. */
  citations: z.array(z.int().nonnegative()),
  codingId: codingId.nullable(),
  codeId: codeId.nullable(),
  sourceId: sourceId.nullable(),
  /** Part of the model: what it is and its id; of an exclusion, the indicator. */
  part: z.object({ kind: z.string(), id: z.string() }).nullable(),
  /** Of a part of the model, which of its fields; null when it came or went whole. */
  field: z.string().nullable(),
  /** Null: it was not there. */
  before: changedValue.nullable(),
  /** Null: it is not there any more. */
  after: changedValue.nullable(),
})
export type StaleChange = z.infer<typeof staleChange>

/** The last operation that did it; null when the journal does not say. */
export const madeBy = z.object({
  by: name,
  at: instant,
  seq: z.int().positive(),
  method: z.string(),
})
export type MadeBy = z.infer<typeof madeBy>

const moved = <T extends z.ZodType>(of: T) => z.object({ before: of, after: of }).nullable()

/** What the roll-up said then and says now; each null when it says the same. It makes nothing stale. */
export const movement = z.object({
  suggestion: moved(stageId.nullable()),
  /** Of the judged stage. */
  fit: moved(z.number()),
  coverage: moved(z.number()),
  /** Of the judged indicator. */
  status: moved(status),
  strength: moved(z.number()),
})
export type Movement = z.infer<typeof movement>

/** A signed judgement that stands, held against what it leaned on when it was signed or affirmed last. */
export const standing = z.object({
  judgementId,
  caseId,
  /** When what it is compared with was frozen, and the newest operation then. */
  since: instant,
  seq: z.int().nonnegative(),
  /** It is stale when there is any. */
  changes: z.array(staleChange.extend({ made: madeBy.nullable() })),
  moved: movement,
})
export type Standing = z.infer<typeof standing>

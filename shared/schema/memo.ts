// Memos: what a researcher thinks about a thing of the study. The body is a small format of its own, so that no editor's
// inner workings are ever kept in a study: a list of blocks, each with its words and its links to other things.
//
//   { type: 'heading', level: 1, content: [{ text: 'Who decides' }] }
//   { type: 'item', list: 'bullet', depth: 0, content: [{ text: 'see ' }, { link: { kind: 'source', id }, label: 'S4' }] }
//
// A line break within a block is \n in its text. A link keeps the words it was written with; what it points at may be gone.
import { z } from 'zod'
import { caseId, codeId, codingId, judgementId, memoId, sourceId } from './ids.ts'
import { instant, name, offset } from './text.ts'

/** What a memo can be about. */
export const memoTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('study') }),
  z.strictObject({ kind: z.literal('case'), id: caseId }),
  z.strictObject({ kind: z.literal('source'), id: sourceId }),
  z.strictObject({ kind: z.literal('code'), id: codeId }),
  z.strictObject({ kind: z.literal('coding'), id: codingId }),
  z.strictObject({ kind: z.literal('judgement'), id: judgementId }),
])
export type MemoTarget = z.infer<typeof memoTarget>
export const memoTargetKinds = ['study', 'case', 'source', 'code', 'coding', 'judgement'] as const
export type MemoTargetKind = (typeof memoTargetKinds)[number]

/** What a memo's text can point at. */
export const memoLink = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('case'), id: caseId }),
  z.strictObject({ kind: z.literal('source'), id: sourceId }),
  z.strictObject({ kind: z.literal('code'), id: codeId }),
  z.strictObject({ kind: z.literal('coding'), id: codingId }),
])
export type MemoLink = z.infer<typeof memoLink>

/** UTF-16 units of one memo's words and labels together. */
export const mostMemoUnits = 200_000
export const mostMemoBlocks = 10_000
/** Items within items, 0 for the outermost. */
export const deepestItem = 7

/** Whole characters; of the control ones only line break and tab. */
const words = z
  .string()
  .max(mostMemoUnits)
  .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u)
const line = z
  .string()
  .max(300)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u)

export const memoRun = z.strictObject({
  text: words.min(1),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
})
export type MemoRun = z.infer<typeof memoRun>
export const memoReference = z.strictObject({ link: memoLink, label: line.min(1) })
export type MemoReference = z.infer<typeof memoReference>
export const memoInline = z.union([memoRun, memoReference])
export type MemoInline = z.infer<typeof memoInline>

const content = z.array(memoInline).max(10_000)
export const memoBlock = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), content }),
  z.strictObject({ type: z.literal('heading'), level: z.literal([1, 2, 3]), content }),
  z.strictObject({
    type: z.literal('item'),
    list: z.enum(['bullet', 'number']),
    depth: z.int().min(0).max(deepestItem),
    content,
  }),
  z.strictObject({ type: z.literal('quote'), content }),
])
export type MemoBlock = z.infer<typeof memoBlock>

export const memoBody = z
  .array(memoBlock)
  .max(mostMemoBlocks)
  .refine((blocks) => unitsOf(blocks) <= mostMemoUnits)
export type MemoBody = z.infer<typeof memoBody>

function unitsOf(blocks: readonly MemoBlock[]): number {
  let units = 0
  for (const { content } of blocks)
    for (const inline of content) units += 'link' in inline ? inline.label.length : inline.text.length
  return units
}

/** One line, possibly empty. */
export const memoTitle = line.trim()

export const memo = z.object({
  id: memoId,
  target: memoTarget,
  title: memoTitle,
  body: memoBody,
  author: name,
  createdAt: instant,
  /** Every change makes it later; who changes a memo says which one they saw. */
  updatedAt: instant,
})
export type Memo = z.infer<typeof memo>

/** A thing as it is called now. */
export const namedThing = z.object({
  target: memoTarget,
  /** Empty for a thing that is gone: only the words of a link to it are left. */
  label: z.string(),
  exists: z.boolean(),
  /** Where an excerpt is, while its words are in the text. */
  at: z.object({ sourceId, start: offset, end: offset }).nullable(),
  /** Whose judgement it is. */
  caseId: caseId.nullable(),
})
export type NamedThing = z.infer<typeof namedThing>

/** A memo ready to be shown anywhere. `links` has each thing it points at once, in the order of the text. */
export const memoEntry = memo.extend({ about: namedThing, links: z.array(namedThing) })
export type MemoEntry = z.infer<typeof memoEntry>

/** How many memos there are about a thing that has some. */
export const memoCount = z.object({ target: memoTarget, memos: z.int().positive() })
export type MemoCount = z.infer<typeof memoCount>

// Codings: excerpt x code x coder. Stand-off: offsets plus the quoted text, never marks in the document.
import { z } from 'zod'
import { codeId, coderId, codingId, sourceId } from './ids.ts'
import { instant, name, offset, prose } from './text.ts'

export const directions = ['supports', 'contradicts', 'neutral'] as const
export const direction = z.enum(directions)
export type Direction = z.infer<typeof direction>

/** How much a coding says, 0 to 100; orders lists and never enters the roll-up. */
export const weight = z.int().min(0).max(100)

export const coder = z.object({ id: coderId, name, color: z.string() })
export type Coder = z.infer<typeof coder>

export const coding = z.object({
  id: codingId,
  sourceId,
  start: offset,
  end: offset,
  codeId,
  coder: name,
  direction,
  weight: weight.nullable(),
  /** The text from start to end at the time of coding; an anchor is right while the two agree. */
  quote: z.string().min(1),
  memo: prose,
  createdAt: instant,
})
export type Coding = z.infer<typeof coding>

/** A coding beside the text it is in, as the reader draws it: its words are there to be read. In the order start, end, id. */
export const codingMark = coding.omit({ sourceId: true, quote: true })
export type CodingMark = z.infer<typeof codingMark>

/** A coding ready to be shown anywhere: with its place in words and the text around it. */
export const excerpt = coding.extend({
  locator: z.string(),
  before: z.string(),
  after: z.string(),
})
export type Excerpt = z.infer<typeof excerpt>

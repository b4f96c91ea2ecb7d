// Operations: what was done, by whom, when; undo and redo are operations too.
import { z } from 'zod'
import { operationId } from './ids.ts'
import { instant } from './text.ts'

export const operationKinds = ['base', 'do', 'undo', 'redo'] as const

export const operation = z.object({
  id: operationId,
  /** Position in the journal, from 1. */
  seq: z.int().positive(),
  /** The contract method that ran; also the key of its label in the catalogues. */
  method: z.string(),
  /** What it was done to, in the user's own words: a title, a code's path. May be empty. */
  subject: z.string(),
  kind: z.enum(operationKinds),
  coder: z.string(),
  at: instant,
  undoes: operationId.nullable(),
  changes: z.int().nonnegative(),
})
export type Operation = z.infer<typeof operation>

/** A moment of the journal: an operation's number, or an instant. */
export const asOf = z.union([z.int().positive(), instant])
export type AsOf = z.infer<typeof asOf>

/** The operation a study is looked at after. */
export const moment = z.object({ seq: z.int().positive(), at: instant })
export type Moment = z.infer<typeof moment>

export const historyState = z.object({
  undo: operation.nullable(),
  redo: operation.nullable(),
})
export type HistoryState = z.infer<typeof historyState>

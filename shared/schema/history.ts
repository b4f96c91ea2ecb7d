// Operations: what was done, by whom, when; undo and redo are operations too.
import { z } from 'zod'
import { operationId } from './ids.ts'
import { instant, name } from './text.ts'

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

/** Things that have a history of their own. */
export const objectKinds = [
  'case',
  'source',
  'code',
  'coding',
  'judgement',
  'memo',
  'participant',
  'establishment',
  'tie',
  'plan-item',
  'objective',
  'strategy',
] as const
/** Those that can be put back to an earlier state by themselves. Judgements are superseded instead. */
export const restorableKinds = ['case', 'source', 'code', 'coding', 'memo'] as const
export const historyObject = z.strictObject({ kind: z.enum(objectKinds), id: z.string().min(1).max(80) })
export type HistoryObject = z.infer<typeof historyObject>

/** What is absent does not limit. */
export const journalFilter = z.strictObject({
  coder: name.optional(),
  /** Contract methods; what undoes one of them has its name too. */
  methods: z.array(z.string().max(80)).max(100).optional(),
  /** Both included. */
  from: instant.optional(),
  to: instant.optional(),
  /** In what the operation was done to; case and accents are folded. */
  text: z.string().max(200).optional(),
  object: historyObject.optional(),
})
export type JournalFilter = z.infer<typeof journalFilter>

const value = z.union([z.string(), z.number(), z.null()])

/** What an operation did to one row: its columns that differ, or all of them when it came or went. */
export const rowChange = z.object({
  table: z.string(),
  /** The primary key, a JSON array. */
  rowId: z.string(),
  kind: z.enum(['added', 'changed', 'removed']),
  fields: z.array(z.object({ column: z.string(), before: value, after: value })),
})
export type RowChange = z.infer<typeof rowChange>

export const operationChanges = z.object({
  changes: z.array(rowChange),
  /** Of all rows, shown or not. */
  total: z.int().nonnegative(),
  /** What the ids in these rows are called, or were called last. */
  names: z.record(z.string(), z.string()),
})
export type OperationChanges = z.infer<typeof operationChanges>

/** Who did something, and what kinds of things were done: what a journal can be filtered by. */
export const journalFacets = z.object({ coders: z.array(z.string()), methods: z.array(z.string()) })

export const historyState = z.object({
  undo: operation.nullable(),
  redo: operation.nullable(),
})
export type HistoryState = z.infer<typeof historyState>

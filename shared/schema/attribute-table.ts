// Tables of cases, establishments or participants, on their way in and out: a row is one of them, a column one fact.
import { z } from 'zod'
import { attributeOwner, attributeType } from './case.ts'
import { attributeId, caseId, stagedFileId } from './ids.ts'
import { encoding } from './import.ts'
import { name } from './text.ts'

/** What a row has beside its name and its attributes. */
export const tableFields = {
  case: ['description'],
  establishment: ['name', 'territory', 'levels', 'latitude', 'longitude', 'map-x', 'map-y'],
  participant: ['name', 'role', 'establishment', 'network', 'coordinating-team'],
} as const
export const tableField = z.enum([
  ...tableFields.case,
  ...tableFields.establishment,
  'role',
  'establishment',
  'network',
  'coordinating-team',
])
export type TableField = z.infer<typeof tableField>

/**
 * How numbers and days are written in a column. `plain`: decimal points and `YYYY-MM-DD`; `day-first` and `month-first`
 * read `YYYY-MM-DD` too.
 */
export const readings = ['plain', 'decimal-comma', 'day-first', 'month-first'] as const
export const reading = z.enum(readings)
export type Reading = z.infer<typeof reading>

/** What a column becomes. */
export const columnUse = z.discriminatedUnion('as', [
  /** Says which one the row is about: the name of a case, or a pseudonym. */
  z.strictObject({ as: z.literal('key') }),
  /** The case it belongs to, by name. */
  z.strictObject({ as: z.literal('case') }),
  z.strictObject({ as: z.literal('field'), field: tableField, reading }),
  /** With `newOptions`, answers that are no options yet become some. */
  z.strictObject({ as: z.literal('attribute'), attributeId, newOptions: z.boolean(), reading }),
  z.strictObject({ as: z.literal('new'), name, type: attributeType, reading }),
  z.strictObject({ as: z.literal('ignored') }),
])
export type ColumnUse = z.infer<typeof columnUse>

export const cellFaults = [
  'no-key',
  'twice',
  'no-case',
  'unknown-case',
  'unknown-row',
  'taken',
  'text',
  'number',
  'date',
  'yes-no',
  'option',
  'territory',
  'levels',
  'range',
  'half-place',
  'establishment',
  'period',
  'backwards',
  'overlaps',
] as const
export const cellFault = z.enum(cellFaults)
export type CellFault = z.infer<typeof cellFault>

/** Why columns as they are used can't be brought in at all. */
export const tableFaults = [
  'no-key',
  'no-case',
  'twice',
  'name-taken',
  'not-its-own',
  'columns',
  'options',
] as const
export const tableFault = z.enum(tableFaults)
export type TableFault = z.infer<typeof tableFault>

export const cellProblem = z.object({
  /** As a spreadsheet counts them: the heads are line 1. */
  line: z.int().positive(),
  /** The column's place, from 0; null when the whole row is left out. */
  column: z.int().nonnegative().nullable(),
  cell: z.string(),
  fault: cellFault,
})
export type CellProblem = z.infer<typeof cellProblem>

export const previewColumn = z.object({
  head: z.string(),
  use: columnUse,
  /** The first cells that say something. */
  sample: z.array(z.string()),
  /** Both readings of numbers or of days fit every cell: a person has to look. */
  ambiguous: z.boolean(),
  /** Options it will add: all of a new attribute's, or those an attribute does not have yet. */
  options: z.array(z.string()),
  /** Cells that say something, and those of them that do not fit. */
  cells: z.int().nonnegative(),
  unfit: z.int().nonnegative(),
})
export type PreviewColumn = z.infer<typeof previewColumn>

export const tableAsked = {
  stagedId: stagedFileId,
  encoding: encoding.nullable(),
  of: attributeOwner,
  /** Whose people they are, when no column says so; of cases null. */
  caseId: caseId.nullable(),
  /** Rows about somebody who is not there yet make them; otherwise they are left out. */
  newRows: z.boolean(),
  /** An empty cell takes away what is there; otherwise it says nothing. */
  clearBlank: z.boolean(),
} as const

/** Problems listed, at most. */
export const mostProblems = 500

export const tablePreview = z.object({
  columns: z.array(previewColumn),
  /** Rows with something in them. */
  rows: z.int().nonnegative(),
  /** Names of who will be made, as far as `mostProblems`, and how many. */
  made: z.array(z.string()),
  making: z.int().nonnegative(),
  /** Rows that change what is there, and those that say what it says already. */
  changing: z.int().nonnegative(),
  same: z.int().nonnegative(),
  problems: z.array(cellProblem),
  problemCount: z.int().nonnegative(),
  fault: tableFault.nullable(),
  /** Other sheets of a workbook, which are not read. */
  sheetsLeftOut: z.array(z.string()),
})
export type TablePreview = z.infer<typeof tablePreview>

export const tableOutcome = z.object({
  made: z.int().nonnegative(),
  changed: z.int().nonnegative(),
  /** Attributes made. */
  attributes: z.int().nonnegative(),
  /** Cells and rows that did not fit and were left out. */
  leftOut: z.int().nonnegative(),
})
export type TableOutcome = z.infer<typeof tableOutcome>

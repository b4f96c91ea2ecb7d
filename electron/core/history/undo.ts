// Undo and redo: the images of an operation's rows, applied in reverse as a new operation. The journal only grows.
import type Database from 'better-sqlite3'
import { z } from 'zod'
import { AppError } from '../../../shared/api/errors.ts'
import type { Operation } from '../../../shared/schema/history.ts'
import { DamagedRowError, errorCode } from '../db/failures.ts'
import { get, type ReadableDb, sql, type WritableDb } from '../db/sql.ts'
import { operationById } from './journal.ts'
import { changesOf } from './run-operation.ts'
import { imageSql, isTracked, quoted, type TableShape, tableShape } from './tables.ts'

const idRow = z.object({ id: z.string() })

/** The operation an undo would take back: the newest done or redone one that was not undone since. */
export function undoCandidate(db: ReadableDb): Operation | null {
  const found = get(
    db,
    sql`SELECT id FROM operation o WHERE kind IN ('do', 'redo')
        AND NOT EXISTS (SELECT 1 FROM operation u WHERE u.undoes = o.id)
        ORDER BY seq DESC LIMIT 1`,
    idRow,
  )
  return found === undefined ? null : operationById(db, found.id)
}

/** The undo a redo would take back: the newest one that was not redone, with nothing new done after it. */
export function redoCandidate(db: ReadableDb): Operation | null {
  const found = get(
    db,
    sql`SELECT id FROM operation o WHERE kind = 'undo'
        AND NOT EXISTS (SELECT 1 FROM operation u WHERE u.undoes = o.id)
        AND seq > coalesce((SELECT max(seq) FROM operation WHERE kind = 'do'), 0)
        ORDER BY seq DESC LIMIT 1`,
    idRow,
  )
  return found === undefined ? null : operationById(db, found.id)
}

/**
 * Puts every row the operation touched back to how it was before it. Must run inside an operation of its own.
 * @throws history.conflict when a row was changed since; the surrounding transaction then undoes everything. Later
 * rows that still refer to one taken away make the commit itself fail; `isBrokenReference` tells that failure.
 */
export function revert(db: WritableDb, operation: Operation): void {
  // References between the rows put back may be broken until the last one is; they are checked when it commits.
  db.pragma('defer_foreign_keys = ON')
  const shapes = new Map<string, TableShape>()
  for (const change of changesOf(db, operation.seq).reverse()) {
    if (!isTracked(change.tbl))
      throw new Error(`The journal names a table that is not tracked: ${change.tbl}`)
    const shape = shapes.get(change.tbl) ?? tableShape(db, change.tbl)
    shapes.set(change.tbl, shape)
    if (!sameImage(currentImage(db, change.tbl, shape, change.row_id), change.after))
      throw new AppError('history.conflict', { table: change.tbl })
    if (change.before === null) removeRow(db, change.tbl, shape, change.row_id)
    else if (change.after === null) insertRow(db, change.tbl, shape, change.before)
    else updateRow(db, change.tbl, shape, change.row_id, { from: change.after, to: change.before })
  }
}

/** A commit that failed because later work refers to a row that was taken away. */
export function isBrokenReference(error: unknown): boolean {
  return errorCode(error) === 'SQLITE_CONSTRAINT_FOREIGNKEY'
}

/** True when two row images agree in every column both have; a column added by a later migration is not a change. */
export function sameImage(a: string | null, b: string | null): boolean {
  if (a === b) return true
  if (a === null || b === null) return false
  const left = parseImage(a)
  const right = parseImage(b)
  return Object.keys(left).every((column) => !Object.hasOwn(right, column) || left[column] === right[column])
}

const image = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
export type RowImage = z.output<typeof image>

export function parseImage(text: string): RowImage {
  try {
    return image.parse(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) throw new DamagedRowError('journal')
    throw error
  }
}

export function currentImage(db: ReadableDb, table: string, shape: TableShape, rowId: string): string | null {
  const found = once(
    db,
    `SELECT ${imageSql(shape, '')} AS image FROM ${quoted(table)} WHERE ${keyCondition(shape)}`,
  ).get(...keyParameters(shape, rowId))
  return found?.image ?? null
}

export function removeRow(db: WritableDb, table: string, shape: TableShape, rowId: string): void {
  once(db, `DELETE FROM ${quoted(table)} WHERE ${keyCondition(shape)}`).run(...keyParameters(shape, rowId))
}

export function insertRow(db: WritableDb, table: string, shape: TableShape, before: string): void {
  const columns = columnsIn(shape, before)
  const values = columns.map((column) => `json_extract(?, '$.${column}')`)
  once(
    db,
    `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES (${values.join(', ')})`,
  ).run(...columns.map(() => before))
}

/** Writes only the columns that differ: an edit moves thousands of codings, and every index and reference written costs. */
export function updateRow(
  db: WritableDb,
  table: string,
  shape: TableShape,
  rowId: string,
  { from, to }: { from: string; to: string },
): void {
  const now = parseImage(from)
  const then = parseImage(to)
  const columns = columnsIn(shape, to).filter((column) => now[column] !== then[column])
  if (columns.length === 0) return
  const settings = columns.map((column) => `${quoted(column)} = json_extract(?, '$.${column}')`)
  once(db, `UPDATE ${quoted(table)} SET ${settings.join(', ')} WHERE ${keyCondition(shape)}`).run(
    ...columns.map(() => to),
    ...keyParameters(shape, rowId),
  )
}

/** The table's own columns that an image has: a name that only the file knows never becomes SQL. */
function columnsIn(shape: TableShape, before: string): string[] {
  const known = parseImage(before)
  return shape.columns.filter((column) => Object.hasOwn(known, column))
}

type ImageStatement = Database.Statement<string[], { image: string }>
const statements = new WeakMap<Database.Database, Map<string, ImageStatement>>()

/** Statements of a table's shape are prepared once: an operation may have touched many rows of few tables. */
function once(db: Database.Database, text: string): ImageStatement {
  const known = statements.get(db) ?? new Map<string, ImageStatement>()
  statements.set(db, known)
  const statement = known.get(text) ?? db.prepare<string[], { image: string }>(text)
  known.set(text, statement)
  return statement
}

function keyCondition(shape: TableShape): string {
  return shape.key.map((column, index) => `${quoted(column)} = json_extract(?, '$[${index}]')`).join(' AND ')
}

function keyParameters(shape: TableShape, rowId: string): [string, ...string[]] {
  return [rowId, ...shape.key.slice(1).map(() => rowId)]
}

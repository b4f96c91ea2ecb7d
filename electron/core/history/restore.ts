// One object put back to an earlier state: the images its rows had then, written as a new operation.
import { z } from 'zod'
import { AppError } from '../../../shared/api/errors.ts'
import type { HistoryObject } from '../../../shared/schema/history.ts'
import { errorCode } from '../db/failures.ts'
import { all, get, type ReadableDb, sql, type WritableDb } from '../db/sql.ts'
import { keysThatBegin } from './objects.ts'
import { objectTables, tableShape } from './tables.ts'
import { currentImage, insertRow, parseImage, removeRow, updateRow } from './undo.ts'

/** What of a source goes back: its text has revisions of its own, and anchors that depend on it. */
const restoredColumns: Partial<Record<string, readonly string[]>> = {
  source: ['title', 'kind', 'date', 'case_id'],
}

/**
 * Puts an object's own rows back to how they were right after operation `seq`. Must run inside an operation.
 * @throws history.not_there_then when it did not exist then, or a source that is gone now
 */
export function restoreObject(db: WritableDb, object: HistoryObject, seq: number): void {
  db.pragma('defer_foreign_keys = ON')
  const [own] = objectTables[object.kind]
  const rows = rowsEver(db, object)
  const imageThen = (table: string, rowId: string) => imageAfter(db, table, rowId, seq)
  if (imageThen(own, JSON.stringify([object.id])) === null) throw new AppError('history.not_there_then', {})
  for (const { table, rowId } of rows) {
    const shape = tableShape(db, table)
    const now = currentImage(db, table, shape, rowId)
    const then = imageThen(table, rowId)
    const only = restoredColumns[table]
    if (then === now) continue
    if (now === null && only !== undefined) throw new AppError('history.not_there_then', {})
    try {
      if (then === null) removeRow(db, table, shape, rowId)
      else if (now === null) insertRow(db, table, shape, then)
      else
        updateRow(db, table, shape, rowId, { from: now, to: only === undefined ? then : picked(then, only) })
    } catch (error) {
      // Something else has its name by now.
      if (errorCode(error) !== 'SQLITE_CONSTRAINT_UNIQUE') throw error
      throw new AppError('history.conflict', { table })
    }
  }
}

/** Its own row first, then those that belong to it: what goes away goes in reverse by deferring the references. */
function rowsEver(db: ReadableDb, { kind, id }: HistoryObject): { table: string; rowId: string }[] {
  const { alone, from, upTo } = keysThatBegin([id])
  return objectTables[kind].flatMap((table) =>
    all(
      db,
      sql`SELECT DISTINCT row_id AS rowId FROM change
          WHERE tbl = ${table} AND (row_id = ${alone} OR (row_id >= ${from} AND row_id < ${upTo}))`,
      z.object({ rowId: z.string() }),
    ).map(({ rowId }) => ({ table, rowId })),
  )
}

function imageAfter(db: ReadableDb, table: string, rowId: string, seq: number): string | null {
  const found = get(
    db,
    sql`SELECT after FROM change WHERE tbl = ${table} AND row_id = ${rowId} AND operation_seq <= ${seq}
        ORDER BY id DESC LIMIT 1`,
    z.object({ after: z.string().nullable() }),
  )
  return found?.after ?? null
}

function picked(image: string, columns: readonly string[]): string {
  const all = parseImage(image)
  return JSON.stringify(Object.fromEntries(columns.map((column) => [column, all[column] ?? null])))
}

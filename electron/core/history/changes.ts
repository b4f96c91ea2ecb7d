// What an operation changed, field by field, with names for the ids in it.
import { z } from 'zod'
import type { HistoryObject, OperationChanges, RowChange } from '../../../shared/schema/history.ts'
import { all, get, type ReadableDb, sql } from '../db/sql.ts'
import { isTracked, objectTables, type TrackedTable } from './tables.ts'
import { parseImage, type RowImage } from './undo.ts'

/** At most `limit` rows, in the order they were changed; with `object`, its own rows only. */
export function changesOfOperation(
  db: ReadableDb,
  seq: number,
  object: HistoryObject | null,
  limit: number,
): OperationChanges {
  const rows = all(
    db,
    sql`SELECT tbl, row_id AS rowId, before, after FROM change WHERE operation_seq = ${seq} ORDER BY id`,
    z.object({
      tbl: z.string(),
      rowId: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ).filter(({ tbl, rowId }) => object === null || isRowOf(object, tbl, rowId))
  const changes = rows.slice(0, limit).map(({ tbl, rowId, before, after }): RowChange => {
    const was = before === null ? null : parseImage(before)
    const is = after === null ? null : parseImage(after)
    return {
      table: tbl,
      rowId,
      kind: was === null ? 'added' : is === null ? 'removed' : 'changed',
      fields: fieldsThatDiffer(was, is),
    }
  })
  return { changes, total: rows.length, names: namesIn(db, changes) }
}

function isRowOf({ kind, id }: HistoryObject, table: string, rowId: string): boolean {
  const tables: readonly string[] = objectTables[kind]
  const key: unknown = JSON.parse(rowId)
  return tables.includes(table) && Array.isArray(key) && key[0] === id
}

function fieldsThatDiffer(was: RowImage | null, is: RowImage | null): RowChange['fields'] {
  const columns = new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])
  return [...columns].flatMap((column) => {
    const before = was?.[column] ?? null
    const after = is?.[column] ?? null
    return before === after ? [] : [{ column, before, after }]
  })
}

/** Which column of a table says what a row is called. */
const nameColumns: Partial<Record<TrackedTable, string>> = {
  study_case: 'name',
  case_attribute: 'name',
  people_attribute: 'name',
  source: 'title',
  code: 'name',
  coder: 'name',
  coding: 'quote',
  stage: 'name',
  component: 'name',
  component_attribute: 'name',
  indicator: 'text',
  result: 'name',
  wave: 'name',
  memo: 'title',
  establishment: 'pseudonym',
  participant: 'pseudonym',
  activity: 'title',
  strategy: 'name',
  own_strategy: 'name',
  objective: 'text',
}

/** Names of everything the rows refer to, as the journal last had them: what was removed since has a name too. */
function namesIn(db: ReadableDb, changes: readonly RowChange[]): Record<string, string> {
  const ids = new Set<string>()
  for (const { table, rowId, fields } of changes) {
    const key: unknown = JSON.parse(rowId)
    if (Array.isArray(key)) for (const part of key) if (typeof part === 'string') ids.add(part)
    for (const { column, before, after } of fields)
      if (isTracked(table) && (column === 'id' || column.endsWith('_id') || column === 'superseded_by'))
        for (const value of [before, after]) if (typeof value === 'string') ids.add(value)
  }
  const names: Record<string, string> = {}
  for (const id of ids) {
    const name = lastNameOf(db, id)
    if (name !== null) names[id] = name
  }
  return names
}

/** What something was called when the journal last spoke of it; null when it never did, or it has no name. */
export function lastNameOf(db: ReadableDb, id: string): string | null {
  const key = JSON.stringify([id])
  for (const [table, column] of Object.entries(nameColumns)) {
    const found = get(
      db,
      sql`SELECT json_extract(coalesce(after, before), ${`$.${column}`}) AS name FROM change
          WHERE tbl = ${table} AND row_id = ${key} ORDER BY id DESC LIMIT 1`,
      z.object({ name: z.string().nullable() }),
    )
    if (found !== undefined) return found.name
  }
  return null
}

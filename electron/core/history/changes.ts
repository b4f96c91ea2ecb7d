// What an operation changed, field by field, with names for the ids in it.
import { z } from 'zod'
import type { HistoryObject, OperationChanges, RowChange } from '../../../shared/schema/history.ts'
import { all, get, type ReadableDb, sql } from '../db/sql.ts'
import { isOneOf, ownRows } from './objects.ts'
import { isTracked, type TrackedTable } from './tables.ts'
import { parseImage, type RowImage } from './undo.ts'

/** At most `limit` rows, in the order they were changed; with `object`, its own rows only. */
export function changesOfOperation(
  db: ReadableDb,
  seq: number,
  object: HistoryObject | null,
  limit: number,
): OperationChanges {
  const own = object === null ? null : ownRows(db, object)
  const rows = all(
    db,
    sql`SELECT tbl, row_id AS rowId, before, after FROM change WHERE operation_seq = ${seq} ORDER BY id`,
    z.object({
      tbl: z.string(),
      rowId: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ).filter(({ tbl, rowId }) => own === null || isOneOf(own, tbl, rowId))
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

/** What has no name of its own is called after these. */
const calledAfter: Partial<Record<TrackedTable, readonly string[]>> = {
  tie: ['giver_id', 'receiver_id'],
  plan_item: ['strategy_id', 'own_strategy_id'],
  attainment: ['objective_id'],
  level_placement: ['component_id'],
}

/** Columns that say which part of the study is meant. */
const refers = (column: string) =>
  column === 'id' ||
  column.endsWith('_id') ||
  ['superseded_by', 'stage_before', 'stage_after'].includes(column)

/** Names of everything the rows refer to, as the journal last had them: what was removed since has a name too. */
function namesIn(db: ReadableDb, changes: readonly RowChange[]): Record<string, string> {
  const ids = new Set<string>()
  for (const { table, rowId, fields } of changes) {
    const key: unknown = JSON.parse(rowId)
    if (Array.isArray(key)) for (const part of key) if (typeof part === 'string') ids.add(part)
    for (const { column, before, after } of fields)
      if (isTracked(table) && refers(column))
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
  for (const [table, column] of Object.entries(nameColumns)) {
    const [found] = lastSaid(db, table, id, [column])
    if (found !== undefined) return found
  }
  for (const [table, columns] of Object.entries(calledAfter)) {
    const found = lastSaid(db, table, id, columns)
    if (found.length === 0) continue
    const names = found.flatMap((each) => (each === null ? [] : [lastNameOf(db, each) ?? '']))
    return names.join(' → ')
  }
  return null
}

/** What columns of a row said when the journal last spoke of it; none when it never did. */
function lastSaid(db: ReadableDb, table: string, id: string, columns: readonly string[]): (string | null)[] {
  const found = get(
    db,
    sql`SELECT coalesce(after, before) AS image FROM change
        WHERE tbl = ${table} AND row_id = ${JSON.stringify([id])} ORDER BY id DESC LIMIT 1`,
    z.object({ image: z.string() }),
  )
  if (found === undefined) return []
  const image = parseImage(found.image)
  return columns.map((column) => {
    const value = image[column]
    return typeof value === 'string' ? value : null
  })
}

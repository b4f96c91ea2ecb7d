// Which rows are an object's own: those of its tables, what was recorded in it, and the excerpts linked to either.
import { z } from 'zod'
import type { HistoryObject } from '../../../shared/schema/history.ts'
import { ownerKinds } from '../../../shared/schema/linked-excerpt.ts'
import { all, type ReadableDb, sql } from '../db/sql.ts'
import { objectTables, type TrackedTable } from './tables.ts'

/** Rows of a table whose keys begin so. */
type OwnRows = { readonly table: TrackedTable; readonly first: readonly [string, ...string[]] }

/** Rows with ids of their own that say in a column whose they are, and what they are called as owners of excerpts. */
const recordedIn: {
  readonly [K in HistoryObject['kind']]?: { table: TrackedTable; column: string; owner: string }
} = {
  objective: { table: 'attainment', column: 'objective_id', owner: 'attainment' },
  source: { table: 'activity', column: 'source_id', owner: 'activity' },
}
/** What was recorded of a source as a meeting does not go back with its title. */
const meetingTables = ['attendance', 'meeting_role'] as const

export function ownRows(db: ReadableDb, { kind, id }: HistoryObject): OwnRows[] {
  const rows: OwnRows[] = objectTables[kind].map((table) => ({ table, first: [id] }))
  if (ownerKinds.some((each) => each === kind)) rows.push({ table: 'linked_excerpt', first: [kind, id] })
  if (kind === 'source') {
    rows.push(...meetingTables.map((table): OwnRows => ({ table, first: [id] })))
    rows.push({ table: 'linked_excerpt', first: ['meeting', id] })
  }
  const recorded = recordedIn[kind]
  if (recorded === undefined) return rows
  const { table, column, owner } = recorded
  for (const each of idsEver(db, table, column, id))
    rows.push({ table, first: [each] }, { table: 'linked_excerpt', first: [owner, each] })
  return rows
}

/** Ids of the rows that ever said in `column` that they are of `id`, as the journal has them. */
function idsEver(db: ReadableDb, table: TrackedTable, column: string, id: string): string[] {
  return all(
    db,
    sql`SELECT DISTINCT json_extract(row_id, '$[0]') AS id FROM change
        WHERE tbl = ${table} AND ${id} IN (json_extract(before, ${`$.${column}`}), json_extract(after, ${`$.${column}`}))`,
    z.object({ id: z.string() }),
  ).map((row) => row.id)
}

/** The keys that begin with `first`: itself, or from the first text up to the second. */
export function keysThatBegin(first: readonly string[]): { alone: string; from: string; upTo: string } {
  const alone = JSON.stringify(first)
  const begun = alone.slice(0, -1)
  return { alone, from: `${begun},`, upTo: `${begun}-` }
}

export function isOneOf(rows: readonly OwnRows[], table: string, rowId: string): boolean {
  const key: unknown = JSON.parse(rowId)
  return (
    Array.isArray(key) &&
    rows.some((own) => own.table === table && own.first.every((part, at) => key[at] === part))
  )
}

// The journal as people read it.
import { z } from 'zod'
import {
  type HistoryObject,
  type JournalFilter,
  type Operation,
  operation,
} from '../../../shared/schema/history.ts'
import { all, get, type ReadableDb, sql } from '../db/sql.ts'
import { keysThatBegin, ownRows } from './objects.ts'
import type { TrackedTable } from './tables.ts'

/** Operations newest first, those before `before` (a seq) when it is given, that pass the filter; its words are not looked at. */
export function listOperations(
  db: ReadableDb,
  wanted: { before: number | null; limit: number; filter: JournalFilter },
): Operation[] {
  const { before, limit, filter } = wanted
  const { coder = null, from = null, to = null } = filter
  const methods = filter.methods === undefined ? null : JSON.stringify(filter.methods)
  const of = filter.object === undefined ? null : JSON.stringify(operationsOn(db, filter.object))
  return all(
    db,
    sql`SELECT id, seq, method, subject, kind, coder, at, undoes,
          (SELECT count(*) FROM change WHERE operation_seq = seq) AS changes
        FROM operation
        WHERE (${before} IS NULL OR seq < ${before})
          AND (${coder} IS NULL OR coder = ${coder})
          AND (${methods} IS NULL OR method IN (SELECT value FROM json_each(${methods})))
          AND (${from} IS NULL OR at >= ${from}) AND (${to} IS NULL OR at <= ${to})
          AND (${of} IS NULL OR seq IN (SELECT value FROM json_each(${of})))
        ORDER BY seq DESC LIMIT ${limit}`,
    operation,
  )
}

/** The operations that touched an object's own rows, found by index. */
function operationsOn(db: ReadableDb, object: HistoryObject): number[] {
  const found = new Set<number>()
  for (const { table, first } of ownRows(db, object)) {
    const { alone, from, upTo } = keysThatBegin(first)
    for (const { seq } of all(
      db,
      sql`SELECT DISTINCT operation_seq AS seq FROM change
          WHERE tbl = ${table} AND (row_id = ${alone} OR (row_id >= ${from} AND row_id < ${upTo}))`,
      z.object({ seq: z.int() }),
    ))
      found.add(seq)
  }
  return [...found]
}

/** Who did something, and what was done, each once; in the order of the alphabet. */
export function journalFacets(db: ReadableDb): { coders: string[]; methods: string[] } {
  return {
    coders: all(
      db,
      sql`SELECT DISTINCT coder FROM operation ORDER BY coder`,
      operation.pick({ coder: true }),
    ).map((row) => row.coder),
    methods: all(
      db,
      sql`SELECT DISTINCT method FROM operation ORDER BY method`,
      operation.pick({ method: true }),
    ).map((row) => row.method),
  }
}

export function operationById(db: ReadableDb, id: string): Operation | null {
  const found = get(
    db,
    sql`SELECT id, seq, method, subject, kind, coder, at, undoes,
          (SELECT count(*) FROM change WHERE operation_seq = seq) AS changes
        FROM operation WHERE id = ${id}`,
    operation,
  )
  return found ?? null
}

/** What an operation was chained with; null when there is none of that number. */
export function operationHash(db: ReadableDb, seq: number): string | null {
  return (
    get(db, sql`SELECT hash FROM operation WHERE seq = ${seq}`, z.object({ hash: z.string() }))?.hash ?? null
  )
}

/** The newest operation's number; 0 when there is none. */
export function lastSeq(db: ReadableDb): number {
  return get(db, sql`SELECT coalesce(max(seq), 0) AS n FROM operation`, z.object({ n: z.int() }))?.n ?? 0
}

const changedKey = z.object({ id: z.string() })

/**
 * The ids of a table's rows that were touched after an operation, each once; null when there are more than `limit`.
 * For tables whose key is their id. The plus keeps SQLite from walking everything ever done to the table.
 */
export function changedSince(
  db: ReadableDb,
  seq: number,
  table: TrackedTable,
  limit: number,
): string[] | null {
  const rows = all(
    db,
    sql`SELECT DISTINCT json_extract(row_id, '$[0]') AS id FROM change
        WHERE operation_seq > ${seq} AND +tbl = ${table} LIMIT ${limit + 1}`,
    changedKey,
  )
  return rows.length > limit ? null : rows.map(({ id }) => id)
}

export function countOperations(db: ReadableDb): number {
  return get(db, sql`SELECT count(*) AS n FROM operation`, z.object({ n: z.int() }))?.n ?? 0
}

/** When the study began, and who began it. */
export function beginningOf(db: ReadableDb): { at: string; coder: string } {
  const first = get(
    db,
    sql`SELECT at, coder FROM operation ORDER BY seq LIMIT 1`,
    operation.pick({ at: true, coder: true }),
  )
  if (first === undefined) throw new Error('The journal is empty.')
  return first
}

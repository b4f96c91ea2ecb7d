// Rows of the study's tables as plain data, for what travels in a project of the exchange standard beside the standard
// itself, and their way back in. Which columns of a table travel is data: a table that is not named goes whole.
import type Database from 'better-sqlite3'
import { z } from 'zod'
import { errorCode } from '../db/failures.ts'
import type { ReadableDb, WritableDb } from '../db/sql.ts'
import { undeclaredReferences } from './references.ts'
import { quoted, tableShape, trackedTables } from './tables.ts'

export type Row = Readonly<Record<string, string | number | null>>

/**
 * What of a table travels. A list: these columns, key first; the rest is said by the standard, and on the way back the
 * row is there already and only gets them. Null: nothing of it does. Left out: whole rows.
 */
const travels: Readonly<Record<string, readonly string[] | null>> = {
  study: null,
  study_case: null,
  case_attribute: ['id', 'type', 'options'],
  code: ['id', 'use_when', 'do_not_use_when', 'example', 'retired'],
  coder: ['id', 'color'],
  source: ['id', 'number', 'kind', 'date'],
  coding: ['id', 'direction', 'weight'],
  memo: ['id', 'target_kind', 'target_id', 'body'],
  /** About this very file, not about the study. */
  import_report: null,
}

/** Values come out of the standard; those it can't say are added while writing, and come back in whatever is there. */
const valueTable = 'case_attribute_value'

/** Named by their hash; what a version of the model or a signature froze. */
const frozenTables = ['frozen_model', 'kept_codebook'] as const

/** Of the model: its ids are the same in every study that has it. */
export const isOfModel = (table: string): boolean =>
  table in trackedTables && trackedTables[table as keyof typeof trackedTables] === 'model'

/** Whether the rows of the table only add to what the standard says. */
export const saysMore = (table: string): boolean => Array.isArray(travels[table])

export type CarriedRows = { table: string; rows: readonly Row[] }

const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

/** Tables in an order in which none refers to a later one but itself. */
export function carriedRows(db: ReadableDb): CarriedRows[] {
  return ordered(db, [...frozenTables, ...Object.keys(trackedTables)]).flatMap((table) => {
    const columns = travels[table]
    if (columns === null || table === valueTable || holdsFiles(db, table)) return []
    const shape = tableShape(db, table)
    const wanted = columns ?? shape.columns
    const rows = db
      .prepare(
        `SELECT ${wanted.map(quoted).join(', ')} FROM ${quoted(table)} ORDER BY ${shape.key.map(quoted).join(', ')}`,
      )
      .all()
      .map((row) => rowSchema.parse(row))
    return rows.length === 0 ? [] : [{ table, rows: table === 'coding' ? anchored(db, rows) : rows }]
  })
}

/** Tables that need the bytes of a file beside them do not travel in a note. */
export function tablesWithFiles(db: ReadableDb): string[] {
  return Object.keys(trackedTables).filter((table) => travels[table] === undefined && holdsFiles(db, table))
}

/** Every id people's work is named by, with the kind of thing; the model's are its own everywhere. */
export function idsInTables(db: ReadableDb): Map<string, string> {
  const kinds: Readonly<Record<string, string>> = { study_case: 'case', case_attribute: 'attribute' }
  const ids = new Map<string, string>()
  for (const table of Object.keys(trackedTables)) {
    if (isOfModel(table) || table === 'study') continue
    if (!tableShape(db, table).columns.includes('id')) continue
    const found = db.prepare<[], { id: string | number }>(`SELECT id FROM ${quoted(table)}`).all()
    for (const { id } of found) if (typeof id === 'string') ids.set(id, kinds[table] ?? table)
  }
  return ids
}

/** Those the study has tables for, as `carriedRows` would give them. */
export function inOrder(db: ReadableDb, tables: readonly CarriedRows[]): CarriedRows[] {
  const known = ordered(db, [...frozenTables, ...Object.keys(trackedTables)])
  return known.flatMap((name) => tables.filter(({ table }) => table === name && travels[name] !== null))
}

function anchored(db: ReadableDb, rows: Row[]): Row[] {
  const lost = new Set(
    db
      .prepare<[], { id: string }>('SELECT id FROM coding WHERE lost_revision_id IS NOT NULL')
      .all()
      .map(({ id }) => id),
  )
  return rows.filter(({ id }) => !lost.has(String(id)))
}

type Declared = { table: string; from: string; to: string | null }

function referencesOf(db: Database.Database, table: string): Declared[] {
  return db
    .prepare<[string], Declared>('SELECT "table", "from", "to" FROM pragma_foreign_key_list(?)')
    .all(table)
}

function holdsFiles(db: Database.Database, table: string): boolean {
  return table !== 'source' && referencesOf(db, table).some((each) => each.table === 'imported_file')
}

function ordered(db: Database.Database, tables: readonly string[]): string[] {
  const done = new Set<string>()
  const visit = (table: string, above: readonly string[]): void => {
    if (done.has(table) || above.includes(table) || !tables.includes(table)) return
    for (const { table: other } of referencesOf(db, table)) visit(other, [...above, table])
    for (const { parent } of undeclaredReferences.filter((each) => each.table === table))
      visit(parent, [...above, table])
    done.add(table)
  }
  for (const table of tables) visit(table, [])
  return [...done]
}

export type TakenIn = {
  table: string
  /** Rows written, and rows that were there as they are. */
  written: number
  same: number
  /** Those the table would not have. */
  refused: Row[]
}

/** Something a row names. */
export type NamedPart = { table: string; id: string }

/** What the rows of a table name, by their references and by what only we know to be one. */
export function namerOf(db: ReadableDb, table: string): (row: Row) => NamedPart[] {
  const declared = referencesOf(db, table)
  const others = undeclaredReferences.filter((each) => each.table === table)
  return (row) => [
    ...declared.flatMap(({ table: parent, from }) => partOf(parent, row[from])),
    ...others.flatMap(({ parent, column, when }) =>
      when === null || row[when.column] === when.equals ? partOf(parent, row[column]) : [],
    ),
  ]
}

const partOf = (table: string, id: Row[string] | undefined): NamedPart[] =>
  typeof id === 'string' ? [{ table, id }] : []

/** The row of that id, or of the key named by references to the table; undefined when it is not there. */
export function rowNamed(db: ReadableDb, { table, id }: NamedPart): Row | undefined {
  const [key = 'id'] = tableShape(db, table).key
  const found = db.prepare<[string]>(`SELECT * FROM ${quoted(table)} WHERE ${quoted(key)} = ?`).get(id)
  return found === undefined ? undefined : (found as Row)
}

/**
 * Puts a table's rows in, inside an operation: new ones whole, known ones by the columns that travel. A row whose
 * references lead nowhere, or that the table refuses, is left; nothing is ever half written. Null for a table that does
 * not travel, or whose columns are not these.
 */
export function takeIn(db: WritableDb, table: string, rows: readonly Row[]): TakenIn | null {
  const isFrozen = frozenTables.some((each) => each === table)
  const columns = travels[table]
  if (!isFrozen && (!Object.hasOwn(trackedTables, table) || columns === null || holdsFiles(db, table)))
    return null
  const shape = tableShape(db, table)
  const wanted = columns ?? shape.columns
  const hasKey = (row: Row) => shape.key.every((key) => row[key] !== undefined && row[key] !== null)
  const fitting = rows.filter(hasKey)
  const taken: TakenIn = { table, written: 0, same: 0, refused: rows.filter((row) => !hasKey(row)) }
  const prepare = preparer(db)
  // A row may refer to a later one of its own table: what fails is tried again as long as anything succeeds.
  let waiting = fitting
  for (let before = -1; waiting.length > 0 && waiting.length !== before; ) {
    before = waiting.length
    waiting = waiting.filter((row) => {
      if (table === valueTable) {
        const known = update(prepare, table, shape.key, shape.columns, row)
        if (known === 'written') taken.written += 1
        if (known === 'same') taken.same += 1
        if (known !== 'refused') return false
      }
      const outcome =
        columns === undefined
          ? insert(prepare, table, shape, row)
          : update(prepare, table, shape.key, wanted, row)
      if (outcome === 'written') taken.written += 1
      if (outcome === 'same') taken.same += 1
      return outcome === 'refused'
    })
  }
  taken.refused.push(...waiting)
  return taken
}

type Prepare = (sql: string) => Database.Statement<(string | number | null)[]>

/** Rows of a table mostly have the same columns. */
function preparer(db: WritableDb): Prepare {
  const known = new Map<string, ReturnType<Prepare>>()
  return (sql) => {
    const found = known.get(sql) ?? db.prepare<(string | number | null)[]>(sql)
    known.set(sql, found)
    return found
  }
}

type Outcome = 'written' | 'same' | 'refused'
type Shape = ReturnType<typeof tableShape>

function insert(prepare: Prepare, table: string, shape: Shape, row: Row): Outcome {
  const columns = shape.columns.filter((column) => row[column] !== undefined)
  const names = columns.map(quoted).join(', ')
  const places = columns.map(() => '?').join(', ')
  const keys = shape.key.map((key) => row[key] ?? null)
  const isThere = shape.key.map((key) => `${quoted(key)} IS ?`).join(' AND ')
  if (prepare(`SELECT 1 FROM ${quoted(table)} WHERE ${isThere}`).get(...keys) !== undefined) return 'same'
  return attempt(() => {
    prepare(`INSERT INTO ${quoted(table)} (${names}) VALUES (${places})`).run(
      ...columns.map((column) => row[column] ?? null),
    )
    return 'written'
  })
}

function update(
  prepare: Prepare,
  table: string,
  key: readonly string[],
  wanted: readonly string[],
  row: Row,
): Outcome {
  const columns = wanted.filter((column) => !key.includes(column) && row[column] !== undefined)
  if (columns.length === 0) return 'same'
  const condition = key.map((column) => `${quoted(column)} IS ?`).join(' AND ')
  const differs = columns.map((column) => `${quoted(column)} IS NOT ?`).join(' OR ')
  const values = columns.map((column) => row[column] ?? null)
  const keys = key.map((column) => row[column] ?? null)
  return attempt(() => {
    const isThere = prepare(`SELECT 1 FROM ${quoted(table)} WHERE ${condition}`).get(...keys)
    if (isThere === undefined) return 'refused'
    const { changes } = prepare(
      `UPDATE ${quoted(table)} SET ${columns.map((column) => `${quoted(column)} = ?`).join(', ')} WHERE ${condition} AND (${differs})`,
    ).run(...values, ...keys, ...values)
    return changes > 0 ? 'written' : 'same'
  })
}

/** SQLite undoes a statement that fails whole; anything but a refused value is no row's fault. */
function attempt(work: () => Outcome): Outcome {
  try {
    return work()
  } catch (error) {
    if (errorCode(error)?.startsWith('SQLITE_CONSTRAINT') === true) return 'refused'
    throw error
  }
}

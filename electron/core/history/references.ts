// Rows that refer to rows of given tables, found through the foreign keys of every table people's work lives in: whoever
// adds a table is seen without saying so.
import { z } from 'zod'
import { all, type ReadableDb, sql, type WritableDb } from '../db/sql.ts'
import { imageSql, isTracked, quoted, rowIdSql, type TrackedTable, tableShape } from './tables.ts'
import { currentImage, insertRow, parseImage, type RowImage, removeRow, updateRow } from './undo.ts'

/** A column that names rows of `parent`; with `when`, only where another column says so. */
export type Reference = {
  readonly table: TrackedTable
  readonly column: string
  readonly parent: string
  readonly when: { readonly column: string; readonly equals: string } | null
}

export type ReferringRow = {
  readonly table: TrackedTable
  /** The primary key, a JSON array. */
  readonly rowId: string
  readonly image: RowImage
  readonly refs: readonly { readonly column: string; readonly parent: string; readonly id: string }[]
  /** Every column is of the key: the row says nothing but that it is there. */
  readonly isBare: boolean
}

/** A column that names rows of one table or another, by what another column says. */
const byKind = (
  table: TrackedTable,
  column: string,
  kindColumn: string,
  parents: Readonly<Record<string, TrackedTable>>,
): Reference[] =>
  Object.entries(parents).map(([equals, parent]) => ({
    table,
    column,
    parent,
    when: { column: kindColumn, equals },
  }))

/**
 * What SQLite cannot know. Whom an excerpt of an attendance is linked to is no one row's id, and whom a link in a memo means
 * is said by its words too: those two are nowhere here.
 */
export const undeclaredReferences: readonly Reference[] = [
  ...byKind('judgement', 'subject_id', 'subject_kind', {
    indicator: 'indicator',
    component: 'component',
    result: 'result',
  }),
  ...byKind('linked_excerpt', 'owner_id', 'owner_kind', {
    meeting: 'source',
    activity: 'activity',
    tie: 'tie',
    'plan-item': 'plan_item',
    attainment: 'attainment',
    level: 'level_placement',
    fact: 'fact_citation',
  }),
  ...byKind('memo', 'target_id', 'target_kind', {
    case: 'study_case',
    source: 'source',
    code: 'code',
    coding: 'coding',
    judgement: 'judgement',
  }),
  ...byKind('fact_citation', 'of_id', 'of_kind', {
    case: 'study_case',
    establishment: 'establishment',
    source: 'source',
    participant: 'participant',
  }),
  { table: 'fact_citation', column: 'wave_id', parent: 'wave', when: null },
]

export function referencesTo(db: ReadableDb, parents: ReadonlySet<string>): Reference[] {
  const found = all(
    db,
    sql`SELECT t.name AS "table", k."from" AS "column", k."table" AS parent
        FROM main.sqlite_schema t JOIN pragma_foreign_key_list(t.name) k
        WHERE t.type = 'table' ORDER BY t.name, k.id, k.seq`,
    z.object({ table: z.string(), column: z.string(), parent: z.string() }),
  )
  const declared = found.flatMap(({ table, column, parent }): Reference[] =>
    isTracked(table) && parents.has(parent) ? [{ table, column, parent, when: null }] : [],
  )
  return [...declared, ...undeclaredReferences.filter(({ parent }) => parents.has(parent))]
}

/** Every row that names some row of these tables, with all it names of them. */
export function referringRows(db: ReadableDb, parents: ReadonlySet<string>): ReferringRow[] {
  const byTable = Map.groupBy(referencesTo(db, parents), ({ table }) => table)
  return [...byTable].flatMap(([table, references]) => rowsOf(db, table, references))
}

function rowsOf(db: ReadableDb, table: TrackedTable, references: readonly Reference[]): ReferringRow[] {
  const shape = tableShape(db, table)
  const isBare = shape.columns.every((column) => shape.key.includes(column))
  const some = [...new Set(references.map(({ column }) => `${quoted(column)} IS NOT NULL`))].join(' OR ')
  const rows = db
    .prepare<[], { rowId: string; image: string }>(
      `SELECT ${rowIdSql(shape, '')} AS rowId, ${imageSql(shape, '')} AS image FROM ${quoted(table)} WHERE ${some}
       ORDER BY ${shape.key.map(quoted).join(', ')}`,
    )
    .all()
  return rows.flatMap(({ rowId, image: text }) => {
    const image = parseImage(text)
    const refs = references.flatMap(({ column, parent, when }) => {
      const id = image[column]
      const applies = when === null || image[when.column] === when.equals
      return typeof id === 'string' && applies ? [{ column, parent, id }] : []
    })
    return refs.length === 0 ? [] : [{ table, rowId, image, refs, isBare }]
  })
}

/** Whether some row of a tracked table names it. */
export function isReferred(
  db: ReadableDb,
  references: readonly Reference[],
  parent: string,
  id: string,
): boolean {
  return references.some(({ table, column, when, ...each }) => {
    if (each.parent !== parent) return false
    const condition = when === null ? '' : ` AND ${quoted(when.column)} = ?`
    const values = when === null ? [id] : [id, when.equals]
    return (
      db
        .prepare<string[]>(`SELECT 1 FROM ${quoted(table)} WHERE ${quoted(column)} = ?${condition} LIMIT 1`)
        .get(...values) !== undefined
    )
  })
}

/**
 * Sets of columns whose values together no two rows of a table share, as far as they are plain: a key over expressions,
 * or over some rows only, is left to the database to refuse.
 */
export function uniqueColumns(db: ReadableDb, table: TrackedTable): string[][] {
  const rows = all(
    db,
    sql`SELECT i.name AS "index", c.name AS "column" FROM pragma_index_list(${table}) i
        JOIN pragma_index_info(i.name) c WHERE i."unique" = 1 AND i.partial = 0 ORDER BY i.seq, c.seqno`,
    z.object({ index: z.string(), column: z.string().nullable() }),
  )
  return [...Map.groupBy(rows, ({ index }) => index).values()].flatMap((columns) => {
    const names = columns.flatMap(({ column }) => column ?? [])
    return names.length === columns.length ? [names] : []
  })
}

/** A row of the table that has these values. */
export function rowWith(
  db: ReadableDb,
  table: TrackedTable,
  values: Readonly<Record<string, string | number>>,
): RowImage | undefined {
  const columns = Object.keys(values)
  const condition = columns.map((column) => `${quoted(column)} = ?`).join(' AND ')
  return db
    .prepare<(string | number)[], RowImage>(`SELECT * FROM ${quoted(table)} WHERE ${condition} LIMIT 1`)
    .get(...Object.values(values))
}

/** Whether a row of the table has these values. */
export const hasRowWith = (...asked: Parameters<typeof rowWith>): boolean => rowWith(...asked) !== undefined

/** Gives a row other values; when they are of its key, as another row in its place, for a key is never changed. */
export function rewriteRow(
  db: WritableDb,
  table: TrackedTable,
  rowId: string,
  values: Readonly<Record<string, string>>,
): void {
  const shape = tableShape(db, table)
  const from = currentImage(db, table, shape, rowId)
  if (from === null) throw new Error(`${table} has no row ${rowId}.`)
  const to = JSON.stringify({ ...parseImage(from), ...values })
  if (!shape.key.some((column) => Object.hasOwn(values, column))) {
    updateRow(db, table, shape, rowId, { from, to })
    return
  }
  removeRow(db, table, shape, rowId)
  insertRow(db, table, shape, to)
}

export function dropRow(db: WritableDb, table: TrackedTable, rowId: string): void {
  removeRow(db, table, tableShape(db, table), rowId)
}

/** Lets references be broken until the operation commits. */
export function deferReferences(db: WritableDb): void {
  db.pragma('defer_foreign_keys = ON')
}

/** Runs what the database may refuse for a key that must be unique; false, and nothing done, when it does. */
export function triedUnique(db: WritableDb, work: () => void): boolean {
  try {
    db.transaction(work)()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE') return false
    throw error
  }
}

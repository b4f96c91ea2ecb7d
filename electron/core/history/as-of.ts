// The study as it was after an operation: every tracked table is covered by a temporary one of the same name, filled from
// the journal. Whatever reads the study then reads the past, and the file stays as it is.
import { z } from 'zod'
import { AppError } from '../../../shared/api/errors.ts'
import type { AsOf, Moment } from '../../../shared/schema/history.ts'
import { count } from '../db/columns.ts'
import { all, get, type ReadableDb, sql, type WritableDb } from '../db/sql.ts'
import { quoted, rowIdSql, tableShape, trackedTables } from './tables.ts'

/**
 * The last operation at a moment: the one with that number, or the newest that had been done by that instant.
 * @throws history.no_such_moment when the study did not exist yet, or has not come so far
 */
export function operationAt(db: ReadableDb, moment: AsOf): Moment {
  const row = z.object({ seq: z.int(), at: z.string() })
  const found =
    typeof moment === 'number'
      ? get(db, sql`SELECT seq, at FROM operation WHERE seq = ${moment}`, row)
      : get(db, sql`SELECT seq, at FROM operation WHERE at <= ${moment} ORDER BY seq DESC LIMIT 1`, row)
  if (found === undefined) throw new AppError('history.no_such_moment', { moment })
  return found
}

/**
 * Makes `db` answer as the study was right after operation `seq`. The connection must be one that only reads. Walks the
 * journal's shorter side: from the beginning to `seq`, or what came after it, taken off the rows of today.
 */
export function coverWithPast(db: WritableDb, seq: number): void {
  // Temporary tables refer to temporary tables only; the rows were checked when they were written.
  db.pragma('foreign_keys = OFF')
  const total = get(db, sql`SELECT count(*) AS n FROM operation`, count)?.n ?? 0
  const fromStart = seq * 2 < total
  db.transaction(() => {
    if (fromStart) takeLastImages(db, seq)
    else takeFirstImagesAfter(db, seq)
    for (const table of Object.keys(trackedTables)) cover(db, table, fromStart)
    db.exec('DROP TABLE temp.touched')
    db.exec(`CREATE TEMP VIEW operation AS SELECT * FROM main.operation WHERE seq <= ${Number(seq)}`)
    db.exec(`CREATE TEMP VIEW change AS SELECT * FROM main.change WHERE operation_seq <= ${Number(seq)}`)
  })()
}

/** Every row ever written up to `seq`, as it was last. */
function takeLastImages(db: WritableDb, seq: number): void {
  takeImages(db, 'after, max(id)', 'operation_seq <= ?', seq)
}

/** Every row written after `seq`, as it was before the first of these changes. */
function takeFirstImagesAfter(db: WritableDb, seq: number): void {
  takeImages(db, 'before, min(id)', 'operation_seq > ?', seq)
}

/** SQLite takes the other columns of such a query from the very row that has the least or the greatest id. */
function takeImages(db: WritableDb, image: string, which: string, seq: number): void {
  db.exec(
    'CREATE TEMP TABLE touched (tbl TEXT NOT NULL, row_id TEXT NOT NULL, image TEXT, id INTEGER NOT NULL)',
  )
  db.prepare<[number]>(
    `INSERT INTO temp.touched SELECT tbl, row_id, ${image} FROM main.change WHERE ${which} GROUP BY tbl, row_id`,
  ).run(seq)
  db.exec('CREATE INDEX temp.touched_by_row ON touched (tbl, row_id)')
}

function cover(db: WritableDb, table: string, fromStart: boolean): void {
  const definitions = all(
    db,
    sql`SELECT type, sql FROM main.sqlite_schema
        WHERE tbl_name = ${table} AND type IN ('table', 'index') AND sql IS NOT NULL ORDER BY type = 'index'`,
    z.object({ type: z.enum(['table', 'index']), sql: z.string() }),
  )
  const [own, ...indexes] = definitions
  if (own === undefined) throw new Error(`There is no table ${table}.`)
  db.exec(own.sql.replace(/^CREATE TABLE/, 'CREATE TEMP TABLE'))
  if (!fromStart)
    db.exec(`INSERT INTO temp.${quoted(table)} SELECT * FROM main.${quoted(table)} AS present
      WHERE NOT EXISTS (SELECT 1 FROM temp.touched
        WHERE tbl = '${table}' AND row_id = ${rowIdSql(tableShape(db, table), 'present')})`)
  const columns = columnsOf(db, table)
  const values = columns.map(({ name, otherwise }) => valueSql(name, otherwise))
  db.exec(`INSERT INTO temp.${quoted(table)} (${columns.map(({ name }) => quoted(name)).join(', ')})
    SELECT ${values.join(', ')} FROM temp.touched WHERE tbl = '${table}' AND image IS NOT NULL`)
  // Indexes go where their table is; SQLite wants the place said with the index's name.
  for (const index of indexes)
    db.exec(index.sql.replace(/^CREATE (UNIQUE )?INDEX /, (_, unique = '') => `CREATE ${unique}INDEX temp.`))
}

/** A row's image from before a column was added has what the column's default says. */
function valueSql(column: string, otherwise: string | null): string {
  const path = `'$.${column}'`
  return `CASE WHEN json_type(image, ${path}) IS NULL THEN ${otherwise ?? 'NULL'} ELSE json_extract(image, ${path}) END`
}

function columnsOf(db: ReadableDb, table: string): { name: string; otherwise: string | null }[] {
  return all(
    db,
    sql`SELECT name, dflt_value AS otherwise FROM pragma_table_info(${table}, 'main')`,
    z.object({ name: z.string(), otherwise: z.string().nullable() }),
  )
}

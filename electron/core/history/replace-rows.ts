// A set of tables made to say exactly what other rows say: for the model of a study that has nothing yet but its model.
import { errorCode } from '../db/failures.ts'
import type { WritableDb } from '../db/sql.ts'
import type { CarriedRows, Row } from './carried-rows.ts'
import { quoted, tableShape } from './tables.ts'

const keyOf = (row: Row, key: readonly string[]): string => JSON.stringify(key.map((column) => row[column]))

/** Whether the tables say already what the rows say. Tables the rows do not name are not looked at. */
export function isSaidAlready(db: WritableDb, tables: readonly CarriedRows[]): boolean {
  return tables.every(({ table, rows }) => {
    const { key } = tableShape(db, table)
    const order = (a: Row, b: Row) => (keyOf(a, key) < keyOf(b, key) ? -1 : 1)
    const sorted = (list: Row[]) => JSON.stringify(list.sort(order).map((row) => Object.entries(row).sort()))
    const now = db.prepare<[], Row>(`SELECT * FROM ${quoted(table)}`).all()
    return sorted(now) === sorted([...rows])
  })
}

/**
 * Must run inside an operation. `tables` in an order in which none refers to a later one. What the rows don't have goes
 * away, or is retired where something leans on it.
 */
export function replaceRows(db: WritableDb, tables: readonly CarriedRows[]): void {
  for (const { table, rows } of [...tables].reverse()) removeOthers(db, table, rows)
  for (const { table, rows } of tables) {
    const { columns, key } = tableShape(db, table)
    for (const row of rows) {
      const known = columns.filter((column) => row[column] !== undefined)
      const rest = known.filter((column) => !key.includes(column))
      const names = known.map(quoted).join(', ')
      const update = rest.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(', ')
      db.prepare(
        `INSERT INTO ${quoted(table)} (${names}) VALUES (${known.map(() => '?').join(', ')})
         ON CONFLICT (${key.map(quoted).join(', ')}) DO ${update === '' ? 'NOTHING' : `UPDATE SET ${update}`}`,
      ).run(...known.map((column) => row[column] ?? null))
    }
  }
}

function removeOthers(db: WritableDb, table: string, rows: readonly Row[]): void {
  const { columns, key } = tableShape(db, table)
  const kept = new Set(rows.map((row) => keyOf(row, key)))
  const condition = key.map((column) => `${quoted(column)} IS ?`).join(' AND ')
  for (const row of db.prepare<[], Row>(`SELECT * FROM ${quoted(table)}`).all()) {
    if (kept.has(keyOf(row, key))) continue
    const values = key.map((column) => row[column] ?? null)
    try {
      db.prepare(`DELETE FROM ${quoted(table)} WHERE ${condition}`).run(...values)
    } catch (error) {
      if (errorCode(error) !== 'SQLITE_CONSTRAINT_FOREIGNKEY' || !columns.includes('retired')) throw error
      const order = columns.includes('stage_order') ? ', stage_order = NULL' : ''
      db.prepare(`UPDATE ${quoted(table)} SET retired = 1${order} WHERE ${condition}`).run(...values)
    }
  }
}

// Triggers made at open from the tables themselves: no write, cascade or forgotten path escapes the journal,
// and a write outside an operation is refused. They are TEMP, so a file holds none and no file can alter them.
import type Database from 'better-sqlite3'
import { imageSql, quoted, rowIdSql, type TableShape, tableShape, trackedTables } from './tables.ts'

/** Makes the table that names the running operation, and three triggers for every tracked table. */
export function installAuditTriggers(db: Database.Database): void {
  db.exec('CREATE TEMP TABLE current_operation (seq INTEGER NOT NULL)')
  for (const table of Object.keys(trackedTables)) {
    const shape = tableShape(db, table)
    db.exec(trigger(table, shape, 'INSERT'))
    db.exec(trigger(table, shape, 'UPDATE'))
    db.exec(trigger(table, shape, 'DELETE'))
  }
}

function trigger(table: string, shape: TableShape, event: 'INSERT' | 'UPDATE' | 'DELETE'): string {
  const before = event === 'INSERT' ? 'NULL' : imageSql(shape, 'OLD')
  const after = event === 'DELETE' ? 'NULL' : imageSql(shape, 'NEW')
  const differs = shape.columns.map((column) => `OLD.${quoted(column)} IS NOT NEW.${quoted(column)}`)
  return `
    CREATE TEMP TRIGGER ${quoted(`audit_${table}_${event.toLowerCase()}`)} AFTER ${event} ON main.${quoted(table)}
    ${event === 'UPDATE' ? `WHEN ${differs.join(' OR ')}` : ''}
    BEGIN
      SELECT RAISE(ABORT, 'write outside an operation') WHERE NOT EXISTS (SELECT 1 FROM temp.current_operation);
      INSERT INTO change (operation_seq, tbl, row_id, before, after)
      SELECT seq, '${table}', ${rowIdSql(shape, event === 'INSERT' ? 'NEW' : 'OLD')}, ${before}, ${after}
      FROM temp.current_operation;
    END`
}

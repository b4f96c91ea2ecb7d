// Does the journal hold together, and does the study still agree with it?
import { z } from 'zod'
import { get, type ReadableDb, sql } from '../db/sql.ts'
import { CHAIN_START, operationHash } from './chain.ts'
import { changesOf } from './run-operation.ts'
import { imageSql, quoted, rowIdSql, tableShape, trackedTables } from './tables.ts'
import { sameImage } from './undo.ts'

export type JournalVerdict = {
  /** The first broken link, or null. */
  brokenAt: number | null
  operations: number
  changes: number
  head: string
}

type OperationRow = {
  seq: number
  id: string
  method: string
  subject: string
  kind: string
  coder: string
  at: string
  undoes: string | null
  hash: string
}

/** Recomputes every hash from the first operation on. Linear in the journal. */
export function verifyChain(db: ReadableDb): JournalVerdict {
  const rows = db.prepare<[], OperationRow>('SELECT * FROM operation ORDER BY seq').all()
  let head = CHAIN_START
  let changes = 0
  for (const [index, { hash, ...operation }] of rows.entries()) {
    const own = changesOf(db, operation.seq)
    changes += own.length
    if (operation.seq !== index + 1 || operationHash(head, operation, own) !== hash)
      return { brokenAt: operation.seq, operations: rows.length, changes, head }
    head = hash
  }
  const stray = get(
    db,
    sql`SELECT count(*) AS n FROM change WHERE operation_seq NOT IN (SELECT seq FROM operation)`,
    z.object({ n: z.int() }),
  )
  return { brokenAt: (stray?.n ?? 0) > 0 ? rows.length + 1 : null, operations: rows.length, changes, head }
}

/**
 * Compares every tracked row with the last image the journal has of it: finds rows written, altered or removed
 * by anything but Trama. Returns at most `limit` of them, each as `table [key]`.
 */
export function verifyState(db: ReadableDb, limit: number): string[] {
  const strays: string[] = []
  for (const table of Object.keys(trackedTables))
    for (const rowId of straysIn(db, table)) {
      strays.push(`${table} ${rowId}`)
      if (strays.length === limit) return strays
    }
  return strays
}

type Image = { row_id: string; image: string | null }

/** Two streams in the order of their keys, walked side by side: linear, and one row of each in memory. */
function* straysIn(db: ReadableDb, table: string): Generator<string> {
  const shape = tableShape(db, table)
  const present = db
    .prepare<[], Image>(
      `SELECT ${rowIdSql(shape, '')} AS row_id, ${imageSql(shape, '')} AS image FROM ${quoted(table)} ORDER BY 1`,
    )
    .iterate()
  const recorded = db
    .prepare<[string], Image>(
      'SELECT row_id, after AS image, max(id) FROM change WHERE tbl = ? GROUP BY row_id ORDER BY row_id',
    )
    .iterate(table)
  try {
    let row = next(present)
    let record = next(recorded)
    while (row !== null || record !== null) {
      const order = row === null ? 1 : record === null ? -1 : Buffer.compare(key(row), key(record))
      const current = order <= 0 ? row : null
      const known = order >= 0 ? record : null
      if (!sameImage(current?.image ?? null, known?.image ?? null)) yield (current ?? known)?.row_id ?? ''
      if (order <= 0) row = next(present)
      if (order >= 0) record = next(recorded)
    }
  } finally {
    present.return?.()
    recorded.return?.()
  }
}

function next(rows: IterableIterator<Image>): Image | null {
  const step = rows.next()
  return step.done === true ? null : step.value
}

/** SQLite orders text by its UTF-8 bytes. */
function key(image: Image): Buffer {
  return Buffer.from(image.row_id)
}

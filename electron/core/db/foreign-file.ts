// The database of another program, opened as the untrusted thing it is: a private copy, never the file itself, read-only
// and gone when it has been read. Only plain tables are asked for, whole and in their own order: no view, no virtual or
// computed column and no trigger of the file ever runs, and SQLite has looked through each table before a row is read.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database, { SqliteError } from 'better-sqlite3'
import { z } from 'zod'
import { AppError } from '../../../shared/api/errors.ts'
import { type Cell, type ForeignTables, isDatabase, type Row } from '../foreign-tables.ts'

export const foreignCaps = {
  /** Bytes of the whole file. */
  file: 1024 * 1024 * 1024,
  /** Rows of one table. */
  rows: 2_000_000,
  /** Tables, views and the like in one file. */
  objects: 5000,
}

type Fault = 'no-document' | 'damaged' | 'too-complex' | 'no-plain-table'
const refusal = (reason: Fault): AppError => new AppError('import.bad_file', { format: 'sqlite', reason })

/**
 * Opens, reads and closes.
 * @throws {AppError} import.bad_file, and whatever `read` throws
 */
export function withForeign<T>(bytes: Uint8Array, read: (tables: ForeignTables) => T): T {
  if (!isDatabase(bytes)) throw refusal('no-document')
  if (bytes.length > foreignCaps.file) throw refusal('too-complex')
  const folder = mkdtempSync(join(tmpdir(), 'trama-foreign-'))
  try {
    const path = join(folder, 'copy.sqlite')
    writeFileSync(path, withoutLog(bytes), { mode: 0o600 })
    const db = new Database(path, { readonly: true, fileMustExist: true })
    try {
      db.pragma('trusted_schema = OFF')
      db.pragma('cell_size_check = ON')
      db.pragma('ignore_check_constraints = ON')
      db.pragma('mmap_size = 0')
      return read(tablesOf(db))
    } finally {
      db.close()
    }
  } catch (error) {
    if (error instanceof SqliteError) throw refusal('damaged')
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A copy that asks for no log beside it, for there is none. https://www.sqlite.org/fileformat2.html#the_database_header */
function withoutLog(bytes: Uint8Array): Buffer {
  const copy = Buffer.from(bytes)
  copy[18] = 1
  copy[19] = 1
  return copy
}

const schemaRow = z.tuple([z.string(), z.string(), z.string().nullable()])
const columnRow = z.object({ name: z.string(), hidden: z.number() })

function tablesOf(db: Database.Database): ForeignTables {
  const listed = db
    .prepare('SELECT type, name, sql FROM sqlite_schema WHERE type IN (?, ?) LIMIT ?')
    .raw()
    .all('table', 'view', foreignCaps.objects + 1)
    .map((row) => schemaRow.safeParse(row))
  if (listed.length > foreignCaps.objects) throw refusal('too-complex')
  const kinds = new Map<string, 'table' | 'other'>()
  for (const { data } of listed) {
    if (data === undefined) throw refusal('damaged')
    const [type, name, written] = data
    const isPlain = type === 'table' && /^\s*create\s+table\b/i.test(written ?? '')
    kinds.set(name.toLowerCase(), isPlain ? 'table' : 'other')
  }
  const unread = new Map<string, number>()
  return {
    names: new Set(kinds.keys()),
    unread,
    rows: (table, columns) => {
      const kind = kinds.get(table.toLowerCase())
      if (kind === undefined) return []
      if (kind === 'other') throw refusal('no-plain-table')
      return readRows(db, table, columns, unread)
    },
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

function readRows(
  db: Database.Database,
  table: string,
  columns: readonly string[],
  unread: Map<string, number>,
): Row[] {
  const there = z.array(columnRow).parse(db.pragma(`table_xinfo(${quoted(table)})`))
  if (there.some(({ hidden }) => hidden !== 0)) throw refusal('no-plain-table')
  // Finds pages that are used twice, which would be read for ever.
  if (db.pragma(`quick_check(${quoted(table)})`, { simple: true }) !== 'ok') throw refusal('damaged')
  const own = new Set(there.map(({ name }) => name.toLowerCase()))
  const asked = columns.filter((column) => own.has(column.toLowerCase()))
  if (asked.length === 0) return []
  const select = db
    .prepare(`SELECT ${asked.map(quoted).join(', ')} FROM ${quoted(table)}`)
    .raw()
    .safeIntegers()
  const rows: Row[] = []
  for (const values of select.iterate()) {
    if (rows.length === foreignCaps.rows) throw refusal('too-complex')
    if (!Array.isArray(values)) continue
    rows.push(
      new Map(
        asked.map((column, index): [string, Cell] => {
          const cell = cellOf(values[index])
          if (cell === undefined) count(unread, `${table}.${column}`)
          return [column, cell ?? null]
        }),
      ),
    )
  }
  return rows
}

/** Undefined for what no column of a text store holds. */
function cellOf(value: unknown): Cell | undefined {
  if (value === null || typeof value === 'string') return value
  if (typeof value === 'number') return value
  if (typeof value !== 'bigint') return undefined
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : undefined
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

// The one way to SQL: a tagged template that binds every value, and rows parsed before anyone sees them.
import type Database from 'better-sqlite3'
import type { z } from 'zod'

/** A connection that may be read. */
export type ReadableDb = Database.Database & { readonly __readable: true }
/** A connection that may be written, inside an operation. */
export type WritableDb = ReadableDb & { readonly __writable: true }

export type Value = string | number | null | Uint8Array
export type Sql = { readonly strings: TemplateStringsArray; readonly values: readonly Value[] }

/** Values become bound parameters; SQL text is never pasted together. */
export function sql(strings: TemplateStringsArray, ...values: Value[]): Sql {
  return { strings, values }
}

type Statements = Map<TemplateStringsArray, Database.Statement<Value[]>>
const prepared = new WeakMap<Database.Database, Statements>()

/** Statements are prepared once per connection and template. */
function statement(db: Database.Database, query: Sql): Database.Statement<Value[]> {
  let statements = prepared.get(db)
  if (statements === undefined) {
    statements = new Map()
    prepared.set(db, statements)
  }
  let found = statements.get(query.strings)
  if (found === undefined) {
    found = db.prepare<Value[]>(query.strings.join('?'))
    statements.set(query.strings, found)
  }
  return found
}

/** Every row, parsed. */
export function all<T extends z.ZodType>(db: ReadableDb, query: Sql, row: T): z.output<T>[] {
  return statement(db, query)
    .all(...query.values)
    .map((found) => row.parse(found))
}

/** The first row, parsed, or undefined. */
export function get<T extends z.ZodType>(db: ReadableDb, query: Sql, row: T): z.output<T> | undefined {
  const found = statement(db, query).get(...query.values)
  return found === undefined ? undefined : row.parse(found)
}

/** Runs a write and says how many rows it changed. */
export function run(db: WritableDb, query: Sql): number {
  return statement(db, query).run(...query.values).changes
}

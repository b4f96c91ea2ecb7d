// The one way to SQL: a tagged template that binds every value, and rows parsed before anyone sees them.
import type Database from 'better-sqlite3'
import { z } from 'zod'
import { DamagedRowError } from './failures.ts'

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
    .map((found) => parsed(found, row))
}

/** The first row, parsed, or undefined. */
export function get<T extends z.ZodType>(db: ReadableDb, query: Sql, row: T): z.output<T> | undefined {
  const found = statement(db, query).get(...query.values)
  return found === undefined ? undefined : parsed(found, row)
}

function parsed<T extends z.ZodType>(found: unknown, row: T): z.output<T> {
  try {
    return row.parse(found)
  } catch (error) {
    // A column of JSON that is no JSON fails as SyntaxError.
    if (error instanceof z.ZodError)
      throw new DamagedRowError(error.issues.map((issue) => issue.path.join('.')).join(', '))
    if (error instanceof SyntaxError) throw new DamagedRowError('JSON')
    throw error
  }
}

/** Runs a write and says how many rows it changed. */
export function run(db: WritableDb, query: Sql): number {
  return statement(db, query).run(...query.values).changes
}

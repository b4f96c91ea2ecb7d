// Tables of another program's database, as plain rows: what the database layer reads and the readers of stores are given.

export type Cell = string | number | null
/** A column that is not there is not in the row. */
export type Row = ReadonlyMap<string, Cell>

export type ForeignTables = {
  /** Names of tables and of what stands for tables, in lower case. */
  names: ReadonlySet<string>
  /** Every row of a table with the columns asked for; none of a table that is not there. @throws {AppError} import.bad_file */
  rows: (table: string, columns: readonly string[]) => Row[]
  /** Values no such column has, by table and column: how many. They count as nothing. */
  unread: ReadonlyMap<string, number>
}

/** Opens, reads and closes. @throws {AppError} import.bad_file, and whatever `read` throws */
export type OpenForeign = <T>(bytes: Uint8Array, read: (tables: ForeignTables) => T) => T

/** Bytes of the header of a SQLite file. https://www.sqlite.org/fileformat2.html#the_database_header */
const headerBytes = 100
const signature = Buffer.from('SQLite format 3\0', 'latin1')

export const isDatabase = (bytes: Uint8Array): boolean =>
  bytes.length >= headerBytes && signature.equals(bytes.subarray(0, signature.length))

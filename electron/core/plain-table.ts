// Tables and views as data, before they are a file that can be asked in SQL.

export type PlainValue = string | number | null
export type PlainTable = {
  name: string
  columns: readonly { name: string; type: 'TEXT' | 'INTEGER' | 'REAL' }[]
  rows: readonly (readonly PlainValue[])[]
}
/** What it asks is ours, never anybody's text. */
export type PlainView = { name: string; sql: string }

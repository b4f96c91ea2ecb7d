// A table whose rows are to be sources: which columns it has, and the text each row becomes.
import { AppError } from '../../../../shared/api/errors.ts'
import { mostRows, type StagedTable } from '../../../../shared/schema/import.ts'
import { type DocumentFile, decodeFile } from './read-document.ts'
import { csvTable, delimiterOf, type Table, xlsxTable } from './read-table.ts'
import { badFile } from './reader.ts'
import { sniffBytes, sniffText } from './sniff.ts'

/** Rows shown to choose by. */
const sampleRows = 3
const longestSample = 120
const longestTitle = 200

/** `separator`: what cells are apart by; null where that is no matter of characters. */
export type StagedSheet = {
  table: Table
  format: 'csv' | 'xlsx'
  others: string[]
  separator: string | null
}

/** @throws {AppError} import.bad_file: no-document when it is no table */
export const readSheet = async ({ fileName, bytes, encoding }: DocumentFile): Promise<StagedSheet> => {
  const binary = await sniffBytes(bytes, fileName)
  if (binary === 'xlsx') return { ...(await xlsxTable(bytes)), format: 'xlsx', separator: null }
  if (binary !== null) throw badFile(binary, 'no-document')
  const { text } = decodeFile(bytes, encoding)
  const format = sniffText(text, fileName)
  if (format !== 'csv') throw badFile(format, 'no-document')
  return { table: csvTable(text), format: 'csv', others: [], separator: delimiterOf(text) }
}

export const readTable = async (file: DocumentFile): Promise<Table> => (await readSheet(file)).table

const rowsOf = (table: Table): Table => table.slice(1).filter((row) => row.some((cell) => /\S/.test(cell)))

export const describeTable = async (file: DocumentFile): Promise<StagedTable> => {
  const table = await readTable(file)
  const rows = rowsOf(table)
  return {
    columns: (table[0] ?? []).map((column) => column.replace(/\s+/g, ' ').trim()),
    rows: rows.length,
    sample: rows.slice(0, sampleRows).map((row) => row.map((cell) => cell.slice(0, longestSample))),
  }
}

export type TableRow = { title: string; text: string }

/**
 * One text of each row: the cell of one column as it is, or those of several each under the column's name. Rows without words in
 * them are left out. The title is the cell of its column, or `fallback` and the row's number.
 * @throws {AppError} import.too_many_rows
 */
export const tableRows = async (
  file: DocumentFile,
  columns: { text: readonly number[]; title: number | null },
  fallback: string,
): Promise<TableRow[]> => {
  const table = await readTable(file)
  const names = table[0] ?? []
  const rows = rowsOf(table)
  if (rows.length > mostRows)
    throw new AppError('import.too_many_rows', { rows: rows.length, most: mostRows })
  return rows.flatMap((row, index) => {
    const said = columns.text.flatMap((column) => {
      const cell = (row[column] ?? '').trim()
      if (cell === '') return []
      return [columns.text.length === 1 ? cell : `${(names[column] ?? '').trim()}\n${cell}`.trim()]
    })
    const titled = columns.title === null ? '' : (row[columns.title] ?? '')
    const title = titled
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, longestTitle)
      .trim()
    const numbered = `${fallback.slice(0, longestTitle - 8)} ${index + 1}`
    return said.length === 0 ? [] : [{ title: title === '' ? numbered : title, text: said.join('\n\n') }]
  })
}

// Tables (.csv, .xlsx) as one text: each row is a paragraph of `column: value` lines, empty cells left out.
import Papa from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import { AppError } from '../../../../shared/api/errors.ts'
import { readArchive } from './archive.ts'
import { storable } from './document-writer.ts'
import { badFile, createNotes, type Notes, type ReadText } from './reader.ts'

/** Rows and columns of one table: more is data to be analysed elsewhere. */
export const MAX_ROWS = 100_000
export const MAX_COLUMNS = 500

export type Table = string[][]

const inked = (cell: string): boolean => /\S/.test(cell)

/** What a cell says in one line, as the value of a column. */
const cellText = (cell: string): string => cell.replace(/\s*\n\s*/g, ' ').trim()

/** Rows apart by a blank line. The first row names the columns; a column without a name says only its values. */
export const tableText = (table: Table, notes: Notes): ReadText => {
  const [head = [], ...rows] = table
  const filled = rows.filter((row) => row.some(inked))
  notes.add('rows-left-out', rows.length - filled.length)
  const names = head.map((name) => cellText(name))
  const records = filled.map((row) =>
    row
      .flatMap((cell, column) => {
        if (!inked(cell)) return []
        const name = names[column] ?? ''
        return [name === '' ? cellText(cell) : `${name}: ${cellText(cell)}`]
      })
      .join('\n'),
  )
  const text = storable(filled.length === 0 ? names.filter(inked).join(' | ') : records.join('\n\n'), notes)
  // Columns are no speakers.
  return { text, bodyLength: text.length, labels: new Set(), times: [], notes: notes.list() }
}

/** Guessed without the empty lines at the end: of two columns, one such line among few would hide that there are two. */
const delimiterOf = (table: string): string =>
  Papa.parse<string[]>(table.replace(/[\r\n]+$/, ''), {
    delimitersToGuess: [',', ';', '\t', '|'],
    preview: 20,
  }).meta.delimiter

/** @throws {AppError} import.bad_file: too-complex, damaged */
export const csvTable = (text: string): Table => {
  const table = text.replace(/^\uFEFF/, '')
  const { data } = Papa.parse<string[]>(table, {
    delimiter: delimiterOf(table),
    preview: MAX_ROWS + 2,
    skipEmptyLines: false,
  })
  const rows = data.filter((row, index) => index < data.length - 1 || row.some(inked))
  if (rows.length > MAX_ROWS + 1 || rows.some((row) => row.length > MAX_COLUMNS))
    throw badFile('csv', 'too-complex')
  return rows
}

export const readCsv = (text: string): ReadText => tableText(csvTable(text), createNotes())

/** Numbers as they are; days without their midnight. */
const written = (cell: unknown): string => {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().replace(/T00:00:00\.000Z$|\.000Z$/, '')
  return String(cell)
}

/** The first sheet that has something in it, and the names of the others. @throws {AppError} import.bad_file, import.zip_bomb */
export const xlsxTable = async (bytes: Uint8Array): Promise<{ table: Table; others: string[] }> => {
  // Weighs and checks every part; the library itself trusts what sizes a file claims.
  const parts = await readArchive(
    bytes,
    (path) => /\.(?:xml|rels)$/i.test(path),
    (fault, cause) => badFile('xlsx', fault, cause),
  )
  for (const part of parts.values())
    if (/<!doctype/i.test(part.toString('latin1'))) throw badFile('xlsx', 'has-declarations')
  try {
    const sheets = await readXlsxFile(Buffer.from(bytes), { trim: false })
    const used = sheets.filter(({ data }) => data.some((row) => row.some((cell) => inked(written(cell)))))
    const [first] = used
    if (first === undefined) return { table: [], others: [] }
    if (first.data.length > MAX_ROWS + 1 || first.data.some((row) => row.length > MAX_COLUMNS))
      throw badFile('xlsx', 'too-complex')
    return {
      table: first.data.map((row) => row.map(written)),
      others: used.slice(1).map(({ sheet }) => sheet),
    }
  } catch (error) {
    throw error instanceof AppError ? error : badFile('xlsx', 'damaged', error)
  }
}

export const readXlsx = async (bytes: Uint8Array): Promise<ReadText> => {
  const { table, others } = await xlsxTable(bytes)
  const notes = createNotes()
  for (const name of others) notes.name('sheets-left-out', name)
  return tableText(table, notes)
}

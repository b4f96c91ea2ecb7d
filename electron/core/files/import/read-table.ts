// Tables (.csv, .xlsx) as one text: each row is a paragraph of `column: value` lines, empty cells left out.
import { zipSync } from 'fflate'
import Papa from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import { AppError } from '../../../../shared/api/errors.ts'
import { readArchive } from './archive.ts'
import { storable } from './document-writer.ts'
import { badFile, createNotes, type Notes, type ReadText } from './reader.ts'
import { readSegmentTable } from './segment-cues.ts'
import { walkXml } from './xml.ts'

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

/** Excel's own first line, which says by what the columns are apart. */
const separatorLine = /^sep=(.)\r?\n/i

/** Guessed without the empty lines at the end: of two columns, one such line among few would hide that there are two. */
export const delimiterOf = (table: string): string =>
  Papa.parse<string[]>(table.replace(/^\uFEFF/, '').replace(/[\r\n]+$/, ''), {
    delimitersToGuess: [',', ';', '\t', '|'],
    preview: 20,
  }).meta.delimiter

const parsedBy = (table: string, delimiter: string): { data: Table } => {
  const parsed = Papa.parse<string[]>(table, { delimiter, preview: MAX_ROWS + 2, skipEmptyLines: false })
  const widths = new Set(parsed.data.slice(1).map(({ length }) => length))
  // One name and rows of any width: those are sentences with commas in them.
  const isList = parsed.data[0]?.length === 1 && widths.size > 1 && ![...widths].every((width) => width === 1)
  return isList ? Papa.parse<string[]>(table, { delimiter: '\u001f', preview: MAX_ROWS + 2 }) : parsed
}

/** @throws {AppError} import.bad_file: too-complex, damaged */
export const csvTable = (text: string): Table => {
  const whole = text.replace(/^\uFEFF/, '')
  const [line = '', said] = separatorLine.exec(whole) ?? []
  const table = whole.slice(line.length)
  const { data } = parsedBy(table, said ?? delimiterOf(table))
  const rows = data.filter((row, index) => index < data.length - 1 || row.some(inked))
  if (rows.length > MAX_ROWS + 1 || rows.some((row) => row.length > MAX_COLUMNS))
    throw badFile('csv', 'too-complex')
  return rows
}

export const readCsv = (text: string): ReadText => {
  const table = csvTable(text)
  return readSegmentTable(table) ?? tableText(table, createNotes())
}

/** Numbers as they are; days without their midnight. */
const written = (cell: unknown): string => {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return ''
    const day = cell.toISOString().replace(/T00:00:00\.000Z$|\.000Z$/, '')
    // A time of no day is counted from the day before the first.
    return day.replace(/^1899-12-3[01]T/, '')
  }
  return String(cell)
}

/** Sheets smaller than this are read as they are. Bytes. */
const largeSheet = 1024 * 1024
const isSheet = (path: string): boolean => /^xl\/worksheets\/[^/]+\.xml$/i.test(path)

/**
 * Without the cells and rows that are only coloured: a sheet formatted down to its last row has a million of them, which the
 * library would lay out one by one. Cells know their places, so that nothing moves.
 */
const withoutBlanks = (xml: string): string =>
  xml
    .replace(/<c (?=[^<>]*\br=")[^<>]*(?:\/>|>\s*<\/c>)/g, '')
    .replace(/<row\b[^<>]*(?:\/>|>\s*<\/row>)/g, '')

/** A number for letters of a column: A is 1. */
const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** The library makes room for every cell up to the last: one at the far corner would be ten thousand million. */
const checkReach = (xml: string): void => {
  for (const [, letters = '', row = ''] of xml.matchAll(/<c\b[^<>]{0,200}?\br="([A-Z]{1,9})(\d{1,12})"/g))
    if (Number(row) > MAX_ROWS + 1 || columnNumber(letters) > MAX_COLUMNS)
      throw badFile('xlsx', 'too-complex')
}

/**
 * An archive of its own for the library, with what was checked and nothing else: of some broken ones it never lets go.
 * @throws {AppError} import.bad_file: too-complex
 */
const safeSheets = (parts: ReadonlyMap<string, Buffer>): Buffer => {
  const safe = [...parts].map(([path, part]): [string, Uint8Array] => {
    if (!isSheet(path)) return [path, part]
    const isLarge = part.length > largeSheet
    const xml = isLarge ? withoutBlanks(part.toString('utf8')) : part.toString('utf8')
    checkReach(xml)
    return [path, isLarge ? Buffer.from(xml) : part]
  })
  return Buffer.from(zipSync(Object.fromEntries(safe), { level: 0 }))
}

const nothing = (): void => undefined

/** A tag within a tag keeps the library busy for minutes. @throws {AppError} import.bad_file: damaged, too-complex */
const checkTags = (xml: string): void => {
  // Only in these may there be a `<` that opens nothing.
  if (/<!--|<!\[CDATA\[/.test(xml)) walkXml(xml, 'xlsx', { open: nothing, close: nothing, text: nothing })
  else if (/<[^<>]*</.test(xml)) throw badFile('xlsx', 'damaged')
}

/** A formula whose result the program that wrote it did not work out. */
const unworkedFormula = /<\/f>\s*(?:<v\s*\/>|<v>\s*<\/v>)?\s*<\/c>/g

/** The first sheet that has something in it, the names of the others, and how many formulas have no result. @throws {AppError} import.bad_file, import.zip_bomb */
export const xlsxTable = async (
  bytes: Uint8Array,
): Promise<{ table: Table; others: string[]; unworked: number }> => {
  // Weighs and checks every part; the library itself trusts what sizes a file claims.
  const parts = await readArchive(
    bytes,
    (path) => /\.(?:xml|rels)$/i.test(path),
    (fault, cause) => badFile('xlsx', fault, cause),
  )
  let unworked = 0
  for (const [path, part] of parts) {
    const xml = part.toString('latin1')
    if (/<!doctype/i.test(xml)) throw badFile('xlsx', 'has-declarations')
    checkTags(xml)
    if (isSheet(path)) unworked += xml.match(unworkedFormula)?.length ?? 0
  }
  try {
    const sheets = await readXlsxFile(safeSheets(parts), { trim: false })
    const used = sheets.filter(({ data }) => data.some((row) => row.some((cell) => inked(written(cell)))))
    const [first] = used
    if (first === undefined) return { table: [], others: [], unworked: 0 }
    if (first.data.length > MAX_ROWS + 1 || first.data.some((row) => row.length > MAX_COLUMNS))
      throw badFile('xlsx', 'too-complex')
    return {
      table: first.data.map((row) => row.map(written)),
      others: used.slice(1).map(({ sheet }) => sheet),
      unworked,
    }
  } catch (error) {
    throw error instanceof AppError ? error : badFile('xlsx', 'damaged', error)
  }
}

export const readXlsx = async (bytes: Uint8Array): Promise<ReadText> => {
  const { table, others, unworked } = await xlsxTable(bytes)
  const notes = createNotes()
  notes.add('objects-left-out', unworked)
  for (const name of others) notes.name('sheets-left-out', name)
  return tableText(table, notes)
}

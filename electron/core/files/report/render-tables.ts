// Evidence tables as a workbook of typed cells, or one of them as comma-separated values.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import writeWorkbook from 'write-excel-file/node'
import { csv } from '../export/csv.ts'
import type { Cell, Column, EvidenceTable } from './tables.ts'
import { xmlText } from './xml-text.ts'

/** What a cell of a spreadsheet holds at most. */
const mostCharacters = 32_767
const noTime = new Date(1980, 0, 1)

export function tableCsv({ columns, rows }: EvidenceTable): string {
  return csv([columns.map(({ head }) => head), ...rows])
}

/** Text cells stay text whatever they begin with; nothing of them is computed. The same tables always give the same bytes. */
export async function tablesXlsx(tables: readonly EvidenceTable[]): Promise<Uint8Array> {
  const bytes = await writeWorkbook(
    tables.map(({ name, columns, rows }) => ({
      sheet: name.slice(0, 31),
      stickyRowsCount: 1,
      dateFormat: 'yyyy-mm-dd',
      columns: columns.map((column) => ({ width: widthOf(column) })),
      data: [
        columns.map(({ head }) => ({ value: head, type: String, fontWeight: 'bold' as const, wrap: true })),
        ...rows.map((row) => row.map((cell, index) => cellOf(cell, columns[index]))),
      ],
    })),
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBuffer()
  return settled(bytes)
}

function widthOf({ kind, wide }: Column): number {
  return wide ? 60 : kind === 'text' ? 22 : 12
}

function cellOf(cell: Cell, column: Column | undefined) {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (column?.kind === 'date')
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
  return {
    value: xmlText(cell).slice(0, mostCharacters),
    type: String,
    wrap: column?.wide ?? false,
    alignVertical: 'top' as const,
  }
}

/** Without the moment at which it was made. */
function settled(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const zipped: Zippable = {}
  for (const path of Object.keys(parts).sort()) {
    const part = parts[path] ?? new Uint8Array()
    const text = /^docProps\//.test(path)
      ? strToU8(
          strFromU8(part).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$11980-01-01T00:00:00Z'),
        )
      : part
    zipped[path] = [text, { mtime: noTime, level: 6 }]
  }
  return zipSync(zipped)
}

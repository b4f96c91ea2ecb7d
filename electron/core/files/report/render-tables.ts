// Evidence tables as a workbook of typed cells, or one of them as comma-separated values.
import { csv } from '../export/csv.ts'
import type { Table } from './tables.ts'
import { workbook } from './workbook.ts'

export function tableCsv({ columns, rows }: Table): string {
  return csv([columns.map(({ head }) => head), ...rows])
}

/** Text cells stay text whatever they begin with; nothing of them is computed. The same tables always give the same bytes. */
export const tablesXlsx = (tables: readonly Table[]): Uint8Array => workbook(tables)

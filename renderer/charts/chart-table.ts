// A chart said as tables: what the page shows instead of the drawing, and what "copy as table" puts on the clipboard.

export type ChartCell = { text: string; onOpen?: () => void; label?: string }
export type ChartTable = {
  caption: string
  columns: readonly { label: string; numeric: boolean }[]
  rows: readonly { id: string; cells: readonly ChartCell[] }[]
}

/**
 * Tab-separated values, a blank line between tables; tabs and line breaks inside a cell become spaces, and a minus sign is
 * the one spreadsheets count with.
 */
export function tsvOf(tables: readonly ChartTable[]): string {
  return tables
    .map(({ columns, rows }) =>
      [columns.map(({ label }) => label), ...rows.map(({ cells }) => cells.map(({ text }) => text))]
        .map((line) =>
          line.map((text) => text.replace(/[\t\r\n]+/gu, ' ').replace(/^−(?=\d)/u, '-')).join('\t'),
        )
        .join('\n'),
    )
    .join('\n\n')
}

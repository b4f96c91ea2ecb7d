// Where everything of the picture goes: a column a network, a row a part of the model. SVG pixels.
import { wrapText } from '../wrap-text.ts'
import type { PictureRow } from './rows.ts'

export type PlacedRow = PictureRow & { y: number; height: number; indent: number; lines: readonly string[] }
/** A layer with all its rows, drawn behind them. */
export type Band = { key: string; y: number; height: number }
export type PictureLayout = {
  width: number
  height: number
  labelWidth: number
  columnWidth: number
  headHeight: number
  rows: PlacedRow[]
  bands: Band[]
  /** Room on each side of a cell's middle for its bars. */
  half: number
  /** There is room for numbers beside the bars. */
  wide: boolean
}

const heights = { layer: 34, component: 34, attribute: 26, level: 26, strategy: 26 } as const
/** A small row whose name takes two lines. */
const twoLines = 36
export const nameSizes = { layer: 14, component: 13, attribute: 12, level: 12, strategy: 12 } as const
const indents = { layer: 10, component: 22, attribute: 38, level: 38, strategy: 22 } as const
const bandGap = 6
const bandPadding = 4
const leastColumn = 46
const mostColumn = 190
/** A column that has room for two numbers beside its bars. */
const wideColumn = 96

export function layOutPicture(
  rows: readonly PictureRow[],
  columns: number,
  width: number,
  named: (row: PictureRow) => string,
): PictureLayout {
  const labelWidth = Math.round(Math.max(170, Math.min(260, width * 0.28)))
  const columnWidth = Math.min(
    mostColumn,
    Math.max(leastColumn, Math.floor((width - labelWidth) / Math.max(1, columns))),
  )
  const wide = columnWidth >= wideColumn
  const headHeight = 62
  const placed: PlacedRow[] = []
  const bands: Band[] = []
  let y = headHeight
  for (const row of rows) {
    const last = bands.at(-1)
    if (row.kind === 'layer') {
      if (last !== undefined) y += bandPadding + bandGap
      bands.push({ key: row.key, y, height: 0 })
    }
    const indent = indents[row.kind]
    const lines = wrapText(named(row), labelWidth - indent - 16, nameSizes[row.kind], 2)
    const height = lines.length > 1 ? Math.max(heights[row.kind], twoLines) : heights[row.kind]
    placed.push({ ...row, y, height, indent, lines })
    y += height
    const band = bands.at(-1)
    if (band !== undefined) band.height = y + bandPadding - band.y
  }
  return {
    width: labelWidth + columnWidth * columns,
    height: y + bandPadding,
    labelWidth,
    columnWidth,
    headHeight,
    rows: placed,
    bands,
    half: columnWidth / 2 - (wide ? 26 : 5),
    wide,
  }
}

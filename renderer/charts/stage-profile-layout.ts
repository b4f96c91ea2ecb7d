// Where everything of a stage profile goes: a row a stage, a column a dimension, a cell an indicator. Units are SVG pixels.
import { scaleLinear } from 'd3'
import type { DimensionId, IndicatorId, StageId } from '../../shared/schema/ids.ts'
import type { Model } from '../../shared/schema/model.ts'
import type { StageProfile } from '../../shared/schema/profile.ts'
import type { RovingItem } from './roving.ts'

export type CellBox = { indicator: IndicatorId; x: number; y: number }
export type StageRow = {
  stage: StageId
  y: number
  height: number
  /** The fit's bar, from zero to the fit. */
  bar: { x: number; width: number; negative: boolean }
  cells: CellBox[]
}
export type StageProfileLayout = {
  width: number
  height: number
  headerHeight: number
  cellSize: number
  fit: { left: number; right: number; zero: number; threshold: number; numberX: number }
  coverageX: number
  dimensions: { id: DimensionId; x: number; width: number }[]
  rows: StageRow[]
}

const nameWidth = 118
const fitWidths = { least: 96, most: 260 }
const fitNumberWidth = 40
const coverageWidth = 46
const headerHeight = 46
const cellGap = 4
const columnGap = 12
const rowPadding = 8
const leastRowHeight = 58
const cellSizes = { least: 26, most: 46 }
/** Cells of one stage and dimension that stand side by side before the next ones go below. */
const mostAcross = 4

/**
 * Lays a profile out in `width` pixels: cells grow and shrink with it between fixed bounds, then the fits take what
 * is left; a profile that cannot be narrower than its smallest cells is wider than asked. Dimensions no indicator
 * speaks to get no column.
 */
export function layOutStageProfile(
  model: Pick<Model, 'dimensions' | 'threshold'>,
  stages: readonly StageProfile[],
  width: number,
): StageProfileLayout {
  const columns = columnsOf(model, stages)
  const leastLeft = nameWidth + fitWidths.least + fitNumberWidth + coverageWidth
  const cellsAcross = columns.reduce((sum, column) => sum + column.across, 0)
  const spaces = columns.length * columnGap + (cellsAcross - columns.length) * cellGap
  const roomForCell = cellsAcross === 0 ? 0 : Math.floor((width - leastLeft - spaces) / cellsAcross)
  const cellSize = Math.min(cellSizes.most, Math.max(cellSizes.least, roomForCell))
  const spare = width - leastLeft - spaces - cellsAcross * cellSize
  const fitWidth = Math.min(fitWidths.most, fitWidths.least + Math.max(0, spare))
  const left = leastLeft - fitWidths.least + fitWidth

  let x = left
  const dimensions = columns.map(({ id, across }) => {
    const column = { id, across, x: x + columnGap, width: across * (cellSize + cellGap) - cellGap }
    x = column.x + column.width
    return column
  })
  const fitScale = scaleLinear([-1, 1], [nameWidth, nameWidth + fitWidth])
  let y = headerHeight
  const rows = stages.map((stage): StageRow => {
    const blocks = dimensions.map((column) => cellsOf(stage, column, cellSize))
    const lines = Math.max(1, ...blocks.map((block) => block.lines))
    const cellsHeight = lines * (cellSize + cellGap) - cellGap
    const height = Math.max(leastRowHeight, cellsHeight + 2 * rowPadding)
    const top = y + (height - cellsHeight) / 2
    const zero = fitScale(0)
    const end = fitScale(stage.fit)
    const row: StageRow = {
      stage: stage.stage,
      y,
      height,
      bar: { x: Math.min(zero, end), width: Math.abs(end - zero), negative: stage.fit < 0 },
      cells: blocks.flatMap((block) => block.cells.map((cell) => ({ ...cell, y: cell.y + top }))),
    }
    y += height
    return row
  })
  return {
    width: Math.max(width, x),
    height: y,
    headerHeight,
    cellSize,
    fit: {
      left: fitScale(-1),
      right: fitScale(1),
      zero: fitScale(0),
      threshold: fitScale(model.threshold),
      numberX: nameWidth + fitWidth + fitNumberWidth,
    },
    coverageX: left,
    dimensions: dimensions.map(({ id, x, width }) => ({ id, x, width })),
    rows,
  }
}

function columnsOf({ dimensions }: Pick<Model, 'dimensions'>, stages: readonly StageProfile[]) {
  return dimensions.flatMap(({ id }) => {
    const most = Math.max(0, ...stages.map((stage) => ofDimension(stage, id).length))
    return most === 0 ? [] : [{ id, across: Math.min(most, mostAcross) }]
  })
}

function ofDimension(stage: StageProfile, dimension: DimensionId) {
  return stage.indicators.filter((indicator) => indicator.dimension === dimension)
}

function cellsOf(stage: StageProfile, column: { id: DimensionId; across: number; x: number }, size: number) {
  const cells = ofDimension(stage, column.id).map(
    ({ id }, index): CellBox => ({
      indicator: id,
      x: column.x + (index % column.across) * (size + cellGap),
      y: Math.floor(index / column.across) * (size + cellGap),
    }),
  )
  return { cells, lines: Math.ceil(cells.length / column.across) }
}

export const itemIds = {
  stage: (id: StageId) => `stage ${id}`,
  coverage: (id: StageId) => `coverage ${id}`,
  indicator: (id: IndicatorId) => `indicator ${id}`,
}

/** What arrow keys can reach, by its `itemIds` id. A row's second line of cells is a line of its own. */
export function reachableItems(layout: StageProfileLayout): RovingItem[] {
  return layout.rows.flatMap((row, index) => {
    const top = Math.min(...row.cells.map((cell) => cell.y))
    return [
      { id: itemIds.stage(row.stage), line: index, x: 0 },
      { id: itemIds.coverage(row.stage), line: index, x: layout.coverageX },
      ...row.cells.map((cell) => ({
        id: itemIds.indicator(cell.indicator),
        line: index + (cell.y - top) / row.height,
        x: cell.x,
      })),
    ]
  })
}

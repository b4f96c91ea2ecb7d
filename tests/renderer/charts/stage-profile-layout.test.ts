import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  itemIds,
  layOutStageProfile,
  reachableItems,
  type StageProfileLayout,
} from '../../../renderer/charts/stage-profile-layout.ts'
import { anyStages, dimensions, stagesOf } from './fixtures.ts'

const model = { dimensions, threshold: 0.25 }
const anyWidth = fc.integer({ min: 0, max: 2400 })

function boxes(layout: StageProfileLayout) {
  return layout.rows.flatMap((row) => row.cells.map((cell) => ({ ...cell, row })))
}

describe('the layout of a stage profile', () => {
  it('gives every indicator one cell, inside its row, its dimension and the drawing', () => {
    fc.assert(
      fc.property(anyStages, anyWidth, (stages, width) => {
        const layout = layOutStageProfile(model, stages, width)
        const indicators = stages.flatMap((stage) => stage.indicators)
        const cells = boxes(layout)
        expect(cells.map((cell) => cell.indicator).sort()).toEqual(indicators.map(({ id }) => id).sort())
        for (const { indicator, x, y, row } of cells) {
          const dimension = indicators.find(({ id }) => id === indicator)?.dimension
          const column = layout.dimensions.find(({ id }) => id === dimension)
          expect(x).toBeGreaterThanOrEqual(column?.x ?? Number.NaN)
          expect(x + layout.cellSize).toBeLessThanOrEqual((column?.x ?? 0) + (column?.width ?? 0))
          expect(y).toBeGreaterThanOrEqual(row.y)
          expect(y + layout.cellSize).toBeLessThanOrEqual(row.y + row.height)
          expect(x + layout.cellSize).toBeLessThanOrEqual(layout.width)
        }
      }),
    )
  })

  it('never lays one cell over another', () => {
    fc.assert(
      fc.property(anyStages, anyWidth, (stages, width) => {
        const layout = layOutStageProfile(model, stages, width)
        const cells = boxes(layout)
        for (const [place, a] of cells.entries())
          for (const b of cells.slice(place + 1))
            expect(Math.abs(a.x - b.x) >= layout.cellSize || Math.abs(a.y - b.y) >= layout.cellSize).toBe(
              true,
            )
      }),
    )
  })

  it('stacks rows without gaps, and fits the width whenever the smallest cells do', () => {
    fc.assert(
      fc.property(anyStages, anyWidth, (stages, width) => {
        const layout = layOutStageProfile(model, stages, width)
        let y = layout.headerHeight
        for (const row of layout.rows) {
          expect(row.y).toBe(y)
          y += row.height
        }
        expect(layout.height).toBe(y)
        expect(layout.width).toBeGreaterThanOrEqual(width)
        if (layout.cellSize > 26) expect(layout.width).toBe(width)
      }),
    )
  })

  it('draws each fit from zero, to the side of its sign, as long as it is large', () => {
    fc.assert(
      fc.property(anyStages, anyWidth, (stages, width) => {
        const layout = layOutStageProfile(model, stages, width)
        const whole = layout.fit.right - layout.fit.zero
        for (const [place, row] of layout.rows.entries()) {
          const fit = stages[place]?.fit ?? 0
          expect(row.bar.width).toBeCloseTo(Math.abs(fit) * whole)
          expect(fit < 0 ? row.bar.x + row.bar.width : row.bar.x).toBeCloseTo(layout.fit.zero)
          expect(row.bar.negative).toBe(fit < 0)
        }
      }),
    )
  })

  it('marks the threshold where a bar of that fit would end', () => {
    const layout = layOutStageProfile(model, stagesOf([[0]], [model.threshold]), 900)
    const bar = layout.rows[0]?.bar
    expect(layout.fit.threshold).toBeCloseTo((bar?.x ?? 0) + (bar?.width ?? 0))
  })

  it('gives no column to a dimension without indicators', () => {
    const layout = layOutStageProfile(model, stagesOf([[0, 0, 3], [3]], [0, 0]), 900)
    expect(layout.dimensions.map(({ id }) => id)).toEqual(['structural', 'results'])
  })

  it('is empty, not broken, without stages', () => {
    expect(layOutStageProfile(model, [], 640)).toMatchObject({ rows: [], dimensions: [], width: 640 })
  })

  it('lets arrows reach each stage, coverage and cell once, rows in order', () => {
    const stages = stagesOf([[0, 0, 0, 0, 0, 1], [2]], [0, 0])
    const items = reachableItems(layOutStageProfile(model, stages, 900))
    expect(new Set(items.map(({ id }) => id)).size).toBe(2 * 2 + 7)
    const lineOf = (id: string) => items.find((item) => item.id === id)?.line
    const [first, second] = stages
    const cells = first?.indicators ?? []
    const cellLine = (place: number) => lineOf(itemIds.indicator(cells[place]?.id ?? indicatorMissing))
    expect(cellLine(0)).toBe(0)
    // The fifth of a dimension goes below the first four, on a line between this row and the next.
    expect(cellLine(4)).toBeGreaterThan(0)
    expect(cellLine(4)).toBeLessThan(1)
    expect(lineOf(itemIds.stage(second?.stage ?? stageMissing))).toBe(1)
  })
})

const indicatorMissing = stagesOf([[0]], [])[0]?.indicators[0]?.id as never
const stageMissing = stagesOf([[0]], [])[0]?.stage as never

import { describe, expect, it } from 'vitest'
import { layOutPicture } from '../../../renderer/charts/picture/layout.ts'
import { countsOf, placedOn, rowsOf } from '../../../renderer/charts/picture/rows.ts'
import { columnsInSight, scrolledTo } from '../../../renderer/charts/picture/use-columns.ts'
import { strategyLibrary } from '../../../shared/domain/strategies/library.ts'
import { schoolNetworks } from '../../../shared/models/index.ts'
import { caseId, levelPlacementId, ownStrategyId } from '../../../shared/schema/ids.ts'
import type { PictureCase } from '../../../shared/schema/picture.ts'

const { model } = schoolNetworks
const library = strategyLibrary(model, [], [])
const zero = { passages: 0, supporting: 0, contradicting: 0, neutral: 0, sources: 0, kinds: 0 }
const of: PictureCase = {
  caseId: caseId.parse('red'),
  case: 'Red 1',
  sources: 1,
  stage: null,
  strategies: [],
  layers: model.stages.map(({ id }) => ({
    stage: id,
    ...zero,
    components: model.components
      .filter(({ stage }) => stage === id)
      .map((component, at) => ({
        component: component.id,
        ...zero,
        passages: at + 1,
        attributes: component.attributes.map((each) => ({ attribute: each.id, ...zero })),
        steps: component.attributes
          .filter(({ kind }) => kind === 'level')
          .slice(0, 2)
          .map((each) => ({ id: levelPlacementId.parse(each.id), step: each.id, wave: null })),
      })),
  })),
}

describe('the rows of the picture', () => {
  const keys = (toggled: readonly string[] | null) => rowsOf(model, library, toggled).map(({ key }) => key)

  it('stacks layers from the base up, those open with their components and strategies', () => {
    const rows = rowsOf(model, library, [])
    const layers = rows.filter(({ kind }) => kind === 'layer').map(({ stage }) => stage)
    const withComponents = model.stages.filter(({ id }) => model.components.some(({ stage }) => stage === id))
    expect(layers).toEqual(withComponents.map(({ id }) => id).toReversed())
    expect(rows.filter(({ kind }) => kind === 'component')).toHaveLength(model.components.length)
    expect(rows.filter(({ kind }) => kind === 'strategy')).toHaveLength(model.strategies.length)
    expect(rows.some(({ kind }) => kind === 'attribute' || kind === 'level')).toBe(false)
  })

  it('opens what is toggled, levels from the base up, and closes a layer whole', () => {
    const stepped = model.components.find(({ attributes }) => attributes.some(({ kind }) => kind === 'level'))
    const levels = stepped?.attributes.filter(({ kind }) => kind === 'level').map(({ id }) => id) ?? []
    const opened = rowsOf(model, library, [`component ${stepped?.id}`]).filter(({ kind }) => kind === 'level')
    expect(opened.map(({ part }) => part.type === 'attribute' && part.id)).toEqual(levels.toReversed())
    expect(
      keys([`layer ${stepped?.stage}`]).filter((key) => key.includes(`component ${stepped?.id}`)),
    ).toEqual([])
    expect(new Set(keys(null)).size).toBe(keys(null).length)
  })

  it('has a layer for a stage that has strategies only', () => {
    const stage = model.stages.find(({ id }) => !model.components.some((each) => each.stage === id))
    if (stage === undefined) throw new Error('every stage has components')
    const id = ownStrategyId.parse('own')
    const own = { id, stage: stage.id, component: null, name: 'Cierre', description: '' }
    expect(rowsOf(model, strategyLibrary(model, [own], []), []).map(({ key }) => key)).toContain(
      'strategy own own',
    )
  })

  it('finds what was coded to a part, and the last placement that stands', () => {
    const [component] = model.components
    if (component === undefined) throw new Error('no components')
    expect(countsOf(of, { type: 'component', id: component.id })?.passages).toBe(1)
    expect(countsOf(of, { type: 'layer', id: component.stage })?.passages).toBe(0)
    const stepped = model.components.find(({ attributes }) => attributes.some(({ kind }) => kind === 'level'))
    const [, second] = stepped?.attributes.filter(({ kind }) => kind === 'level') ?? []
    expect(placedOn(of, stepped?.id ?? component.id)?.step).toBe(second?.id)
    expect(placedOn(of, null)).toBeUndefined()
  })
})

describe('the layout of the picture', () => {
  it('keeps every row below the one before and every column its least width, however many there are', () => {
    const rows = rowsOf(model, library, null)
    for (const [columns, width] of [
      [1, 700],
      [5, 700],
      [100, 900],
      [0, 0],
    ] as const) {
      const layout = layOutPicture(rows, columns, width, ({ name }) => name.es)
      expect(layout.rows.map(({ key }) => key)).toEqual(rows.map(({ key }) => key))
      for (const [at, row] of layout.rows.entries()) {
        const before = layout.rows[at - 1]
        expect(row.y).toBeGreaterThanOrEqual(
          before === undefined ? layout.headHeight : before.y + before.height,
        )
      }
      expect(layout.columnWidth).toBeGreaterThanOrEqual(46)
      expect(layout.half).toBeGreaterThan(0)
      const last = layout.rows.at(-1)
      expect(layout.height).toBeGreaterThanOrEqual((last?.y ?? 0) + (last?.height ?? 0))
    }
  })
})

describe('the columns in sight', () => {
  it('are all those a pixel of which can be seen, with some beside them, and no more than there are', () => {
    for (const count of [0, 1, 7, 100])
      for (const scrolled of [0, 30, 1_000, 4_000]) {
        const { from, to } = columnsInSight(scrolled, 620, 46, count)
        const seen = Array.from({ length: count }, (_, at) => at).filter(
          (at) => (at + 1) * 46 > scrolled && at * 46 < scrolled + 620,
        )
        for (const at of seen) expect(at >= from && at < to).toBe(true)
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(count)
      }
    const { from, to } = columnsInSight(2_000, 620, 46, 100)
    expect(to - from).toBeLessThanOrEqual(40)
  })

  it('move no further than a column needs', () => {
    expect(scrolledTo(3, 0, 620, 46)).toBe(0)
    expect(scrolledTo(3, 500, 620, 46)).toBe(138)
    expect(scrolledTo(99, 0, 620, 46)).toBe(4_600 - 620)
  })
})

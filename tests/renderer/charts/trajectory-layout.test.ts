import { describe, expect, it } from 'vitest'
import { layOutTrajectory } from '../../../renderer/charts/trajectory-layout.ts'
import { stageId, waveId } from '../../../shared/schema/ids.ts'
import type { WavePoint } from '../../../shared/schema/trajectory.ts'

const stage = (id: string, order: number | null) => {
  const name = { es: id, en: id }
  return { id: stageId.parse(id), order, name, description: name }
}
const model = { stages: [stage('second', 2), stage('outside', null), stage('first', 1)] }

const point = (id: string, codings: number, judged: string | null, suggested: string | null) =>
  ({
    wave: { id: waveId.parse(id), name: id, from: null, to: null },
    sources: 1,
    codings,
    suggestion: suggested === null ? null : stageId.parse(suggested),
    stages: [],
    judgement: judged === null ? null : { stage: stageId.parse(judged) },
  }) as unknown as WavePoint

describe('the picture of a path', () => {
  const layout = layOutTrajectory(
    model,
    [point('a', 4, 'first', 'second'), point('b', 0, null, null), point('c', 8, 'second', 'outside')],
    800,
  )
  const yOf = (id: string) => layout.stages.find((each) => each.id === id)?.y ?? Number.NaN

  it('has the first stage lowest and what is outside the order above them all', () => {
    expect(yOf('outside')).toBeLessThan(yOf('second'))
    expect(yOf('second')).toBeLessThan(yOf('first'))
  })

  it('marks what was judged and suggested, and leads from judged to judged', () => {
    const [a, b, c] = layout.columns
    expect([a?.judged, a?.suggested]).toEqual([yOf('first'), yOf('second')])
    expect([b?.judged, b?.suggested]).toEqual([null, null])
    expect(c?.judged).toBe(yOf('second'))
    expect(layout.path.split(' ')).toHaveLength(2)
  })

  it('has bars as tall as there are codings, and nothing outside the drawing', () => {
    const [a, b, c] = layout.columns
    expect((a?.bar.height ?? 0) * 2).toBeCloseTo(c?.bar.height ?? 0)
    expect(b?.bar.height).toBe(0)
    for (const { x, width } of layout.columns) {
      expect(x).toBeGreaterThanOrEqual(layout.left)
      expect(x + width).toBeLessThanOrEqual(layout.width)
    }
  })

  it('stays drawable where there is no room or no codings', () => {
    for (const width of [0, 100]) {
      const narrow = layOutTrajectory(model, [point('a', 0, 'first', null)], width)
      expect(narrow.columns.every(({ x, width: wide, bar }) => [x, wide, bar.y].every(Number.isFinite))).toBe(
        true,
      )
    }
  })
})

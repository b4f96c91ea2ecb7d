import { describe, expect, it } from 'vitest'
import { layOutAttendance } from '../../../shared/domain/pictures/attendance.ts'
import { layOutTimeline } from '../../../shared/domain/pictures/timeline.ts'
import { sourceId, waveId } from '../../../shared/schema/ids.ts'
import type { Lane } from '../../../shared/schema/timeline.ts'

const line = (id: string, lane: Lane, from: string | null, to: string | null = null) => ({
  id,
  lane,
  from,
  to,
})

describe('the layout of a timeline', () => {
  const lines = [
    line('abril', 'network-meeting', '2023-04-27'),
    line('junio', 'network-meeting', '2023-06-22'),
    line('otra', 'interview', '2023-06-22'),
    line('plan', 'strategy', '2023-05-01', '2023-06-22'),
    line('sin día', 'document', null),
  ]
  const wave = { id: waveId.parse('w'), name: 'Primera', from: '2023-05-01', to: null }

  it('gives a line to each kind of thing there is, and keeps days to one scale', () => {
    const { lanes, marks, later } = layOutTimeline(lines, [], 800)
    expect(lanes.map(({ lane }) => lane)).toEqual(['network-meeting', 'interview', 'strategy'])
    expect(later).toBeNull()
    const at = (id: string) => marks.find((mark) => mark.id === id)
    expect(at('junio')?.x).toBe(at('otra')?.x)
    expect((at('plan')?.x ?? 0) + (at('plan')?.width ?? 0)).toBe(at('junio')?.x)
    expect(at('sin día')).toBeUndefined()
    expect(new Set(marks.map(({ row }) => row)).size).toBe(3)
  })

  it('puts what would lie on something else under it', () => {
    const { marks } = layOutTimeline([...lines, line('misma', 'interview', '2023-06-22')], [], 800)
    const [first, second] = marks.filter(({ lane }) => lane === 'interview')
    expect(first?.x).toBe(second?.x)
    expect(first?.y).toBeLessThan(second?.y ?? 0)
    expect(first?.row).toBeLessThan(second?.row ?? 0)
  })

  it('keeps what was judged years later in order, and out of the scale', () => {
    const judged = [line('j1', 'judgement', '2026-01-01'), line('j2', 'judgement', '2026-03-01')]
    const { marks, later, waves } = layOutTimeline([...lines, ...judged], [wave], 800)
    const x = (id: string) => marks.find((mark) => mark.id === id)?.x ?? 0
    expect(later).not.toBeNull()
    expect(x('junio')).toBeGreaterThan(500)
    expect(x('j1')).toBeGreaterThan(later ?? 0)
    expect(x('j2')).toBeGreaterThan(x('j1'))
    expect((waves[0]?.x ?? 0) + (waves[0]?.width ?? 0)).toBeLessThan(later ?? 0)
  })

  it('of one day, or of judgements alone, stands somewhere in the picture', () => {
    for (const one of [line('sola', 'interview', '2023-06-22'), line('juicio', 'judgement', '2023-06-22')]) {
      const [mark] = layOutTimeline([one], [], 800).marks
      expect(mark?.x).toBeGreaterThan(132)
      expect(mark?.x).toBeLessThan(800)
    }
  })
})

describe('the layout of attendance over time', () => {
  it('draws dated meetings with a list, higher the more of those called came', () => {
    const meeting = (id: string, date: string | null, part: number, whole: number) => ({
      sourceId: sourceId.parse(id),
      kind: 'network-meeting' as const,
      date,
      attendance: { part, whole, rate: whole === 0 ? null : part / whole },
    })
    const layout = layOutAttendance(
      [
        meeting('a', '2023-04-01', 4, 4),
        meeting('b', '2023-06-01', 1, 4),
        meeting('c', '2023-07-01', 0, 0),
        meeting('d', null, 1, 1),
      ],
      640,
    )
    expect(layout.points.map(({ id }) => id)).toEqual(['a', 'b'])
    const [a, b] = layout.points
    expect(a?.y).toBeLessThan(b?.y ?? 0)
    expect(a?.x).toBeLessThan(b?.x ?? 0)
    expect(layout.shares.find(({ value }) => value === 1)?.y).toBe(a?.y)
  })
})

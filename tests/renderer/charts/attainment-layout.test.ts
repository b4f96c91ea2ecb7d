import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutAttainment } from '../../../renderer/charts/attainment-layout.ts'
import { attainmentId, caseId, objectiveId } from '../../../shared/schema/ids.ts'
import {
  type AttainmentValue,
  attainmentValues,
  type ListedObjective,
} from '../../../shared/schema/objective.ts'

type Seen = [day: string, value: AttainmentValue]

function objectiveOf(id: string, seen: readonly Seen[], agreedOn: string | null): ListedObjective {
  return {
    id: objectiveId.parse(id),
    caseId: caseId.parse('c'),
    text: id,
    instrument: '',
    agreedOn,
    attainments: seen.map(([day, value], n) => ({
      id: attainmentId.parse(`${id}${n}`),
      objectiveId: objectiveId.parse(id),
      day,
      value,
      note: '',
      author: 'Ana',
      at: '2023-01-01T00:00:00.000Z',
      evidence: [],
    })),
  }
}

describe('the picture of objectives over time', () => {
  it('breaks the line where nothing was evidenced, and draws none to it', () => {
    const { rows } = layOutAttainment(
      [
        objectiveOf(
          'a',
          [
            ['2023-03-01', 'not-attained'],
            ['2023-04-01', 'in-part'],
            ['2023-05-01', 'not-evidenced'],
            ['2023-06-01', 'attained'],
          ],
          null,
        ),
      ],
      900,
    )
    const [row] = rows
    expect(row?.paths).toHaveLength(1)
    expect(row?.paths[0]?.split(' ')).toHaveLength(2)
    const [first, second, third, fourth] = row?.points ?? []
    expect(second?.y).toBeLessThan(first?.y ?? 0)
    expect(fourth?.y).toBeLessThan(second?.y ?? 0)
    expect(third?.y).toBeGreaterThan(first?.y ?? Number.POSITIVE_INFINITY)
  })

  it('keeps every day in its place and every value on its line, in the room there is', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2025-01-01'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10))
    const seen = fc.array(fc.tuple(day, fc.constantFrom(...attainmentValues)), { maxLength: 4 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(seen, fc.option(day)), { maxLength: 4 }),
        fc.integer({ min: 300, max: 1600 }),
        (drawn, width) => {
          const objectives = drawn.map(([all, agreed], n) =>
            objectiveOf(
              `o${n}`,
              all.toSorted((a, b) => (a[0] < b[0] ? -1 : 1)),
              agreed,
            ),
          )
          const layout = layOutAttainment(objectives, width)
          for (const [n, row] of layout.rows.entries()) {
            expect(row.points).toHaveLength(objectives[n]?.attainments.length ?? -1)
            for (const point of row.points) {
              expect(row.lines.find(({ value }) => value === point.value)?.y).toBe(point.y)
              expect(point.x).toBeGreaterThanOrEqual(layout.left.plot)
              expect(point.x).toBeLessThanOrEqual(layout.right)
            }
            expect(row.points.map(({ x }) => x)).toEqual(
              row.points.map(({ x }) => x).toSorted((a, b) => a - b),
            )
            expect(row.bottom).toBeLessThan(layout.height)
          }
          const at = layout.rows.flatMap((row, n) =>
            row.points.map(({ x }, k) => [objectives[n]?.attainments[k]?.day ?? '', x] as const),
          )
          for (const [one, x] of at) for (const [other, y] of at) if (one < other) expect(x).toBeLessThan(y)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('has a place for a single day, and for none', () => {
    const [row] = layOutAttainment([objectiveOf('a', [['2023-03-01', 'attained']], null)], 900).rows
    expect(Number.isFinite(row?.points[0]?.x)).toBe(true)
    expect(layOutAttainment([objectiveOf('a', [], null)], 900)).toMatchObject({
      ticks: [],
      rows: [{ points: [] }],
    })
  })
})

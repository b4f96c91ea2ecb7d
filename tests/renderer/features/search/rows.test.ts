import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowHeight, rowsInView, rowsOf, scrollFor } from '../../../../renderer/features/search/rows.ts'
import { sourceId } from '../../../../shared/schema/ids.ts'
import type { SearchHit } from '../../../../shared/schema/search.ts'

function hit(source: string, start: number): SearchHit {
  const words = { locator: 'S1 ¶1', before: '', quote: 'red', after: '', speaker: null }
  return { sourceId: sourceId.parse(source), start, end: start + 3, ...words }
}

const manyHits = fc
  .array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 6 })
  .map((counts) =>
    counts.flatMap((count, source) => Array.from({ length: count }, (_, at) => hit(`s${source}`, at * 10))),
  )

describe('rows of hits', () => {
  it('put a heading with its count before the hits of each source', () => {
    const { rows, rowOfHit } = rowsOf([hit('a', 0), hit('a', 9), hit('b', 4)])
    expect(rows.map((row) => (row.kind === 'source' ? `${row.sourceId} ${row.hits}` : row.index))).toEqual([
      'a 2',
      0,
      1,
      'b 1',
      2,
    ])
    expect(rowOfHit).toEqual([1, 2, 4])
    expect(rowsOf([])).toEqual({ rows: [], rowOfHit: [] })
  })

  it('that are drawn hold all that are in view, and not many more', () => {
    fc.assert(
      fc.property(fc.nat(6000), fc.nat(200_000), fc.nat(2000), (count, top, height) => {
        const { first, last } = rowsInView(count, top, height)
        expect(first).toBeLessThanOrEqual(last)
        expect(last - first).toBeLessThanOrEqual(height / rowHeight + 26)
        for (const pixel of [top, top + height / 2, top + height]) {
          const row = Math.floor(pixel / rowHeight)
          if (row < count) expect(first <= row && row < last).toBe(true)
        }
      }),
    )
  })

  it('scroll no further than it takes to see a hit, with its heading when it is the first', () => {
    fc.assert(
      fc.property(manyHits, fc.nat(400), fc.nat(10_000), (hits, at, top) => {
        fc.pre(hits.length > 0)
        const layout = rowsOf(hits)
        const height = 10 * rowHeight
        const index = at % hits.length
        const row = layout.rowOfHit[index] ?? 0
        const to = scrollFor(layout, index, { top, height })
        expect(to).toBeLessThanOrEqual(row * rowHeight)
        expect(to + height).toBeGreaterThanOrEqual((row + 1) * rowHeight)
        if (layout.rows[row - 1]?.kind === 'source' && to < top) expect(to).toBe((row - 1) * rowHeight)
        expect(scrollFor(layout, index, { top: to, height })).toBe(to)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupPassages } from '../../../shared/domain/rollup/passages.ts'
import { sourceId } from '../../../shared/schema/ids.ts'
import { naivePassages } from './reference.ts'

const a = sourceId.parse('a')
const b = sourceId.parse('b')
const at = (source: typeof a, start: number, end: number) => ({ sourceId: source, start, end })
const spans = (items: { start: number; end: number }[]) => items.map(({ start, end }) => [start, end])

describe('groupPassages', () => {
  it('keeps apart excerpts that touch', () => {
    expect(spans(groupPassages([at(a, 0, 5), at(a, 5, 9)], [a]))).toEqual([
      [0, 5],
      [5, 9],
    ])
  })

  it('unites excerpts that share a unit, and those that share one through a third', () => {
    expect(spans(groupPassages([at(a, 0, 5), at(a, 4, 9)], [a]))).toEqual([[0, 9]])
    expect(spans(groupPassages([at(a, 7, 10), at(a, 0, 4), at(a, 3, 8)], [a]))).toEqual([[0, 10]])
  })

  it('sees what follows a short excerpt inside a long one', () => {
    expect(spans(groupPassages([at(a, 0, 20), at(a, 2, 4), at(a, 15, 25)], [a]))).toEqual([[0, 25]])
  })

  it('follows the source order given and leaves out other sources', () => {
    const found = groupPassages([at(a, 0, 2), at(b, 9, 12), at(b, 1, 3)], [b])
    expect(found.map(({ sourceId, start }) => [sourceId, start])).toEqual([
      [b, 1],
      [b, 9],
    ])
    expect(groupPassages([at(a, 0, 2), at(b, 1, 3)], [b, a]).map((each) => each.sourceId)).toEqual([b, a])
  })

  it('keeps every member, in order, and changes none', () => {
    const items = [
      { ...at(a, 3, 8), id: 3 },
      { ...at(a, 0, 6), id: 2 },
      { ...at(a, 0, 4), id: 1 },
    ]
    const before = structuredClone(items)
    expect(groupPassages(items, [a])[0]?.members.map((member) => member.id)).toEqual([1, 2, 3])
    expect(items).toEqual(before)
  })

  it('agrees with joining pairs until none overlap', () => {
    const item = fc
      .record({
        sourceId: fc.constantFrom(a, b),
        start: fc.nat({ max: 40 }),
        length: fc.integer({ min: 1, max: 8 }),
      })
      .map(({ sourceId, start, length }) => at(sourceId, start, start + length))
    fc.assert(
      fc.property(fc.array(item, { maxLength: 25 }), (items) => {
        const fast = groupPassages(items, [b, a])
        const slow = naivePassages(items).sort((x, y) =>
          x.sourceId === y.sourceId ? x.start - y.start : x.sourceId === b ? -1 : 1,
        )
        expect(fast.map(({ members: _, ...passage }) => passage)).toEqual(slow)
        expect(fast.flatMap((passage) => passage.members)).toHaveLength(items.length)
        for (const { sourceId, start, end, members } of fast) {
          for (const member of members) {
            expect(member.sourceId).toBe(sourceId)
            expect(member.start >= start && member.end <= end).toBe(true)
          }
        }
      }),
    )
  })
})

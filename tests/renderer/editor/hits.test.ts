import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hitAt, hitBeside, hitFrom, hitsWithin } from '../../../renderer/editor/hits.ts'
import type { Span } from '../../../shared/schema/text.ts'

const longest = 60
const hitLists: fc.Arbitrary<Span[]> = fc
  .uniqueArray(fc.nat({ max: longest }), { maxLength: 16 })
  .map((cuts) => cuts.toSorted((a, b) => a - b))
  .map((cuts) =>
    cuts.flatMap((start, at) => {
      const end = cuts[at + 1]
      return end === undefined || at % 2 === 1 ? [] : [{ start, end }]
    }),
  )
const spans = fc
  .tuple(fc.nat({ max: longest }), fc.nat({ max: longest }))
  .map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) }))

describe('hits of a text', () => {
  it('are found from a place as a look at each of them finds them', () => {
    fc.assert(
      fc.property(hitLists, spans, (hits, span) => {
        const first = hits.findIndex((hit) => hit.start >= span.start)
        expect(hitFrom(hits, span.start)).toBe(hits.length === 0 ? null : Math.max(0, first))
        const here = hits.findIndex((hit) => hit.start === span.start && hit.end === span.end)
        expect(hitAt(hits, span)).toBe(here === -1 ? null : here)
        expect(hitsWithin(hits, span)).toEqual(
          hits.filter((hit) => hit.end > span.start && hit.start < span.end),
        )
      }),
    )
  })

  it('are all met, in order and once each, walking on from any of them and back again', () => {
    fc.assert(
      fc.property(hitLists, fc.nat(), (hits, from) => {
        fc.pre(hits.length > 0)
        const first = from % hits.length
        const walk = (step: 1 | -1) => {
          const met = [first]
          for (let at = first; met.length < hits.length; met.push(at))
            at = hitBeside(hits, hits[at] ?? { start: 0, end: 0 }, step) ?? -1
          return met
        }
        const forward = hits.map((_, index) => (first + index) % hits.length)
        expect(walk(1)).toEqual(forward)
        expect(walk(-1)).toEqual([first, ...forward.slice(1).reverse()])
      }),
    )
  })

  it('go on from a caret to the nearest one each way', () => {
    const hits = [
      { start: 5, end: 8 },
      { start: 20, end: 22 },
    ]
    const caret = (at: number) => ({ start: at, end: at })
    expect(hitBeside(hits, caret(0), 1)).toBe(0)
    expect(hitBeside(hits, caret(0), -1)).toBe(1)
    expect(hitBeside(hits, caret(10), 1)).toBe(1)
    expect(hitBeside(hits, caret(10), -1)).toBe(0)
    expect(hitBeside(hits, caret(40), 1)).toBe(0)
    expect(hitBeside([], caret(0), 1)).toBeNull()
  })
})

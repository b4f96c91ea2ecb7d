import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coOccurrences } from '../../../shared/domain/codebook/co-occurrence.ts'
import type { CodeId, SourceId } from '../../../shared/schema/ids.ts'

const order = ['a', 'b', 'c'] as CodeId[]
const codings = fc.array(
  fc.record({
    sourceId: fc.constantFrom('s' as SourceId, 't' as SourceId),
    codeId: fc.constantFrom(...order),
    start: fc.nat(20),
    length: fc.integer({ min: 1, max: 8 }),
  }),
  { maxLength: 25 },
)

test('two codes meet as often as a look at every pair of codings says', () => {
  fc.assert(
    fc.property(codings, (all) => {
      const placed = all.map(({ length, ...coding }) => ({ ...coding, end: coding.start + length }))
      const counts = coOccurrences(placed, order)
      for (const [i, first] of order.entries())
        for (const second of order.slice(i)) {
          let slow = 0
          for (const [at, a] of placed.entries())
            for (const b of placed.slice(at + 1)) {
              const codes = [a.codeId, b.codeId].sort().join()
              const overlap = a.sourceId === b.sourceId && a.start < b.end && b.start < a.end
              if (overlap && codes === [first, second].join()) slow += 1
            }
          expect(counts.get(first)?.get(second) ?? 0).toBe(slow)
        }
    }),
  )
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { turnAt } from '../../../shared/domain/text/turn-at.ts'
import type { Turn } from '../../../shared/schema/source.ts'

it('finds the turn that holds an offset, as looking at each would', () => {
  const lengths = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 5 })), { maxLength: 12 })
  fc.assert(
    fc.property(lengths, (pieces) => {
      const turns: Turn[] = []
      let at = 0
      for (const [gap, length] of pieces) {
        const start = at + gap
        at = start + length
        turns.push({ start, bodyStart: start, end: at, speaker: 'P1', atMs: null })
      }
      for (let offset = 0; offset <= at + 1; offset++)
        expect(turnAt(turns, offset)).toBe(
          turns.find(({ start, end }) => start <= offset && offset < end) ?? null,
        )
    }),
  )
})

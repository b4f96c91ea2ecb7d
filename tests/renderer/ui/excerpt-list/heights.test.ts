import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heightsOf } from '../../../../renderer/ui/excerpt-list/heights.ts'

const tall = fc.integer({ min: 1, max: 300 })

describe('the heights of a list', () => {
  it('are where adding them up one by one says', () => {
    fc.assert(
      fc.property(
        fc.array(tall, { maxLength: 40 }),
        fc.array(fc.tuple(fc.nat(39), tall)),
        fc.array(fc.integer({ min: 0, max: 12_000 })),
        (guessed, changes, distances) => {
          const plain = [...guessed]
          const heights = heightsOf(plain.length, (line) => plain[line] ?? 0)
          for (const [line, height] of changes) {
            if (line >= plain.length) continue
            plain[line] = height
            heights.set(line, height)
          }
          const offsets = plain.map((_, line) => plain.slice(0, line).reduce((sum, each) => sum + each, 0))
          const total = plain.reduce((sum, each) => sum + each, 0)
          expect(heights.total()).toBe(total)
          expect(plain.map((_, line) => heights.offsetOf(line))).toEqual(offsets)
          expect(plain.map((_, line) => heights.of(line))).toEqual(plain)
          for (const distance of distances) {
            const wanted = offsets.findLastIndex((offset) => offset <= distance)
            expect(heights.lineAt(distance)).toBe(Math.max(0, wanted))
          }
        },
      ),
    )
  })
})

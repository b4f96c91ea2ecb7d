import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  lineFor,
  meantOf,
  movedTo,
  nothingPicked,
  type Picked,
  toggled,
  withChosen,
} from '../../../renderer/stores/picking.ts'

const keys = ['a', 'b', 'c', 'd', 'e'] as const
type Key = (typeof keys)[number]
const at = (index: number): Picked<Key> => movedTo<Key>(nothingPicked, keys, index, false)

describe('choosing lines', () => {
  it('means the line the keys are at, until some are chosen', () => {
    expect(meantOf(keys, nothingPicked)).toEqual([])
    expect(meantOf(keys, at(1))).toEqual(['b'])
    const stretch = movedTo(movedTo(at(1), keys, 2, true), keys, 3, true)
    expect(meantOf(keys, stretch)).toEqual(['b', 'c', 'd'])
    expect(meantOf(keys, movedTo(stretch, keys, 0, true))).toEqual(['a', 'b'])
    expect(meantOf(keys, withChosen(stretch, []))).toEqual(['d'])
  })

  it('means nothing that is no longer in the list', () => {
    expect(meantOf(['a', 'c'], at(1))).toEqual([])
    expect(meantOf(['c', 'd'], withChosen(at(0), ['d', 'b']))).toEqual(['d'])
  })

  it('keeps what is chosen while the keys move on, and takes single lines in and out', () => {
    const two = movedTo(toggled(toggled(at(0), 'a'), 'd'), keys, 2, false)
    expect(meantOf(keys, two)).toEqual(['a', 'd'])
    expect(meantOf(keys, toggled(two, 'a'))).toEqual(['d'])
  })

  it('chooses from the anchor to the line reached, however the way there', () => {
    const step = fc.integer({ min: -2, max: 6 })
    fc.assert(
      fc.property(fc.nat(4), fc.array(step, { minLength: 1 }), (from, steps) => {
        let picked = at(from)
        for (const to of steps) picked = movedTo(picked, keys, to, true)
        const to = Math.max(0, Math.min(4, steps.at(-1) ?? 0))
        expect(meantOf(keys, picked)).toEqual(keys.slice(Math.min(from, to), Math.max(from, to) + 1))
      }),
    )
  })

  it('knows the keys that walk', () => {
    expect(
      ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', 'x'].map((key) =>
        lineFor(key, 10, 8, 50),
      ),
    ).toEqual([11, 9, 18, 2, 0, 49, null])
    expect(lineFor('ArrowUp', 0, 8, 50)).toBe(0)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainOf, type Leaning } from '../../../shared/domain/trace/chain.ts'

const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')
const leanings: fc.Arbitrary<Leaning[]> = fc.array(fc.record({ from: key, to: key }), { maxLength: 14 })

/** Whether one leans on another, by trying every first step. */
function leans(all: readonly Leaning[], from: string, to: string): boolean {
  if (from === to) return true
  return all.some(
    (step) =>
      step.from === from &&
      leans(
        all.filter((each) => each.from !== from && each.to !== from),
        step.to,
        to,
      ),
  )
}

describe('the chain of evidence', () => {
  it('holds all a thing leans on and all that leans on it, and the steps between', () => {
    fc.assert(
      fc.property(leanings, key, (all, root) => {
        const { keys, steps } = chainOf(all, [root])
        const below = (id: string) => leans(all, root, id)
        const above = (id: string) => leans(all, id, root)
        for (const id of 'abcdefg') expect(keys.has(id)).toBe(below(id) || above(id))
        expect(steps).toEqual(
          all.filter(({ from, to }) => (below(from) && below(to)) || (above(from) && above(to))),
        )
      }),
    )
  })

  it('is the same seen from both ends', () => {
    fc.assert(
      fc.property(leanings, key, key, (all, one, other) => {
        expect(chainOf(all, [one]).keys.has(other)).toBe(chainOf(all, [other]).keys.has(one))
      }),
    )
  })

  it('leaves out what only shares a ground', () => {
    const all = [
      { from: 'claim', to: 'coding' },
      { from: 'other claim', to: 'other coding' },
      { from: 'coding', to: 'source' },
      { from: 'other coding', to: 'source' },
    ]
    expect([...chainOf(all, ['coding']).keys].sort()).toEqual(['claim', 'coding', 'source'])
    expect([...chainOf(all, ['source']).keys].sort()).toEqual([
      'claim',
      'coding',
      'other claim',
      'other coding',
      'source',
    ])
  })
})

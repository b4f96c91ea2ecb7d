import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeDesk, joinChanges } from '../../../shared/domain/desk/change-desk.ts'
import { type DeskChanges, desk, emptyDesk, mostPositions } from '../../../shared/schema/desk.ts'
import { codeId } from '../../../shared/schema/ids.ts'

const place = fc.record({ offset: fc.nat(), below: fc.integer(), anchor: fc.nat(), focus: fc.nat() })
const changes: fc.Arbitrary<DeskChanges> = fc.record(
  {
    reading: fc.dictionary(fc.constantFrom('a', 'b', 'c'), place),
    panes: fc.dictionary(fc.constantFrom('x', 'y'), fc.nat({ max: 900 })),
    pinned: fc.array(
      fc.constantFrom('k', 'l').map((id) => codeId.parse(id)),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
)

describe('changing a desk', () => {
  it('is the same in one step and in several', () => {
    fc.assert(
      fc.property(changes, changes, changes, (a, b, c) => {
        const apart = changeDesk(changeDesk(changeDesk(emptyDesk, a), b), c)
        const joined = changeDesk(emptyDesk, joinChanges(joinChanges(a, b), c))
        expect(joined).toEqual(apart)
        expect(Object.keys(joined.reading)).toEqual(Object.keys(apart.reading))
        expect(desk.parse(joined)).toEqual(joined)
      }),
    )
  })

  it('leaves alone what is not named, and forgets what was read longest ago', () => {
    const at = (offset: number) => ({ offset, below: 0, anchor: 0, focus: 0 })
    const ids = Array.from({ length: mostPositions }, (_, index) => `s${index}`)
    const full = changeDesk(emptyDesk, { reading: Object.fromEntries(ids.map((id, i) => [id, at(i)])) })
    const again = changeDesk(full, { reading: { s0: at(7) } })
    expect(Object.keys(again.reading).at(-1)).toBe('s0')
    const more = changeDesk(again, { reading: { fresh: at(1) } })
    expect(Object.keys(more.reading)).toHaveLength(mostPositions)
    expect(more.reading).not.toHaveProperty('s1')
    expect(more.reading).toMatchObject({ s0: at(7), fresh: at(1) })
    expect(more.look).toEqual(emptyDesk.look)
  })
})

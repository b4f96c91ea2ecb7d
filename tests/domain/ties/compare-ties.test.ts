import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTies } from '../../../shared/domain/ties/compare-ties.ts'
import { selectTies, strongestTies, tieKey } from '../../../shared/domain/ties/select-ties.ts'
import { waveId } from '../../../shared/schema/ids.ts'
import { anyNetwork, ties } from './graphs.ts'

describe('two waves compared', () => {
  it('say what came, went, grew, shrank and stayed', () => {
    const found = compareTies(
      ties('a>b 2', 'b>a 3', 'c>a 4', 'a>c 1'),
      ties('a>b 5', 'b>a 3', 'c>a 1', 'a~b 1'),
    )
    expect(
      found.map(({ giverId, receiverId, kind, change }) => `${giverId}${receiverId} ${kind} ${change}`),
    ).toEqual([
      'ab professional grew',
      'ba professional same',
      'ca professional shrank',
      'ac professional went',
      'ab emotional came',
    ])
  })

  it('account for every tie of both, once, and are the other way round when turned', () => {
    const turned = { came: 'went', went: 'came', grew: 'shrank', shrank: 'grew', same: 'same' }
    fc.assert(
      fc.property(anyNetwork, ({ ties: all }) => {
        const [before, after] = ['w0', 'w1'].map((wave) =>
          strongestTies(selectTies(all, { wave: waveId.parse(wave) })),
        ) as [typeof all, typeof all]
        const found = compareTies(before, after)
        expect(found.flatMap((each) => (each.before ? [each.before.id] : [])).sort()).toEqual(
          before.map(({ id }) => id).sort(),
        )
        expect(found.flatMap((each) => (each.after ? [each.after.id] : [])).sort()).toEqual(
          after.map(({ id }) => id).sort(),
        )
        const back = new Map(compareTies(after, before).map((each) => [tieKey(each), each.change]))
        for (const each of found) expect(back.get(tieKey(each))).toBe(turned[each.change])
      }),
      { numRuns: 100 },
    )
  })
})

describe('a filter', () => {
  it('keeps the wave, kind and frequency asked for; null is no wave, nothing is every wave', () => {
    const all = ties('a>b 2 @w1', 'a>b 4', 'a~b 4 @w1', 'b>a 5 @w2')
    const ids = (filter: Parameters<typeof selectTies>[1]) => selectTies(all, filter).map(({ id }) => id)
    expect(ids({})).toEqual(['t0', 't1', 't2', 't3'])
    expect(ids({ wave: null })).toEqual(['t1'])
    expect(ids({ wave: waveId.parse('w1'), kind: 'professional' })).toEqual(['t0'])
    expect(ids({ atLeast: 4 })).toEqual(['t1', 't2', 't3'])
  })
})

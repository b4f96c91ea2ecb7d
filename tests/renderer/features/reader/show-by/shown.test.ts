import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  colorsBy,
  directionColors,
  limits,
  type Shown,
  shownBy,
  toggled,
} from '../../../../../renderer/features/reader/show-by/shown.ts'
import type { CodeEntry } from '../../../../../renderer/stores/codebook.ts'
import { directions } from '../../../../../shared/schema/coding.ts'
import { everything, type ShowBy } from '../../../../../shared/schema/desk.ts'
import { codeId } from '../../../../../shared/schema/ids.ts'

/** a > b > c, and d apart. */
const codes = (
  [
    ['a', null],
    ['b', 'a'],
    ['c', 'b'],
    ['d', null],
  ] as const
).map(
  ([id, parentId], position) => ({ id, parentId, name: id, position, color: `#00000${position}` }) as unknown,
) as CodeEntry[]
const ids = codes.map(({ id }) => id)
const under: Readonly<Record<string, readonly string[]>> = {
  a: ['a', 'b', 'c'],
  b: ['b', 'c'],
  c: ['c'],
  d: ['d'],
}

const coding: fc.Arbitrary<Shown> = fc.record({
  codeId: fc.constantFrom(...ids),
  coder: fc.constantFrom('Inés', 'Tomás'),
  direction: fc.constantFrom(...directions),
})
const show: fc.Arbitrary<ShowBy> = fc.record({
  codes: fc.uniqueArray(fc.constantFrom(...ids, codeId.parse('gone'))),
  subcodes: fc.boolean(),
  coders: fc.uniqueArray(fc.constantFrom('Inés', 'Tomás', 'Nadie')),
  directions: fc.uniqueArray(fc.constantFrom(...directions)),
  color: fc.constant('code' as const),
})

describe('what is shown', () => {
  it('is what every limit lets through; an empty limit lets everything through', () => {
    fc.assert(
      fc.property(show, coding, (by, each) => {
        const chosen = by.codes.filter((id) => id !== 'gone')
        const byCode =
          chosen.length === 0 ||
          chosen.some((id) => (by.subcodes ? (under[id] ?? []).includes(each.codeId) : id === each.codeId))
        const byCoder = by.coders.length === 0 || by.coders.includes(each.coder)
        const byDirection = by.directions.length === 0 || by.directions.includes(each.direction)
        expect(shownBy(by, codes)(each)).toBe(byCode && byCoder && byDirection)
      }),
    )
    expect(limits(everything)).toBe(false)
  })

  it('is turned on and off again', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b'])
    expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
  })
})

describe('colours', () => {
  it('tell apart what they were asked to', () => {
    const [first] = codes
    if (first === undefined) throw new Error('no code')
    const each: Shown = { codeId: first.id, coder: 'Inés', direction: 'contradicts' }
    const coders = [{ name: 'Inés', color: '#123456' }]
    expect(colorsBy('code', codes, coders)(each)).toBe(first.color)
    expect(colorsBy('coder', codes, coders)(each)).toBe('#123456')
    expect(colorsBy('direction', codes, coders)(each)).toBe(directionColors.contradicts)
    expect(colorsBy('coder', codes, [])(each)).toMatch(/^#/)
    expect(new Set(Object.values(directionColors)).size).toBe(directions.length)
  })
})

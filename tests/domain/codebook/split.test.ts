import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asksTwice, type SplitPart, splitCodings } from '../../../shared/domain/codebook/split.ts'
import { directions } from '../../../shared/schema/coding.ts'
import { codingId } from '../../../shared/schema/ids.ts'

const id = (text: string) => codingId.parse(text)
const codings = [
  { id: id('1'), direction: 'supports' as const },
  { id: id('2'), direction: 'contradicts' as const },
  { id: id('3'), direction: 'contradicts' as const },
]

test('those named go where they are named, the others of a direction there, the rest nowhere', () => {
  expect(splitCodings(codings, [{ direction: 'contradicts' }, { codingIds: [id('3')] }])).toEqual([
    ['2'],
    ['3'],
  ])
})

test('asking twice is noticed', () => {
  expect(asksTwice([{ direction: 'supports' }, { direction: 'neutral' }])).toBe(false)
  expect(asksTwice([{ direction: 'supports' }, { direction: 'supports' }])).toBe(true)
  expect(asksTwice([{ codingIds: [id('1'), id('1')] }])).toBe(false)
  expect(asksTwice([{ codingIds: [id('1')] }, { codingIds: [id('2'), id('1')] }])).toBe(true)
  expect(asksTwice([{ direction: 'supports' }, { codingIds: [id('supports')] }])).toBe(false)
})

test('each coding is in the one part that asks for it, or in none', () => {
  const part: fc.Arbitrary<SplitPart> = fc.oneof(
    fc.record({ direction: fc.constantFrom(...directions) }),
    fc.record({ codingIds: fc.array(fc.constantFrom('1', '2', '3', '4', '5').map(id), { minLength: 1 }) }),
  )
  const some = fc.array(fc.constantFrom(...directions), { maxLength: 5 })
  fc.assert(
    fc.property(some, fc.array(part, { minLength: 1, maxLength: 4 }), (given, parts) => {
      fc.pre(!asksTwice(parts))
      const all = given.map((direction, n) => ({ id: id(String(n + 1)), direction }))
      const shares = splitCodings(all, parts)
      expect(shares).toHaveLength(parts.length)
      for (const coding of all) {
        const named = parts.findIndex((each) => 'codingIds' in each && each.codingIds.includes(coding.id))
        const wanted =
          named >= 0
            ? named
            : parts.findIndex((each) => 'direction' in each && each.direction === coding.direction)
        expect(shares.flatMap((share, at) => (share.includes(coding.id) ? [at] : []))).toEqual(
          wanted < 0 ? [] : [wanted],
        )
      }
    }),
  )
})

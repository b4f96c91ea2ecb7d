import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  greatestWeight,
  inTextOrder,
  joinMemos,
  mergeDifference,
  unionOf,
} from '../../../shared/domain/codings/merge-codings.ts'
import { mergePartner } from '../../../shared/domain/codings/merge-partner.ts'
import type { Coding } from '../../../shared/schema/coding.ts'

const spans = fc.array(
  fc.record({ start: fc.nat(30), length: fc.integer({ min: 1, max: 12 }) }).map(({ start, length }) => ({
    start,
    end: start + length,
  })),
  { minLength: 1, maxLength: 8 },
)

describe('merging codings', () => {
  it('covers everything from the first start to the last end, and no more', () => {
    fc.assert(
      fc.property(spans, (all) => {
        const offsets = all.flatMap(({ start, end }) =>
          Array.from({ length: end - start }, (_, i) => start + i),
        )
        expect(unionOf(all)).toEqual({ start: Math.min(...offsets), end: Math.max(...offsets) + 1 })
      }),
    )
    expect(unionOf([])).toBeNull()
  })

  it('names the first thing that keeps them apart', () => {
    const one = { sourceId: 's', codeId: 'k', coder: 'Ana', direction: 'supports' } as unknown as Coding
    expect(mergeDifference([one, one])).toBeNull()
    expect(mergeDifference([])).toBeNull()
    expect(mergeDifference([one, { ...one, direction: 'neutral' }])).toBe('direction')
    expect(mergeDifference([one, { ...one, coder: 'Bruno', direction: 'neutral' }])).toBe('coder')
    expect(mergeDifference([one, one, { ...one, codeId: 'l' as never, coder: 'Bruno' }])).toBe('code')
    expect(mergeDifference([one, { ...one, sourceId: 't' as never, codeId: 'l' as never }])).toBe('source')
  })

  it('keeps every memo once, a blank line apart, and the greatest weight', () => {
    expect(joinMemos(['', ' Uno. ', 'Dos.', '\n', 'Uno.'])).toBe('Uno.\n\nDos.')
    expect(joinMemos(['', '  '])).toBe('')
    expect(greatestWeight([null, 0, null])).toBe(0)
    expect(greatestWeight([10, 90, 40])).toBe(90)
    expect(greatestWeight([null, null])).toBeNull()
    expect(greatestWeight([])).toBeNull()
  })

  it('stands in the order of the text, whatever the order given', () => {
    const of = (id: string, start: number, end: number) => ({ id, start, end })
    const all = [of('b', 0, 9), of('a', 0, 9), of('c', 0, 5), of('d', 3, 4)]
    expect(inTextOrder(all).map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd'])
    expect(all.map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd'])
  })
})

describe('mergePartner', () => {
  const text = 'Lo hicimos juntas. \n Y bien. Después no.'
  const coding = (id: string, words: string, codeId: string, coder: string) => {
    const start = text.indexOf(words)
    return { id, start, end: start + words.length, codeId, coder } as unknown as Coding
  }
  const first = coding('first', 'Lo hicimos juntas.', 'k', 'Ana')
  const next = coding('next', 'Y bien.', 'k', 'Ana')
  const last = coding('last', 'no.', 'k', 'Ana')
  const other = coding('other', 'hicimos', 'l', 'Ana')
  const hers = coding('hers', 'juntas.', 'k', 'Bruno')
  const all = [other, last, hers, next, first]

  it('is the next of the same code and coder with nothing but blanks between, or else the one before', () => {
    expect(mergePartner(text, all, first)?.id).toBe('next')
    expect(mergePartner(text, all, next)?.id).toBe('first')
    expect(mergePartner(text, all, last)).toBeNull()
    expect(mergePartner(text, all, other)).toBeNull()
    expect(mergePartner(text, all, hers)).toBeNull()
  })

  it('overlaps as well as touches, on either side', () => {
    const inside = coding('inside', 'juntas.', 'k', 'Ana')
    expect(mergePartner(text, [first, inside], first)?.id).toBe('inside')
    expect(mergePartner(text, [first, inside], inside)?.id).toBe('first')
    expect(mergePartner(text, [first, { ...first, id: 'twin' as never }], first)?.id).toBe('twin')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wholeGraphemes } from '../../../shared/domain/search/graphemes.ts'

const text = fc
  .array(
    fc.constantFrom(
      'a',
      'b',
      ' ',
      '\n',
      'ñ',
      'n\u0303',
      '\u0301',
      '😀',
      '👩‍🏫',
      '🇨🇱',
      '\u200d',
      '\u0600',
      'é',
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))

/** Grown until both ends are where a segmentation of the whole text has one. */
function slowly(all: string, { start, end }: { start: number; end: number }) {
  const ends = new Set([all.length])
  for (const { index } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(all)) ends.add(index)
  while (!ends.has(start)) start -= 1
  while (!ends.has(end)) end += 1
  return { start, end }
}

describe('wholeGraphemes', () => {
  it('grows any spans, in any order, as a segmentation of the whole text would', () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 6 }), (all, raws) => {
        // In a row of flags, where one begins depends on the first.
        fc.pre(!/\p{RI}{3}/u.test(all))
        const whole = wholeGraphemes(all)
        for (const [a, b] of raws) {
          const [start, end] = [a % (all.length + 1), b % (all.length + 1)].sort((x, y) => x - y)
          const span = { start: start ?? 0, end: end ?? 0 }
          expect(whole(span)).toEqual(slowly(all, span))
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('sees the mark behind a plain letter that follows an emoji', () => {
    expect(wholeGraphemes('😀a\u0301b')({ start: 2, end: 3 })).toEqual({ start: 2, end: 4 })
  })
})

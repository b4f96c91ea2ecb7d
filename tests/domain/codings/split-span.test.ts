import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { snapSpan } from '../../../shared/domain/anchors/snap-span.ts'
import { splitSpan } from '../../../shared/domain/codings/split-span.ts'

const texts = fc
  .array(fc.constantFrom('Hola', ' ', '. ', '\n', 'ñ', 'n\u0303', '👩‍👩‍👧', '😀', '  '), {
    minLength: 1,
    maxLength: 20,
  })
  .map((pieces) => pieces.join(''))

describe('splitSpan', () => {
  it('gives two excerpts that meet, without the blanks between them', () => {
    const text = 'Lo decidimos. Y lo hicimos.'
    expect(splitSpan(text, { start: 0, end: 27 }, 13)).toEqual([
      { start: 0, end: 13 },
      { start: 14, end: 27 },
    ])
    expect(splitSpan(text, { start: 0, end: 27 }, 14)).toEqual(splitSpan(text, { start: 0, end: 27 }, 13))
  })

  it('splits nothing at or beyond an end, beside blanks only, or within a character', () => {
    const text = 'a 😀 n\u0303u'
    const whole = { start: 0, end: text.length }
    for (const at of [0, text.length, -1, 99, 3, 6]) expect(splitSpan(text, whole, at), `${at}`).toBeNull()
    expect(splitSpan('uno  dos', { start: 0, end: 5 }, 3)).toBeNull()
  })

  it('keeps every visible character of an excerpt once, in either half', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.nat(), (text, a, b, c) => {
        const span = snapSpan(text, { start: Math.min(a % text.length, b % text.length), end: text.length })
        if (span === null) return
        const at = span.start + (c % (span.end - span.start + 1))
        const halves = splitSpan(text, span, at)
        const pieces = [...new Intl.Segmenter('und').segment(text)]
        const boundary = at === text.length || pieces.some(({ index }) => index === at)
        const inked = (from: number, to: number) => text.slice(from, to).trim() !== ''
        // From the definition: a boundary inside, with something to read on both sides.
        expect(halves !== null).toBe(boundary && inked(span.start, at) && inked(at, span.end))
        if (halves === null) return
        const [first, second] = halves
        expect(first.start).toBe(span.start)
        expect(second.end).toBe(span.end)
        expect(first.end <= at && at <= second.start).toBe(true)
        expect(text.slice(first.end, second.start).trim()).toBe('')
        for (const half of halves) expect(snapSpan(text, half)).toEqual(half)
      }),
    )
  })
})

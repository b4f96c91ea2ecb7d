import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { snapSpan } from '../../../shared/domain/anchors/snap-span.ts'

const snapped = (text: string, start: number, end: number) => {
  const span = snapSpan(text, { start, end })
  return span === null ? null : text.slice(span.start, span.end)
}

describe('snapSpan', () => {
  it('drops white space at both ends and keeps it within', () => {
    expect(snapSpan('  hay \n confianza\u00a0\n', { start: 0, end: 19 })).toEqual({ start: 2, end: 17 })
    expect(snapped('uno dos tres', 3, 8)).toBe('dos')
  })

  it('is null when nothing but white space is selected, or nothing at all', () => {
    expect(snapSpan('a \n\t b', { start: 1, end: 5 })).toBeNull()
    expect(snapSpan('abc', { start: 2, end: 2 })).toBeNull()
    expect(snapSpan('', { start: 0, end: 0 })).toBeNull()
  })

  it('is null for what is no span of the text', () => {
    expect(snapSpan('abc', { start: 0, end: 4 })).toBeNull()
    expect(snapSpan('abc', { start: 2, end: 1 })).toBeNull()
    expect(snapSpan('abc', { start: -1, end: 2 })).toBeNull()
  })

  it('takes in whole characters that the selection cuts', () => {
    expect(snapped('a😀b', 2, 3)).toBe('😀')
    expect(snapped('a😀b', 0, 2)).toBe('a😀')
    const accented = 'revisio\u0301n'
    expect(snapped(accented, 0, 7)).toBe('revisio\u0301')
    expect(snapped(accented, 7, 9)).toBe('o\u0301n')
    expect(snapped('la 👩‍🏫 dice', 5, 6)).toBe('👩‍🏫')
    expect(snapped('❤\ufe0f', 0, 1)).toBe('❤\ufe0f')
    expect(snapped('🇨🇱🇵🇪', 0, 2)).toBe('🇨🇱')
  })

  it('keeps a blank that carries a combining mark', () => {
    expect(snapped('a  \u0301 b', 1, 5)).toBe(' \u0301')
  })

  it('drops a newline of two units whole', () => {
    expect(snapped('uno\r\ndos', 0, 4)).toBe('uno')
    expect(snapped('uno\r\ndos', 4, 8)).toBe('dos')
    expect(snapped('\nuno', 0, 4)).toBe('uno')
  })

  it('yields whole visible characters of the text, and settles at once', () => {
    const pieces = [
      'a',
      'ñ',
      ' ',
      '\n',
      '\u00a0',
      '\u0301',
      '😀',
      '👩‍🏫',
      '\u200d',
      '\ufe0f',
      '🇨🇱',
      '\r\n',
      '\u0600',
    ]
    const selection = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 })
      .map((parts) => parts.join(''))
      .chain((text) => {
        const offset = fc.nat({ max: text.length })
        return fc.record({ text: fc.constant(text), offsets: fc.tuple(offset, offset) })
      })
    const segmenter = new Intl.Segmenter('es', { granularity: 'grapheme' })
    fc.assert(
      fc.property(selection, ({ text, offsets }) => {
        const [start, end] = [Math.min(...offsets), Math.max(...offsets)]
        // The same from the definition: the graphemes the selection touches, without blank ones at its ends.
        const touched = [...segmenter.segment(text)].filter(
          ({ index, segment }) => start < end && index < end && index + segment.length > start,
        )
        const visible = touched.filter(({ segment }) => /\S/.test(segment))
        const [first, last] = [visible[0], visible.at(-1)]
        const expected =
          first === undefined || last === undefined
            ? null
            : { start: first.index, end: last.index + last.segment.length }
        const found = snapSpan(text, { start, end })
        expect(found).toEqual(expected)
        if (found !== null) expect(snapSpan(text, found)).toEqual(found)
      }),
      { numRuns: 500 },
    )
  })

  it('does not slow down on a long run of blanks or a very long line', () => {
    const text = `a${' '.repeat(200_000)}b${'x'.repeat(1_000_000)}`
    const started = performance.now()
    expect(snapSpan(text, { start: 1, end: 200_002 })).toEqual({ start: 200_001, end: 200_002 })
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptContext } from '../../../shared/domain/anchors/excerpt-context.ts'

describe('excerptContext', () => {
  it('gives what stands around, as far as the text goes', () => {
    expect(excerptContext('0123456789', { start: 4, end: 6 }, 2)).toEqual({ before: '23', after: '67' })
    expect(excerptContext('0123456789', { start: 4, end: 6 }, 50)).toEqual({ before: '0123', after: '6789' })
    expect(excerptContext('0123456789', { start: 0, end: 10 }, 5)).toEqual({ before: '', after: '' })
    expect(excerptContext('0123456789', { start: 4, end: 6 }, 0)).toEqual({ before: '', after: '' })
  })

  it('leaves out a pair rather than cutting it', () => {
    expect(excerptContext('😀ab😀', { start: 2, end: 4 }, 1)).toEqual({ before: '', after: '' })
    expect(excerptContext('😀ab😀', { start: 2, end: 4 }, 2)).toEqual({ before: '😀', after: '😀' })
  })

  it('is always well-formed beside a span of whole characters, and as long as it may be', () => {
    const characters = fc.array(fc.constantFrom('a', 'é', '😀', '𝒜', '\n'), { maxLength: 12 })
    fc.assert(
      fc.property(characters, characters, characters, fc.nat({ max: 15 }), (left, inside, right, around) => {
        const [before, quote, after] = [left.join(''), inside.join(''), right.join('')]
        const span = { start: before.length, end: before.length + quote.length }
        const context = excerptContext(before + quote + after, span, around)
        expect(before.endsWith(context.before) && after.startsWith(context.after)).toBe(true)
        for (const [part, whole] of [
          [context.before, before],
          [context.after, after],
        ] as const) {
          expect(part.isWellFormed()).toBe(true)
          expect(part.length).toBeLessThanOrEqual(around)
          expect(part.length).toBeGreaterThanOrEqual(Math.min(whole.length, around) - 1)
        }
      }),
    )
  })
})

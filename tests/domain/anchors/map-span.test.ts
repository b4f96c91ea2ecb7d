import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapSpan } from '../../../shared/domain/anchors/map-span.ts'
import { replaced } from '../../../shared/domain/anchors/replacements.ts'
import { edited, rawReplacements, rawSplice, replacementsOf, spanOf, words } from './edits.ts'
import { expectedOf, lettersOf } from './letters.ts'

const base = 'Dice Ana que sí.'
/** `Ana`. */
const span = { start: 5, end: 8 }
const mapped = (...replacements: [start: number, end: number, text: string][]) => {
  const all = replacements.map(([start, end, text]) => ({ start, end, text }))
  const { span: to, fate } = mapSpan(span, all)
  return [fate, to === null ? null : replaced(base, all).slice(to.start, to.end)]
}

describe('mapSpan', () => {
  it('moves with its words', () => {
    expect(mapped([0, 4, 'Cuenta'], [9, 9, '(ríe) '])).toEqual(['kept', 'Ana'])
    expect(mapped()).toEqual(['kept', 'Ana'])
  })

  it('leaves outside what is put in at its edges, and takes in what is put in within', () => {
    expect(mapped([5, 5, 'doña '])).toEqual(['kept', 'Ana'])
    expect(mapped([8, 8, ' Soto'])).toEqual(['kept', 'Ana'])
    expect(mapped([6, 6, 'nn'])).toEqual(['changed', 'Annna'])
  })

  it('becomes what replaces it, whole or in part', () => {
    expect(mapped([5, 8, 'Eva María'])).toEqual(['changed', 'Eva María'])
    expect(mapped([5, 6, 'E'])).toEqual(['changed', 'Ena'])
    expect(mapped([7, 8, 'ita'])).toEqual(['changed', 'Anita'])
    expect(mapped([5, 5, 'doña '], [5, 8, 'Eva'], [8, 8, ' Soto'])).toEqual(['changed', 'Eva'])
  })

  it('loses to what crosses its edge what that takes', () => {
    expect(mapped([4, 6, '-'])).toEqual(['shrunk', 'na'])
    expect(mapped([7, 10, '-'])).toEqual(['shrunk', 'An'])
    expect(mapped([4, 6, '-'], [7, 10, ''])).toEqual(['shrunk', 'n'])
    expect(mapped([4, 6, ''], [6, 6, 'x'], [6, 7, 'y'])).toEqual(['shrunk', 'xya'])
  })

  it('is lost under what covers it and more, and where nothing is left', () => {
    expect(mapped([4, 8, 'x'])).toEqual(['lost', null])
    expect(mapped([5, 9, 'x'])).toEqual(['lost', null])
    expect(mapped([0, 16, base])).toEqual(['lost', null])
    expect(mapped([5, 8, ''])).toEqual(['lost', null])
    expect(mapped([4, 7, ''], [7, 9, 'x'])).toEqual(['lost', null])
  })

  it('agrees with looking at every letter', () => {
    fc.assert(
      fc.property(
        words(20).filter((text) => text !== ''),
        rawReplacements,
        fc.tuple(fc.nat(100), fc.nat(100)),
        (text, raws, edges) => {
          const all = replacementsOf(text, raws)
          const where = spanOf(text.length, edges)
          const found = mapSpan(where, all)
          expect(found).toEqual(expectedOf(text, all, where))
        },
      ),
      { numRuns: 5000 },
    )
  })

  it('keeps the very letters when it says so, and no others but those written within, after any edits', () => {
    fc.assert(
      fc.property(
        words(30).filter((text) => text !== ''),
        fc.array(rawSplice, { maxLength: 20 }),
        fc.tuple(fc.nat(100), fc.nat(100)),
        (text, raws, edges) => {
          const { text: now, replacements } = edited(text, raws)
          const where = spanOf(text.length, edges)
          const letters = lettersOf(text, replacements)
          expect(letters.map(({ unit }) => unit).join('')).toBe(now)
          const { span: to, fate } = mapSpan(where, replacements)
          if (to === null) return
          const own = letters.slice(to.start, to.end)
          const old = own.flatMap((letter) => ('was' in letter ? [letter.was] : []))
          expect(old.every((was) => where.start <= was && was < where.end)).toBe(true)
          // Every letter that was its own and still is somewhere is its own now.
          const standing = letters.filter(
            (letter) => 'was' in letter && where.start <= letter.was && letter.was < where.end,
          )
          expect(old.length).toBe(standing.length)
          if (fate === 'kept') expect(now.slice(to.start, to.end)).toBe(text.slice(where.start, where.end))
        },
      ),
      { numRuns: 3000 },
    )
  })
})

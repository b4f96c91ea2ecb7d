import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorMapper } from '../../../shared/domain/anchors/map-anchor.ts'
import { mapSpan } from '../../../shared/domain/anchors/map-span.ts'
import { quoteMatches } from '../../../shared/domain/anchors/quote-matches.ts'
import { replaced } from '../../../shared/domain/anchors/replacements.ts'
import { snapSpan } from '../../../shared/domain/anchors/snap-span.ts'
import { anyText, edited, rawReplacements, replacementsOf, spanOf } from './edits.ts'

const map = (base: string, quote: string, replacements: [start: number, end: number, text: string][]) => {
  const all = replacements.map(([start, end, text]) => ({ start, end, text }))
  const start = base.indexOf(quote)
  const { anchor, fate } = anchorMapper(replaced(base, all), all)({ start, end: start + quote.length, quote })
  return [fate, anchor?.quote ?? null]
}

describe('anchorMapper', () => {
  it('trims the blanks an edit leaves at the ends', () => {
    expect(map('la red decide', 'red decide', [[7, 13, '']])).toEqual(['changed', 'red'])
    expect(map('la red decide', 'red decide', [[5, 8, ' ']])).toEqual(['changed', 're ecide'])
    expect(map('la red decide sola', 'red decide', [[6, 18, '']])).toEqual(['shrunk', 'red'])
    expect(map('la red decide sola', 'red decide', [[7, 14, '']])).toEqual(['shrunk', 'red'])
  })

  it('is lost when only blanks are left', () => {
    expect(map('la red decide', 'red', [[3, 6, ' ']])).toEqual(['lost', null])
    expect(map('la red decide', 'red', [[3, 6, '\n']])).toEqual(['lost', null])
    expect(map('la red decide', 'red', [[3, 6, '']])).toEqual(['lost', null])
  })

  it('takes in the mark that comes to stand on its last letter, and the half of a character that is new', () => {
    expect(map('la revision', 'revision', [[10, 10, '\u0301']])).toEqual(['changed', 'revisio\u0301n'])
    expect(map('la red', 'red', [[6, 6, '\u0301']])).toEqual(['changed', 'red\u0301'])
    expect(map('la 👩 dice', '👩', [[5, 5, '\u200d🏫']])).toEqual(['changed', '👩\u200d🏫'])
    // What is between the edit and the excerpt can join both.
    expect(map('👩a\u200d😀', '😀', [[2, 3, '']])).toEqual(['changed', '👩\u200d😀'])
  })

  it('leaves what was not touched as it was, blanks at its ends and all', () => {
    expect(map('la red decide', ' red ', [[0, 2, 'una']])).toEqual(['kept', ' red '])
    expect(
      map('la red decide', ' red ', [
        [0, 2, ''],
        [8, 13, ''],
      ]),
    ).toEqual(['kept', ' red '])
  })

  it('is kept when it reads the same afterwards', () => {
    expect(map('la red decide', 'red', [[3, 6, 'red']])).toEqual(['kept', 'red'])
    expect(
      map('la red decide', 'red', [
        [3, 4, 're'],
        [4, 5, ''],
      ]),
    ).toEqual(['kept', 'red'])
  })

  it('holds exactly its words afterwards, whole characters of them, or nothing', () => {
    fc.assert(
      fc.property(
        // In a row of flags, half a flag less makes others of all that follow.
        anyText(12).filter((text) => /\S/.test(text) && !/\p{RI}{3}/u.test(text)),
        rawReplacements,
        fc.tuple(fc.nat(100), fc.nat(100)),
        (base, raws, edges) => {
          const all = replacementsOf(base, raws)
          const text = replaced(base, all)
          fc.pre(text.isWellFormed() && !/\p{RI}{3}/u.test(text))
          const span = snapSpan(base, spanOf(base.length, edges))
          if (span === null) return
          const quote = base.slice(span.start, span.end)
          const { anchor, fate } = anchorMapper(text, all)({ ...span, quote })
          const bare = mapSpan(span, all)
          if (anchor === null) {
            expect(bare.span === null || !/\S/.test(text.slice(bare.span.start, bare.span.end))).toBe(true)
            return
          }
          expect(quoteMatches(text, anchor)).toBe(true)
          expect(fate === 'kept').toBe(anchor.quote === quote)
          // A blank that came to carry a mark is no blank.
          expect(snapSpan(text, anchor)).toEqual({ start: anchor.start, end: anchor.end })
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('leaves an anchor be through edits that come to nothing', () => {
    const { replacements } = edited('la red decide', [
      { at: 3, removed: 0, inserted: 'a' },
      { at: 3, removed: 1, inserted: '' },
    ])
    expect(replacements).toEqual([])
  })
})

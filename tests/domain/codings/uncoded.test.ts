import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextStretch, uncodedStretches } from '../../../shared/domain/codings/uncoded.ts'
import type { Turn } from '../../../shared/schema/source.ts'
import type { Span } from '../../../shared/schema/text.ts'

const turn = (start: number, bodyStart: number, end: number): Turn => ({
  start,
  bodyStart,
  end,
  speaker: 'Ana',
  atMs: null,
})

/** From the definition, unit by unit. */
function slowly(text: string, codings: readonly Span[], turns: readonly Turn[]): string[] {
  const covered = (at: number) =>
    codings.some(({ start, end }) => start <= at && at < end) ||
    turns.some(({ start, bodyStart }) => start <= at && at < bodyStart) ||
    text[at] === '\n'
  const found: string[] = ['']
  for (let at = 0; at < text.length; at += 1) {
    if (covered(at)) found.push('')
    else found.push(`${found.pop()}${text[at]}`)
  }
  return found.filter((words) => /[\p{L}\p{N}]/u.test(words)).map((words) => words.trim())
}

describe('uncodedStretches', () => {
  it('is what lies between codings and labels, by paragraph, without blanks and lone signs', () => {
    const text = 'ANA: Sí. Lo hicimos.\n\n  Después no.\nBEA: No.'
    const turns = [turn(0, 5, 35), turn(36, 41, text.length)]
    const words = (codings: Span[]) =>
      uncodedStretches(text, codings, turns).map(({ start, end }) => text.slice(start, end))
    expect(words([])).toEqual(['Sí. Lo hicimos.', 'Después no.', 'No.'])
    expect(words([{ start: 9, end: 19 }])).toEqual(['Sí.', 'Después no.', 'No.'])
    expect(words([{ start: 5, end: 32 }])).toEqual(['no.', 'No.'])
    expect(words([{ start: 0, end: text.length }])).toEqual([])
    expect(uncodedStretches('', [], [])).toEqual([])
  })

  it('is what the definition says, whatever overlaps', () => {
    const texts = fc
      .array(fc.constantFrom('a', 'ñ', ' ', '\n', '.', '—', '7'), { maxLength: 40 })
      .map((units) => units.join(''))
    const spans = fc.array(
      fc.tuple(fc.nat(40), fc.nat(15)).map(([start, length]) => ({ start, end: start + length + 1 })),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(texts, spans, spans, (text, codings, labels) => {
        const turns = labels.map(({ start, end }) => turn(start, end, end + 5))
        const found = uncodedStretches(text, codings, turns)
        expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(slowly(text, codings, turns))
        for (const [index, { start, end }] of found.entries())
          expect(start < end && end <= (found[index + 1]?.start ?? text.length)).toBe(true)
      }),
    )
  })
})

describe('nextStretch', () => {
  const stretches = [
    { start: 5, end: 10 },
    { start: 20, end: 30 },
  ]
  it('goes on from a caret or from the stretch that is selected', () => {
    expect(nextStretch(stretches, { start: 0, end: 0 }, 1)).toEqual(stretches[0])
    expect(nextStretch(stretches, { start: 5, end: 10 }, 1)).toEqual(stretches[1])
    expect(nextStretch(stretches, { start: 20, end: 30 }, 1)).toBeNull()
    expect(nextStretch(stretches, { start: 20, end: 30 }, -1)).toEqual(stretches[0])
    expect(nextStretch(stretches, { start: 7, end: 7 }, -1)).toBeNull()
  })
})

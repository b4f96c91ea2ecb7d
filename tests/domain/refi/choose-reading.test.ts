import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAtEdge } from '../../../shared/domain/refi/boundaries.ts'
import {
  chooseReading,
  indifferentParts,
  type SelectedText,
  scoreReading,
} from '../../../shared/domain/refi/choose-reading.ts'
import { placer, widthsOf } from '../../../shared/domain/refi/offsets.ts'
import { normaliseNewlines } from '../../../shared/domain/text/newlines.ts'
import { newlineWidths, type OffsetReading, offsetUnits } from '../../../shared/schema/project-import.ts'

/** Every offset of the raw text under a reading, where the canonical words begin and end. */
function selectWords(text: string, bom: boolean, reading: OffsetReading, most: number): SelectedText {
  const raw = { text, bom }
  const canonical = normaliseNewlines(text)
  const place = placer(raw, widthsOf(text), reading)
  const offsetOf = new Map<number, number>()
  for (let offset = 0; ; offset += 1) {
    const at = place(offset)
    if (at === null) break
    // Two offsets of one break: the first is before it.
    if (!offsetOf.has(at)) offsetOf.set(at, offset)
  }
  const selections = [...canonical.matchAll(/[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?/gu)]
    .map(({ 0: words, index }) => ({
      start: offsetOf.get(index) ?? -1,
      end: offsetOf.get(index + words.length) ?? -1,
    }))
    .filter(({ start, end }) => start >= 0 && end > start)
    .slice(-most)
  return { raw, canonical, selections }
}

const line = 'La jefa dijo \u{1f600} que sí, siempre.'
const windows = Array.from({ length: 40 }, () => line).join('\r\n')

describe('chooseReading', () => {
  it('tells how another program counts', () => {
    for (const unit of offsetUnits)
      for (const newline of ['one', 'two'] as const)
        for (const bom of [false, true]) {
          const found = chooseReading([selectWords(windows, true, { unit, newline, bom }, 60)])
          expect(found?.reading).toMatchObject({ unit, newline, bom, onBoundary: 60, total: 60 })
          expect(found?.confidence).toBe('certain')
        }
  })

  it('finds line breaks that lost their CR on the way', () => {
    const reading = { unit: 'code-points', newline: 'always-two', bom: false } as const
    const text = windows.replaceAll('\r', '')
    expect(chooseReading([selectWords(text, false, reading, 60)])?.reading).toMatchObject(reading)
  })

  it('is certain where no reading differs, and follows the standard', () => {
    const reading = { unit: 'utf-16', newline: 'one', bom: false } as const
    const found = chooseReading([selectWords('una red de escuelas', false, reading, 9)])
    expect(found).toMatchObject({
      reading: { unit: 'code-points', newline: 'one', bom: false },
      confidence: 'certain',
    })
    expect(found?.readings).toHaveLength(1)
  })

  it('says which parts of a reading make no difference', () => {
    const standard = { unit: 'code-points', newline: 'one', bom: false } as const
    const text = 'antes \u{1f600} en medio\r\ndespués'
    const parts = (start: number, end: number) =>
      indifferentParts(
        [{ raw: { text, bom: true }, canonical: normaliseNewlines(text), selections: [{ start, end }] }],
        standard,
      )
    expect(parts(0, 5)).toEqual(['unit', 'newline'])
    expect(parts(8, 10)).toEqual(['newline'])
    expect(parts(17, 22)).toEqual([])
    const plain = [
      { raw: { text: 'a\nb', bom: false }, canonical: 'a\nb', selections: [{ start: 0, end: 1 }] },
    ]
    expect(indifferentParts(plain, standard)).toEqual(['unit', 'newline', 'bom'])
  })

  it('guesses where too little tells readings apart', () => {
    const raw = { text: '\u{1f600} a b c d e f', bom: false }
    const found = chooseReading([{ raw, canonical: raw.text, selections: [{ start: 3, end: 4 }] }])
    expect(found?.confidence).toBe('guess')
    expect(found?.readings).toHaveLength(2)
  })

  it('does not trust a reading whose selections are hardly ever on words', () => {
    const raw = { text: 'palabras sin orden', bom: false }
    const selections = [1, 2, 3, 4].map((start) => ({ start, end: start + 2 }))
    expect(chooseReading([{ raw, canonical: raw.text, selections }])?.confidence).toBe('guess')
  })

  it('has nothing to choose without selections', () => {
    expect(chooseReading([{ raw: { text: 'a', bom: false }, canonical: 'a', selections: [] }])).toBeNull()
  })

  it('never scores less than any reading tried by itself', () => {
    const readings = fc.record({
      unit: fc.constantFrom(...offsetUnits),
      newline: fc.constantFrom(...newlineWidths),
      bom: fc.boolean(),
    })
    const spans = fc.array(
      fc.tuple(fc.nat(300), fc.nat(40)).map(([start, length]) => ({ start, end: start + length })),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(readings, spans, fc.boolean(), (reading, selections, bom) => {
        const text: SelectedText = {
          raw: { text: windows, bom },
          canonical: normaliseNewlines(windows),
          selections,
        }
        const chosen = chooseReading([text])
        const alone = scoreReading([text], reading)
        expect(chosen?.reading.onBoundary).toBeGreaterThanOrEqual(alone.onBoundary)
      }),
      { numRuns: 60 },
    )
  })
})

describe('isAtEdge', () => {
  it('is never within a word or a character', () => {
    const text = 'año e\u0301l \u{1f600}\ufe0f.'
    const edges = Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) => isAtEdge(text, at))
    expect(edges).toEqual([0, 3, 4, 7, 8, 11, 12])
  })
})

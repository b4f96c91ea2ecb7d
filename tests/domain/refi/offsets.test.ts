import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placer, type RawText, widthsOf } from '../../../shared/domain/refi/offsets.ts'
import { normaliseNewlines } from '../../../shared/domain/text/newlines.ts'
import { newlineWidths, type OffsetReading, offsetUnits } from '../../../shared/schema/project-import.ts'
import { rawTexts } from './texts.ts'

const readings = fc.record({
  unit: fc.constantFrom(...offsetUnits),
  newline: fc.constantFrom(...newlineWidths),
  bom: fc.boolean(),
})

/** Writes down, one by one, the canonical offset of every unit the reading counts. */
function slowly({ text, bom }: RawText, reading: OffsetReading): number[] {
  const places: number[] = reading.bom && bom ? [0] : []
  let canonical = 0
  for (const each of text.match(/\r\n|[\s\S]/gu) ?? []) {
    const isBreak = /[\r\n]/.test(each)
    const isPair = !isBreak && each.length === 2
    const twice = isBreak
      ? reading.newline === 'always-two' || (reading.newline === 'two' && each === '\r\n')
      : isPair && reading.unit === 'utf-16'
    places.push(canonical)
    if (twice) places.push(isPair ? canonical + 1 : canonical)
    canonical += isPair ? 2 : 1
  }
  return [...places, canonical]
}

const placesOf = (raw: RawText, reading: OffsetReading, upTo: number) => {
  const place = placer(raw, widthsOf(raw.text), reading)
  return Array.from({ length: upTo }, (_, offset) => place(offset))
}

describe('placer', () => {
  it('agrees with counting one by one', () => {
    fc.assert(
      fc.property(rawTexts, readings, (raw, reading) => {
        const slow = slowly(raw, reading)
        expect(placesOf(raw, reading, slow.length)).toEqual(slow)
        expect(placer(raw, widthsOf(raw.text), reading)(slow.length)).toBeNull()
      }),
      { numRuns: 300 },
    )
  })

  it('ends where the canonical text ends', () => {
    fc.assert(
      fc.property(rawTexts, readings, (raw, reading) => {
        expect(slowly(raw, reading).at(-1)).toBe(normaliseNewlines(raw.text).length)
      }),
      { numRuns: 100 },
    )
  })

  it('counts as the standard does, and as others do', () => {
    const raw = { text: 'a\u{1f600}b\r\nc', bom: true }
    const of = (unit: OffsetReading['unit'], newline: OffsetReading['newline'], bom: boolean) =>
      placesOf(raw, { unit, newline, bom }, 9)
    expect(of('code-points', 'two', false)).toEqual([0, 1, 3, 4, 4, 5, 6, null, null])
    expect(of('utf-16', 'two', false)).toEqual([0, 1, 2, 3, 4, 4, 5, 6, null])
    expect(of('code-points', 'one', true)).toEqual([0, 0, 1, 3, 4, 5, 6, null, null])
  })

  it('knows no offset that is none', () => {
    const place = placer({ text: 'abc', bom: false }, widthsOf('abc'), {
      unit: 'utf-16',
      newline: 'one',
      bom: false,
    })
    expect([-1, 0.5, Number.NaN, 2 ** 60].map(place)).toEqual([null, null, null, null])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentences } from '../../../shared/domain/autocode/sentences.ts'
import { speechOf, stretchesFor } from '../../../shared/domain/autocode/stretches.ts'
import { recogniseTurns } from '../../../shared/domain/text/turns.ts'
import { type AutocodeUnit, autocodeUnits } from '../../../shared/schema/autocode.ts'
import type { Turn } from '../../../shared/schema/source.ts'
import type { Span } from '../../../shared/schema/text.ts'

const text = [
  'Notas de terreno. Sin hablante.',
  'ENTREVISTADORA: ¿Hay confianza? Dígame.',
  'JEFA DE UTP: Hay confianza. Mucha confianza, creo.',
  'Y más abajo, también. Fin.',
  'ENTREVISTADORA: Gracias.',
  'JEFA DE UTP: A usted.',
].join('\n')
const turns = recogniseTurns(text)
const all = (word: string): Span[] =>
  [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({ start: index, end: index + word.length }))
const quotes = (hits: readonly Span[], unit: AutocodeUnit) =>
  stretchesFor(text, turns, hits, unit).map((each) => [text.slice(each.start, each.end), each.hits.length])

describe('stretchesFor', () => {
  it('grows hits to the unit, and makes one of those that meet', () => {
    expect(quotes(all('confianza'), 'hit')).toEqual([
      ['confianza', 1],
      ['confianza', 1],
      ['confianza', 1],
    ])
    expect(quotes(all('confianza'), 'sentence')).toEqual([
      ['¿Hay confianza?', 1],
      ['Hay confianza.', 1],
      ['Mucha confianza, creo.', 1],
    ])
    expect(quotes(all('confianza'), 'paragraph')).toEqual([
      ['¿Hay confianza? Dígame.', 1],
      ['Hay confianza. Mucha confianza, creo.', 2],
    ])
    expect(quotes(all('confianza'), 'turn')).toEqual([
      ['¿Hay confianza? Dígame.', 1],
      ['Hay confianza. Mucha confianza, creo.\nY más abajo, también. Fin.', 2],
    ])
  })

  it('takes the paragraph for a turn where nobody speaks', () => {
    expect(quotes(all('terreno'), 'turn')).toEqual([['Notas de terreno. Sin hablante.', 1]])
  })

  it('leaves out what is found in the label of a speaker', () => {
    for (const unit of autocodeUnits) expect(quotes(all('UTP'), unit)).toEqual([])
    const across = text.indexOf('UTP: Hay')
    expect(quotes([{ start: across, end: across + 8 }], 'hit')).toEqual([['Hay', 1]])
  })

  it('cuts speech by the unit', () => {
    const said = (unit: AutocodeUnit) =>
      speechOf(text, turns.slice(1, 2), unit).map(({ start, end }) => text.slice(start, end))
    expect(said('turn')).toEqual(['Hay confianza. Mucha confianza, creo.\nY más abajo, también. Fin.'])
    expect(said('hit')).toEqual(said('turn'))
    expect(said('paragraph')).toEqual(['Hay confianza. Mucha confianza, creo.', 'Y más abajo, también. Fin.'])
    expect(said('sentence')).toHaveLength(4)
    for (const unit of autocodeUnits)
      expect(quotes(speechOf(text, turns.slice(1, 2), unit), unit).map(([quote]) => quote)).toEqual(
        said(unit),
      )
  })

  it('answers as the definition does', () => {
    const piece = fc.constantFrom(
      'P1: ',
      'E1: ',
      'hola',
      ' ',
      '. ',
      'Bien.',
      '\n',
      '\n\n',
      '😀',
      '👩‍🏫',
      'e\u0301',
      ' \u0301',
      '¿Ya? ',
      'Sra. ',
    )
    const asked = fc.record({
      pieces: fc.array(piece, { maxLength: 25 }),
      hits: fc.array(fc.tuple(fc.nat(), fc.nat({ max: 30 })), { maxLength: 6 }),
      unit: fc.constantFrom(...autocodeUnits),
    })
    fc.assert(
      fc.property(asked, ({ pieces, hits, unit }) => {
        const made = pieces.join('')
        const speakers = recogniseTurns(made)
        const spans = hits
          .map(([start, length]) => ({ start: start % (made.length + 1), length }))
          .map(({ start, length }) => ({ start, end: Math.min(made.length, start + length) }))
        const found = stretchesFor(made, speakers, spans, unit)
        const expected = reference(made, speakers, spans, unit)
        expect(found.map(({ start, end, hits: led }) => ({ start, end, hits: led.length }))).toEqual(expected)
      }),
      { numRuns: 1000 },
    )
  })

  it('is quick with many hits in one very long line', () => {
    const long = 'La confianza crece. '.repeat(20_000)
    const hits = [...long.matchAll(/confianza/g)].map(({ index }) => ({ start: index, end: index + 9 }))
    const started = performance.now()
    expect(stretchesFor(long, [], hits, 'sentence')).toHaveLength(20_000)
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})

/** Character by character, with nothing remembered from one hit to the next. */
function reference(made: string, speakers: readonly Turn[], hits: readonly Span[], unit: AutocodeUnit) {
  const graphemes = [...new Intl.Segmenter('es', { granularity: 'grapheme' }).segment(made)].map(
    ({ index, segment }) => ({ start: index, end: index + segment.length, blank: !/\S/.test(segment) }),
  )
  const seen = ({ start, end }: Span): Span | null => {
    const visible = graphemes.filter(
      (each) => start < end && each.start < end && each.end > start && !each.blank,
    )
    const [first, last] = [visible[0], visible.at(-1)]
    return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
  }
  const isLabel = (offset: number) =>
    speakers.some((turn) => turn.start <= offset && offset < turn.bodyStart && offset < turn.end)
  const unitAt = (offset: number): Span => {
    const turn = speakers.find((each) => each.start <= offset && offset < each.end)
    if (unit === 'hit') return { start: offset, end: offset + 1 }
    if (unit === 'turn' && turn !== undefined) return { start: turn.bodyStart, end: turn.end }
    let [start, end] = [offset, offset]
    while (start > 0 && made[start - 1] !== '\n') start -= 1
    while (end < made.length && made[end] !== '\n') end += 1
    const line = { start: Math.max(start, turn?.bodyStart ?? 0), end }
    if (unit !== 'sentence') return line
    return (
      sentences(made, line).find((each) => each.start <= offset && offset < each.end) ?? {
        start: offset,
        end: offset,
      }
    )
  }
  let stretches: (Span & { hits: number })[] = []
  for (const hit of hits) {
    let { start, end } = hit
    while (start < end && isLabel(start)) start += 1
    while (start < end && isLabel(end - 1)) end -= 1
    const said = seen({ start, end })
    if (said === null) continue
    const units = [unitAt(said.start), unitAt(said.end - 1), said]
    const whole = seen({
      start: Math.min(...units.map((each) => each.start)),
      end: Math.max(...units.map((each) => each.end)),
    })
    let joined = { ...(whole ?? said), hits: 1 }
    for (let meets = true; meets; ) {
      const other = stretches.find((each) => each.start < joined.end && joined.start < each.end)
      meets = other !== undefined
      if (other === undefined) continue
      stretches = stretches.filter((each) => each !== other)
      joined = {
        start: Math.min(other.start, joined.start),
        end: Math.max(other.end, joined.end),
        hits: other.hits + joined.hits,
      }
    }
    stretches.push(joined)
  }
  return stretches.sort((a, b) => a.start - b.start)
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likelyPlaces, type Wanted } from '../../../shared/domain/anchors/likely-places.ts'

const text = [
  'E: ¿Cómo se organizan?',
  'Marta: Nos reunimos cada martes y repartimos las tareas entre todas.',
  'E: ¿Y las familias?',
  'Marta: Las familias llegan tarde, pero llegan. Nos reunimos cada martes con ellas también.',
  'Luis: La directora acompaña a las profesoras en la sala de clases durante el primer semestre.',
].join('\n')

const wanted = (quote: string, around: Partial<Wanted>): Wanted => ({
  quote,
  before: '',
  after: '',
  near: 0,
  ...around,
})
const quotes = (found: ReturnType<typeof likelyPlaces>) =>
  found.map(({ start, end }) => text.slice(start, end))

describe('likelyPlaces', () => {
  it('finds the very words, the one with the same words around it first', () => {
    const around = { before: 'pero llegan. ', after: ' con ellas también.' }
    const found = likelyPlaces(text, wanted('Nos reunimos cada martes', around), 5)
    expect(found.map(({ exact }) => exact)).toEqual([true, true])
    expect(found[0]?.start).toBe(text.lastIndexOf('Nos reunimos'))
  })

  it('finds them with other capitals and accents, and takes the letters as they are', () => {
    const [found] = likelyPlaces(text, wanted('MARTA: LAS FAMÍLIAS', {}), 5)
    expect(found === undefined ? '' : text.slice(found.start, found.end)).toBe('Marta: Las familias')
    expect(found?.exact).toBe(false)
  })

  it('finds words like them: some changed, some gone, some new', () => {
    const quote = 'La directora acompañaba a las profesoras dentro de la sala de clases'
    const found = likelyPlaces(text, wanted(quote, {}), 3)
    expect(quotes(found)[0]).toBe('La directora acompaña a las profesoras en la sala de clases')
  })

  it('finds what stands where a name stood', () => {
    const around = { before: 'E: ¿Y las familias?\n', after: ': Las familias llegan tarde' }
    expect(quotes(likelyPlaces(text, wanted('Berta', around), 3))[0]).toBe('Marta')
  })

  it('prefers what is near where it was', () => {
    const near = text.lastIndexOf('Nos reunimos')
    expect(likelyPlaces(text, wanted('Nos reunimos', { near }), 1)[0]?.start).toBe(near)
    expect(likelyPlaces(text, wanted('Nos reunimos', { near: 0 }), 1)[0]?.start).toBe(
      text.indexOf('Nos reunimos'),
    )
  })

  it('finds nothing where nothing is like it', () => {
    expect(likelyPlaces(text, wanted('xyzzy plugh', {}), 5)).toEqual([])
    expect(likelyPlaces('', wanted('algo', {}), 5)).toEqual([])
    expect(likelyPlaces(text, wanted(' \n', {}), 5)).toEqual([])
  })

  it('finds what is there exactly, wherever it is; places are apart, in order of their scores, and whole', () => {
    const piece = fc.constantFrom('uno ', 'dos ', 'tres. ', 'ñandú ', '😀 ', '\n', 'cuatro ')
    const any = fc.array(piece, { minLength: 1, maxLength: 40 }).map((all) => all.join(''))
    fc.assert(
      fc.property(any, any, any, (before, quote, after) => {
        const whole = before + quote + after
        const trimmed = quote.trim()
        fc.pre(trimmed !== '')
        const found = likelyPlaces(whole, { quote: trimmed, before, after, near: before.length }, 5)
        expect(found[0]?.exact).toBe(true)
        for (const [index, place] of found.entries()) {
          const words = whole.slice(place.start, place.end)
          expect(words).toBe(words.trim())
          expect(place.score).toBeLessThanOrEqual(found[index - 1]?.score ?? 1)
          for (const other of found.slice(0, index))
            expect(place.end <= other.start || place.start >= other.end).toBe(true)
        }
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentences } from '../../../shared/domain/autocode/sentences.ts'

const cut = (text: string) =>
  sentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

describe('sentences', () => {
  it('ends them at full stops, questions, exclamations, ellipses and newlines', () => {
    expect(cut('¿Y usted? ¡Claro! No sé… Tal vez. «Ya veremos.» Fin')).toEqual([
      '¿Y usted?',
      '¡Claro!',
      'No sé…',
      'Tal vez.',
      '«Ya veremos.»',
      'Fin',
    ])
    expect(cut('uno\n\n  dos. Tres \n')).toEqual(['uno', 'dos.', 'Tres'])
  })

  it.each([
    'La Sra. Pérez y el Sr. Soto hablaron con la Dra. Ana M. Rojas.',
    'Hay apoyos, p. ej. Matemática y p.ej. Lenguaje, según el Dpto. Provincial.',
    'La jefa de U.T.P. Marta Soto lo dijo en EE. UU. Nadie más.',
    'Reuniones, talleres, etc. que ayudan.',
    'Lo dice el art. 5 y la pág. 12, aprox. 30 veces.',
    'Subió 3.5 puntos, no sé… bueno, algo así.',
    '1. Primero se reúnen.',
    'See e.g. Smith on this.',
  ])('keeps %j whole', (text) => {
    expect(cut(text)).toEqual([text])
  })

  it('ends one after what only looks like an abbreviation', () => {
    expect(cut('Va la UTP. Después vuelve.')).toEqual(['Va la UTP.', 'Después vuelve.'])
    expect(cut('Talleres, etc. Después vuelve.')).toEqual(['Talleres, etc.', 'Después vuelve.'])
    expect(cut('Dijo que no. Después sí.')).toEqual(['Dijo que no.', 'Después sí.'])
    expect(cut('Es del 4° B. Después sube.')).toEqual(['Es del 4° B.', 'Después sube.'])
    expect(cut('Vive en Marsella. Sr. Soto, siga.')).toEqual(['Vive en Marsella.', 'Sr. Soto, siga.'])
  })

  it('looks only at the stretch it is given', () => {
    const text = 'E1: Uno. Dos. Tres.'
    expect(sentences(text, { start: 4, end: 13 })).toEqual([
      { start: 4, end: 8 },
      { start: 9, end: 13 },
    ])
    expect(sentences(text, { start: 4, end: 4 })).toEqual([])
  })

  it('holds all that is not blank, once, in order and without blank ends', () => {
    const piece = fc.constantFrom(
      'Hola',
      ' ',
      '. ',
      '.',
      '…',
      'Sra.',
      ' P. ',
      '¿',
      '?',
      '\n',
      '😀',
      'e\u0301',
      '3.5',
      '»',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), fc.nat(), (pieces, a, b) => {
        const text = pieces.join('')
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y)
        const range = { start: start ?? 0, end: end ?? 0 }
        const found = sentences(text, range)
        let at = range.start
        for (const span of found) {
          expect(text.slice(at, span.start)).toMatch(/^\s*$/)
          expect(text.slice(span.start, span.end)).toMatch(/^\S(.*\S)?$/)
          at = span.end
        }
        expect(text.slice(at, range.end)).toMatch(/^\s*$/)
      }),
      { numRuns: 500 },
    )
  })

  it('takes a time linear in a very long line', () => {
    const text = 'La Sra. Soto vino. '.repeat(50_000)
    const started = performance.now()
    expect(cut(text)).toHaveLength(50_000)
    expect(performance.now() - started).toBeLessThan(5_000)
    expect(cut('Sra. '.repeat(20_000))).toHaveLength(1)
  })
})

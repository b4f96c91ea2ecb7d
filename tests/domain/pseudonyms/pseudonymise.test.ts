import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Named } from '../../../shared/domain/pseudonyms/find-names.ts'
import { findLeaks, pseudonymiser } from '../../../shared/domain/pseudonyms/pseudonymise.ts'

const maria: Named = { of: 'participant', name: 'María José Soto Pérez', pseudonym: 'Directora 1' }
const pena: Named = { of: 'participant', name: 'Iván Peña', pseudonym: 'Docente 2' }
const rosa: Named = { of: 'participant', name: 'Rosa', pseudonym: 'Apoderada 3' }
const school: Named = { of: 'establishment', name: 'Escuela Los Aromos', pseudonym: 'Escuela 4' }
const people = [maria, pena, rosa, school]
const replaced = pseudonymiser(people)
const strong = (text: string) => findLeaks(people, [text]).filter((each) => each.strength === 'strong')
const weak = (text: string) => findLeaks(people, [text]).filter((each) => each.strength === 'weak')

describe('names in a text', () => {
  it.each([
    ['Habló María José Soto Pérez.', 'Habló Directora 1.'],
    ['maria jose soto perez, MARÍA SOTO y María Soto Pérez', 'Directora 1, Directora 1 y Directora 1'],
    [
      '«M. Soto» firmó; M. J. Soto también; M.J. Soto Pérez no',
      '«Directora 1» firmó; Directora 1 también; Directora 1 no',
    ],
    ['la señora Soto Pérez', 'la señora Directora 1'],
    ['Iván Peña e Ivan Pena', 'Docente 2 e Docente 2'],
    ['En la Escuela Los Aromos, en Los Aromos', 'En la Escuela 4, en Escuela 4'],
    ['Rosa dijo que la rosa es rosa', 'Apoderada 3 dijo que la rosa es rosa'],
    ['María\nSoto', 'Directora 1'],
    ['María-José', 'Directora 1'],
  ])('%j becomes %j', (text, expected) => {
    expect(replaced(text)).toBe(expected)
    expect(strong(expected)).toEqual([])
  })

  it.each([
    'María', // One word of a longer name may be anybody’s.
    'Soto',
    'pena ajena',
    'Pena', // ñ is a letter of its own where a word stands alone.
    'Marías Sotos',
    'Rosario, Rosalía, sonrosada',
    'los aromas',
    'A. María',
    'José, M.',
    'María\n\nSoto',
    'María. Soto',
  ])('leaves %j alone', (text) => {
    expect(replaced(text)).toBe(text)
  })

  it('are told apart as sure and as pointing to somebody', () => {
    expect(strong('Firma M. Soto aquí')).toMatchObject([{ name: maria.name, found: 'M. Soto', times: 1 }])
    expect(strong('Soto, María')).toMatchObject([{ name: maria.name, found: 'Soto, María' }])
    expect(weak('dijo soto')).toMatchObject([{ name: maria.name, found: 'soto' }])
    expect(weak('M.J.S. lo dijo')).toMatchObject([{ name: maria.name, found: 'M.J.S.' }])
    expect(weak('una rosa')).toMatchObject([{ name: 'Rosa' }])
    expect(weak('los aromos del patio').map((each) => each.found)).toEqual(['los aromos'])
    expect(strong('los aromos del patio')).toEqual([])
    expect(weak('sota, sotos, pena, la, de')).toEqual([])
  })

  it('without a recorded name nothing is found', () => {
    expect(findLeaks([{ of: 'participant', name: '', pseudonym: 'P1' }], ['P1 y nadie'])).toEqual([])
  })
})

const letter = fc.constantFrom(...'abcdeñáéíóúüABÑÉ')
const word = fc.string({ unit: letter, minLength: 3, maxLength: 8 })
const name = fc.array(word, { minLength: 2, maxLength: 4 })
const noAccents = (text: string) =>
  text
    .normalize('NFD')
    .replace(/(?<!n)\p{M}/giu, '')
    .normalize('NFC')

describe('whatever the name', () => {
  const of = (words: readonly string[]): Named => ({
    of: 'participant',
    name: words.join(' '),
    pseudonym: '№ 7',
  })

  it('it is found whole, without accents, in any case, at the ends of the text', () => {
    fc.assert(
      fc.property(
        name,
        fc.constantFrom('', '«', ' ', '\n', '. '),
        fc.constantFrom('', '»', ',', '!'),
        (words, before, after) => {
          const made = pseudonymiser([of(words)])
          for (const written of [
            words.join(' '),
            noAccents(words.join(' ')),
            words.join(' ').toUpperCase(),
            words.join(' ').normalize('NFD'),
          ])
            expect(made(before + written + after)).toBe(`${before}№ 7${after}`)
        },
      ),
    )
  })

  it('it is not found within words', () => {
    fc.assert(
      fc.property(name, letter, (words, more) => {
        const first = `${words.join(`${more}${more} `)}${more}${more}`
        fc.pre(!first.split(' ').some((each) => words.includes(each)))
        expect(pseudonymiser([of(words)])(first)).toBe(first)
      }),
    )
  })

  it('nothing sure is left once it is replaced', () => {
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 3 }),
        fc.array(word, { maxLength: 6 }),
        (names, others) => {
          const known = names.map(
            (words, index): Named => ({
              of: 'participant',
              name: words.join(' '),
              pseudonym: `${index + 1}`,
            }),
          )
          const text = [...names.map((each) => each.join(' ')), ...others].join('; ')
          const left = findLeaks(known, [pseudonymiser(known)(text)])
          expect(left.filter(({ strength }) => strength === 'strong')).toEqual([])
        },
      ),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMatches, mostHits, preparedFinder, searchText } from '../../../shared/domain/search/find.ts'
import { fold } from '../../../shared/domain/search/fold.ts'
import { BadPattern } from '../../../shared/domain/search/pattern.ts'
import type { SearchMode } from '../../../shared/schema/search.ts'
import { longText, obviousHits } from './reference.ts'

const found = (text: string, query: string, mode: SearchMode, wholeWords: boolean) =>
  findMatches(text, { text: query, mode, wholeWords }).map(({ start, end }) => text.slice(start, end))
const words = (text: string, query: string) => found(text, query, 'words', false)
const wholeWords = (text: string, query: string) => found(text, query, 'words', true)
const phrase = (text: string, query: string) => found(text, query, 'phrase', false)
const regex = (text: string, query: string) => found(text, query, 'regex', false)

describe('words', () => {
  it('find whole words, or what begins with them, and hit each as far as it goes', () => {
    expect(wholeWords('Trust, not trustworthiness.', 'trust')).toEqual(['Trust'])
    expect(words('Trust, not trustworthiness; distrust.', 'trust')).toEqual(['Trust', 'trustworthiness'])
    expect(words('la pared de la red', 'red')).toEqual(['red'])
    expect(wholeWords('la red_1 y la red1 y la red', 'red')).toEqual(['red'])
  })

  it('must all be in the same paragraph', () => {
    const text = 'La red decide.\nLas escuelas, no.\nLa escuela y la red.'
    expect(words(text, 'red escuela')).toEqual(['escuela', 'red'])
    expect(words(text, 'red nada')).toEqual([])
    expect(words(text, 'escuela escuelas')).toEqual(['escuelas'])
  })

  it('leave out the punctuation around them, unless there is nothing else', () => {
    expect(words('¿Qué hay? Confianza.', '«confianza», ¿qué?')).toEqual(['Qué', 'Confianza'])
    expect(words('¿De veras? Sí.', '?')).toEqual(['?'])
    expect(words('se enseña C++ y C', 'C++')).toEqual(['C++'])
  })
})

describe('folding', () => {
  it('forgets accents and case, not ñ, composed or decomposed', () => {
    const text = 'año ano AÑO Ano an\u0303o AN\u0303O'
    expect(wholeWords(text, 'año')).toEqual(['año', 'AÑO', 'an\u0303o', 'AN\u0303O'])
    expect(wholeWords(text, 'an\u0303o')).toEqual(['año', 'AÑO', 'an\u0303o', 'AN\u0303O'])
    expect(wholeWords(text, 'ano')).toEqual(['ano', 'Ano'])
    expect(phrase('ñandu ñandú n\u0303andu\u0301 nandu', 'ÑANDÚ')).toEqual([
      'ñandu',
      'ñandú',
      'n\u0303andu\u0301',
    ])
    expect(phrase('nuñoa', 'n')).toEqual(['n'])
    expect(phrase('mun\u0303eca mun\u0301eca', 'un')).toEqual(['un\u0301'])
  })

  it('takes marks along with their letter', () => {
    expect(phrase('reunio\u0301n', 'reunio')).toEqual(['reunio\u0301'])
    expect(phrase('reunión reunio\u0301n reunion', 'reunión')).toEqual([
      'reunión',
      'reunio\u0301n',
      'reunion',
    ])
  })

  it('sees through ligatures, dotted capitals, final sigmas and soft hyphens', () => {
    expect(phrase('con\ufb01anza', 'confianza')).toEqual(['con\ufb01anza'])
    expect(phrase('con\ufb01anza', 'conf')).toEqual(['con\ufb01'])
    expect(phrase('con\ufb01anza ya', 'ianza')).toEqual(['\ufb01anza'])
    expect(phrase('İSTANBUL y más', 'istanbul')).toEqual(['İSTANBUL'])
    expect(phrase('y más İ allá', 'alla')).toEqual(['allá'])
    expect(phrase('ΛΌΓΟΣ λόγος', 'λογοσ')).toEqual(['ΛΌΓΟΣ', 'λόγος'])
    expect(phrase('confi\xadanza', 'confianza')).toEqual(['confi\xadanza'])
    expect(phrase('Straße', 'strasse')).toEqual(['Straße'])
    expect(phrase('don’t', "don't")).toEqual(['don’t'])
  })

  it('cuts no character that a reader sees as one', () => {
    expect(phrase('una 👩‍🏫 y un 👩', '👩')).toEqual(['👩‍🏫', '👩'])
    expect(phrase('🇨🇱🇵🇪', '🇵🇪')).toEqual(['🇵🇪'])
    expect(words('bien 😀😀', '😀')).toEqual(['😀', '😀'])
    expect(phrase('❤\ufe0f sí', '❤')).toEqual(['❤\ufe0f'])
  })
})

describe('phrases', () => {
  it('are found as written, all blanks alike', () => {
    const text = 'la  red\xa0de\nescuelas (y la red de escuelas)'
    expect(phrase(text, ' red de escuelas ')).toEqual(['red\xa0de\nescuelas', 'red de escuelas'])
    expect(phrase('a.c abc (a+)', 'a.c')).toEqual(['a.c'])
    expect(phrase('a.c abc (a+)', '(a+)')).toEqual(['(a+)'])
    expect(phrase('confianza', 'fian')).toEqual(['fian'])
  })

  it('end where words do, when asked', () => {
    expect(found('la red de redes; pared de', 'red de', 'phrase', true)).toEqual(['red de'])
    expect(found('aaa aa', 'aa', 'phrase', true)).toEqual(['aa'])
  })
})

describe('regular expressions', () => {
  it('fold case and accents too', () => {
    expect(regex('La reunión, las REUNIONES', 'reuni[oó]n\\w*')).toEqual(['reunión', 'REUNIONES'])
    expect(regex('año, an\u0303o y ano', 'a[ñ]o')).toEqual(['año', 'an\u0303o'])
    expect(regex('El niño señaló el desagüe', '[a-zA-ZÀ-ÿ]+')).toEqual([
      'El',
      'niño',
      'señaló',
      'el',
      'desagüe',
    ])
    expect(regex('El niño señaló', '\\w+')).toEqual(['El', 'niño', 'señaló'])
    expect(regex('José-Luis y María-José', 'josé-luis|María-jose')).toEqual(['José-Luis', 'María-José'])
    expect(regex('a] é', '[]é]')).toEqual([']', 'é'])
  })

  it('stay within one line, and leave empty matches out', () => {
    expect(regex('P1: sí\nE1: no\nP1: ya', '^P1:')).toEqual(['P1:', 'P1:'])
    expect(regex('uno\ndos', 'o\\s+d')).toEqual([])
    expect(regex('aab', 'a*')).toEqual(['aa'])
    expect(regex('aab', '')).toEqual([])
  })

  it('say what is wrong with a pattern', () => {
    for (const pattern of ['(', '[a', 'a{2,1}', '(?=a)', '\\1', '*'])
      expect(() => regex('a', pattern)).toThrow(BadPattern)
    expect(() => regex('a', 'sí (no')).toThrow(expect.objectContaining({ reason: 'missing closing )' }))
  })

  it('do not explode', () => {
    const started = performance.now()
    expect(regex(`${'a'.repeat(20_000)}!`, '(a+)+$')).toEqual([])
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

describe('any search', () => {
  it('finds nothing when nothing is asked', () => {
    for (const mode of ['words', 'phrase'] as const)
      for (const query of ['', ' \n\xa0', '\u0301'])
        expect(found('a b\u0301', query, mode, false)).toEqual([])
  })

  it('stops at a hundred thousand hits', () => {
    const text = 'ay '.repeat(mostHits + 5)
    for (const mode of ['words', 'phrase', 'regex'] as const)
      expect(found(text, 'ay', mode, true)).toHaveLength(mostHits)
  })

  const inputs = fc.record({
    text: longText,
    query: fc.string({ unit: fc.constantFrom('a', 'n', 'ñ', 'ó', 'r'), minLength: 1, maxLength: 3 }),
  })

  it('finds what trying every stretch of whole characters finds', () => {
    fc.assert(
      fc.property(inputs, ({ text, query }) => {
        for (const wholeWords of [false, true])
          for (const mode of ['words', 'phrase'] as const)
            expect({ mode, wholeWords, hits: findMatches(text, { text: query, mode, wholeWords }) }).toEqual({
              mode,
              wholeWords,
              hits: obviousHits(text, query, mode, wholeWords),
            })
      }),
      { numRuns: 400 },
    )
  })

  it('finds the same in a text searched before, while a word is typed, corrected and typed again', () => {
    fc.assert(
      fc.property(
        longText,
        fc.array(fc.constantFrom('a', 'n', 'ñ', 'ar', 'á', '.', '😀', '<'), { maxLength: 9 }),
        (text, keys) => {
          const prepared = searchText(text)
          let typed = ''
          for (const key of keys) {
            typed = key === '<' ? typed.slice(0, -1) : typed + key
            for (const wholeWords of [false, true]) {
              const query = { text: typed, mode: 'words', wholeWords } as const
              expect(preparedFinder(query)(prepared)).toEqual(findMatches(text, query))
            }
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('finds the same with a pattern as with the phrase it spells', () => {
    fc.assert(
      fc.property(inputs, ({ text, query }) => {
        expect(regex(text, query)).toEqual(phrase(text, query))
      }),
      { numRuns: 200 },
    )
  })

  it('finds whole characters of any text again, in order and apart', () => {
    const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
    const plain = (text: string) => fold(text, false).text.replace(/\s+/g, ' ').trim()
    const characters = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
        fc.constantFrom('ﬁ', 'İ', 'n\u0303', '\xad', ' '),
      ),
      { minLength: 1, maxLength: 40 },
    )
    fc.assert(
      fc.property(characters, fc.nat(40), fc.integer({ min: 1, max: 4 }), (parts, from, count) => {
        const text = parts.join('')
        const boundaries = new Set([...graphemes.segment(text)].map(({ index }) => index).concat(text.length))
        const query = [...graphemes.segment(text)]
          .slice(from % parts.length, (from % parts.length) + count)
          .map(({ segment }) => segment)
          .join('')
        const hits = findMatches(text, { text: query, mode: 'phrase', wholeWords: false })
        expect(hits.length > 0).toBe(plain(query) !== '')
        let end = 0
        for (const hit of hits) {
          expect(hit.start).toBeGreaterThanOrEqual(end)
          expect(hit.end).toBeGreaterThan(hit.start)
          expect([boundaries.has(hit.start), boundaries.has(hit.end)]).toEqual([true, true])
          expect(plain(text.slice(hit.start, hit.end))).toContain(plain(query))
          end = hit.end
        }
      }),
      { numRuns: 1000 },
    )
  })
})

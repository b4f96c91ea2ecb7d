import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  expandSpan,
  nextCharacter,
  nextParagraph,
  nextWord,
  sentencesAround,
  wordAt,
} from '../../../renderer/editor/units.ts'
import { paragraphs } from '../../../shared/domain/text/paragraphs.ts'

const texts = fc
  .array(fc.constantFrom('Hola', ' ', '. ', '\n', 'ñandú', '—', '👩‍👩‍👧', 'É', '¿qué?', '  '), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(''))

const walk = (step: (offset: number) => number, from: number): number[] => {
  const seen = [from]
  while (true) {
    const next = step(seen.at(-1) ?? 0)
    if (next === seen.at(-1)) return seen
    seen.push(next)
  }
}

test('characters walked forward are those walked backward, and make the text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const forward = walk((offset) => nextCharacter(text, offset, 'forward'), 0)
      const backward = walk((offset) => nextCharacter(text, offset, 'backward'), text.length)
      expect(forward.at(-1)).toBe(text.length)
      expect(backward.toReversed()).toEqual(forward)
      const whole = [...new Intl.Segmenter('und').segment(text)].map((each) => each.index)
      expect(forward).toEqual([...new Set([...whole, text.length])].sort((a, b) => a - b))
    }),
  )
})

test('words walked are the words there are', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const all = [...new Intl.Segmenter('und', { granularity: 'word' }).segment(text)]
      const words = all.filter((each) => each.isWordLike === true)
      const ends = words.map((each) => each.index + each.segment.length)
      const starts = words.map((each) => each.index)
      const forward = walk((offset) => nextWord(text, offset, 'forward'), 0)
      const backward = walk((offset) => nextWord(text, offset, 'backward'), text.length)
      expect(forward).toEqual([...new Set([0, ...ends, text.length])])
      expect(backward).toEqual([...new Set([text.length, ...starts.toReversed(), 0])])
    }),
  )
})

test('a word is the one at the caret, or just before it', () => {
  const text = 'La red, hoy\n\n¡Sí!'
  const word = (offset: number) => {
    const span = wordAt(text, offset)
    return span === null ? null : text.slice(span.start, span.end)
  }
  expect([0, 1, 2, 3, 6, 7, 11].map(word)).toEqual(['La', 'La', 'La', 'red', 'red', 'hoy', 'hoy'])
  expect(word(12)).toBeNull()
  expect([13, 14, 16, 17].map(word)).toEqual(['Sí', 'Sí', 'Sí', 'Sí'])
})

test('paragraphs forward and backward', () => {
  const text = 'uno\n\ndos\ntres'
  const all = paragraphs(text)
  const go = (offset: number, direction: 'forward' | 'backward') =>
    nextParagraph(all, text.length, offset, direction)
  expect([0, 2, 5, 9].map((offset) => go(offset, 'forward'))).toEqual([5, 5, 9, 13])
  expect([13, 9, 7, 5, 0].map((offset) => go(offset, 'backward'))).toEqual([9, 5, 5, 0, 0])
})

test('a sentence stays within its paragraph and has no blanks at its ends', () => {
  const text = 'Primera frase. Segunda frase, larga.  \nOtro párrafo.'
  const at = (offset: number) => {
    const span = sentencesAround(text, { start: offset, end: offset })
    return text.slice(span.start, span.end)
  }
  expect(at(3)).toBe('Primera frase.')
  expect(at(20)).toBe('Segunda frase, larga.')
  expect(at(42)).toBe('Otro párrafo.')
})

test('expanding goes word, sentence, paragraph, turn, text', () => {
  const text = 'E1: Uno dos. Tres.\nCuatro.\nP1: Cinco.'
  const all = paragraphs(text)
  const turns = [
    { start: 0, bodyStart: 4, end: 26, speaker: 'E1', atMs: null },
    { start: 27, bodyStart: 31, end: 37, speaker: 'P1', atMs: null },
  ]
  const seen: string[] = []
  let span = { start: 14, end: 14 }
  for (let i = 0; i < 5; i += 1) {
    span = expandSpan(text, all, turns, span)
    seen.push(text.slice(span.start, span.end))
  }
  expect(seen).toEqual(['Tres', 'Tres.', 'E1: Uno dos. Tres.', 'E1: Uno dos. Tres.\nCuatro.', text])
})

test('expanding grows and holds what was selected, until it is the text', () => {
  fc.assert(
    fc.property(texts, fc.nat(60), fc.nat(60), (text, a, b) => {
      fc.pre(text.trim() !== '')
      const all = paragraphs(text)
      const within = (offset: number) => Math.min(offset, text.length)
      let span = { start: within(Math.min(a, b)), end: within(Math.max(a, b)) }
      fc.pre(span.start === span.end || text.slice(span.start, span.end).trim() !== '')
      for (let i = 0; i < 200; i += 1) {
        const next = expandSpan(text, all, [], span)
        if (next.end - next.start <= text.slice(span.start, span.end).trim().length) break
        if (span.start < span.end) {
          const lost = text.slice(span.start, next.start) + text.slice(next.end, span.end)
          expect(lost.trim()).toBe('')
        }
        span = next
      }
      expect(text.slice(span.start, span.end).trim()).toBe(text.trim())
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Paragraph,
  paragraphAt,
  paragraphRange,
  paragraphs,
} from '../../../shared/domain/text/paragraphs.ts'

const text = '\nUno.\n\n  \t\nDos con sangría\n  tres\n'
const texts = fc.array(fc.constantFrom('\n', ' ', '\t', 'a', '¶', '🙂')).map((units) => units.join(''))

/** The slow way: split, then look at every paragraph. */
const bySplitting = (source: string): Paragraph[] => {
  let start = 0
  const lines = source.split('\n').map((line) => {
    const place = { start, end: start + line.length, line }
    start += line.length + 1
    return place
  })
  return lines
    .filter(({ line }) => line.trim() !== '')
    .map(({ start: from, end }, index) => ({ number: index + 1, start: from, end }))
}

test('each line with something on it is a paragraph, numbered from 1', () => {
  expect(paragraphs(text).map(({ number, start, end }) => [number, text.slice(start, end)])).toEqual([
    [1, 'Uno.'],
    [2, 'Dos con sangría'],
    [3, '  tres'],
  ])
  expect(paragraphs('')).toEqual([])
  expect(paragraphs(' \n\n')).toEqual([])
})

test('they agree with splitting the text at its newlines', () => {
  fc.assert(
    fc.property(texts, (source) => {
      expect(paragraphs(source)).toEqual(bySplitting(source))
    }),
  )
})

test('paragraphAt finds the last one that has begun', () => {
  fc.assert(
    fc.property(texts, fc.nat(60), (source, offset) => {
      const all = paragraphs(source)
      expect(paragraphAt(all, offset)).toEqual(all.findLast(({ start }) => start <= offset) ?? null)
    }),
  )
})

test('paragraphRange names the paragraphs that share text with the span', () => {
  fc.assert(
    fc.property(texts, fc.nat(60), fc.nat(60), (source, one, other) => {
      const all = paragraphs(source)
      const span = { start: Math.min(one, other), end: Math.max(one, other) }
      const touched = all.filter(({ start, end }) => start < span.end && end > span.start)
      const range = paragraphRange(all, span)
      const [first, last] = [touched[0], touched.at(-1)]
      if (first !== undefined && last !== undefined && span.start < span.end) {
        expect(range).toEqual({ first: first.number, last: last.number })
      } else if (all.length === 0) {
        expect(range).toBeNull()
      } else {
        expect(range?.first).toBe(range?.last)
      }
    }),
  )
})

test('a span of blank lines or of nothing is given the paragraph above, or the first', () => {
  const all = paragraphs(text)
  expect(paragraphRange(all, { start: 6, end: 9 })).toEqual({ first: 1, last: 1 })
  expect(paragraphRange(all, { start: 0, end: 1 })).toEqual({ first: 1, last: 1 })
  const inside = text.indexOf('sangría')
  expect(paragraphRange(all, { start: inside, end: inside })).toEqual({ first: 2, last: 2 })
})

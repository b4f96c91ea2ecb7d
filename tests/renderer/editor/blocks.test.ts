import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockIndexAt, blocksTouching, displayBlocks } from '../../../renderer/editor/blocks.ts'
import { paragraphs } from '../../../shared/domain/text/paragraphs.ts'

const line = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replaceAll('\n', ' '))
const prose = fc.array(fc.constantFrom('Hola. ', 'a', '\n', ' ', 'red ', '😀', 'é'), { maxLength: 120 })
const texts = fc.oneof(
  fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n')),
  prose.map((pieces) => pieces.join('')),
)

test('blocks and what is between them are the text, in order', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 30 }), (text, longest) => {
      let at = 0
      for (const block of displayBlocks(text, [], longest)) {
        expect(text.slice(at, block.start).trim()).toBe('')
        expect(block.end).toBeGreaterThan(block.start)
        expect(block.end - block.start).toBeLessThanOrEqual(longest)
        expect(block.pieces.map((piece) => text.slice(piece.start, piece.end)).join('')).toBe(
          text.slice(block.start, block.end),
        )
        at = block.end
      }
      expect(text.slice(at).trim()).toBe('')
    }),
  )
})

test('numbers are those of the paragraphs, once each', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 30 }), (text, longest) => {
      const numbered = displayBlocks(text, [], longest).filter((block) => block.number !== null)
      const expected = paragraphs(text).map(({ number, start }) => ({ number, start }))
      expect(numbered.map(({ number, start }) => ({ number, start }))).toEqual(expected)
    }),
  )
})

test('a long paragraph is cut after a sentence, or a word, and never through a character', () => {
  const cuts = (text: string, longest: number) =>
    displayBlocks(text, [], longest).map((block) => text.slice(block.start, block.end))
  expect(cuts('Una frase. Otra más larga que esas.', 14)).toEqual([
    'Una frase. ',
    'Otra más ',
    'larga que ',
    'esas.',
  ])
  expect(cuts('👩‍👩‍👧👩‍👩‍👧', 9)).toEqual(['👩‍👩‍👧', '👩‍👩‍👧'])
})

test('the label of a turn is a piece of its own', () => {
  const text = 'E1: ¿Cómo va?\nP3: Bien.\nSigue.'
  const turns = [
    { start: 0, bodyStart: 4, end: 13, speaker: 'E1', atMs: null },
    { start: 14, bodyStart: 18, end: text.length, speaker: 'P3', atMs: null },
  ]
  const blocks = displayBlocks(text, turns, 4000)
  expect(
    blocks.map((block) => block.pieces.map((piece) => [piece.kind, text.slice(piece.start, piece.end)])),
  ).toEqual([
    [
      ['label', 'E1: '],
      ['speech', '¿Cómo va?'],
    ],
    [
      ['label', 'P3: '],
      ['speech', 'Bien.'],
    ],
    [['speech', 'Sigue.']],
  ])
  expect(blocks.map((block) => block.turn)).toEqual([true, true, false])
})

test('the block of an offset, and the blocks a span touches, are those a search one by one finds', () => {
  fc.assert(
    fc.property(texts, fc.nat(400), fc.nat(400), (text, a, b) => {
      const blocks = displayBlocks(text, [], 20)
      const span = { start: Math.min(a, b), end: Math.max(a, b) }
      const before = blocks.filter((block) => block.start <= a).length
      expect(blockIndexAt(blocks, a)).toBe(Math.max(0, before - 1))
      const hit = blocks.flatMap((block, index) =>
        Math.max(block.start, span.start) < Math.min(block.end, span.end) ? [index] : [],
      )
      const first = hit[0]
      const expected = first === undefined ? null : { first, last: hit.at(-1) }
      expect(blocksTouching(blocks, span)).toEqual(expected)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caretX, type Layout, lineEdge, lineStep } from '../../../renderer/editor/lines.ts'

/** A layout of characters ten wide on lines twenty high, wrapped after `columns`; a newline has no box. */
const grid = (text: string, columns: number): Layout & { row: (offset: number) => number } => {
  const places: ({ row: number; column: number } | null)[] = []
  let row = 0
  for (const line of text.split('\n')) {
    for (const [index] of [...line].entries())
      places.push({ row: row + Math.floor(index / columns), column: index % columns })
    places.push(null)
    row += Math.max(1, Math.ceil(line.length / columns))
  }
  return {
    length: text.length,
    lineHeight: 20,
    box: (offset) => {
      const place = places[offset]
      if (!place) return null
      return { left: place.column * 10, right: place.column * 10 + 10, middle: place.row * 20 + 10 }
    },
    row: (offset) => (places[offset] ?? places[offset - 1])?.row ?? -1,
  }
}

test('down and up keep to the column, or to the end of a shorter line', () => {
  const layout = grid('abcdefghij\nkl\nmnopqrstuv', 20)
  expect(caretX(layout, 7)).toBe(70)
  expect(lineStep(layout, 7, 70, 'forward')).toBe(13)
  expect(lineStep(layout, 13, 70, 'forward')).toBe(21)
  expect(lineStep(layout, 21, 70, 'backward')).toBe(13)
  expect(lineStep(layout, 13, 70, 'backward')).toBe(7)
})

test('there is nothing above the first line nor below the last', () => {
  const layout = grid('abc\ndef', 20)
  expect(lineStep(layout, 2, 20, 'backward')).toBeNull()
  expect(lineStep(layout, 7, 30, 'forward')).toBeNull()
})

test('the edges of a wrapped line are its own', () => {
  const layout = grid('abcde fghij', 6)
  expect(lineEdge(layout, 3, 'forward')).toBe(5)
  expect(lineEdge(layout, 3, 'backward')).toBe(0)
  expect(lineEdge(layout, 8, 'forward')).toBe(11)
  expect(lineEdge(layout, 11, 'backward')).toBe(6)
})

test('a name that stands in the gutter is on the line beside it', () => {
  const text = 'E1 hola\nE2 sí'
  const flat = grid(text, 20)
  const name = (offset: number) => offset < 3 || (offset >= 8 && offset < 11)
  const layout: Layout = {
    ...flat,
    box: (offset) => {
      const box = flat.box(offset)
      const shift = name(offset) ? -200 : -30
      return box && { ...box, left: box.left + shift, right: box.right + shift }
    },
  }
  expect(lineStep(layout, 3, 0, 'forward')).toBe(11)
  expect(lineStep(layout, 11, 0, 'backward')).toBe(3)
})

test('every step goes exactly one laid-out line on', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom('a', ' '), minLength: 1, maxLength: 30 }), {
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 12 }), fc.nat(200), (lines, columns, pick) => {
      const text = lines.join('\n')
      const layout = grid(text, columns)
      const offset = pick % (text.length + 1)
      const x = caretX(layout, offset) ?? 0
      const last = layout.row(text.length)
      const down = lineStep(layout, offset, x, 'forward')
      const up = lineStep(layout, offset, x, 'backward')
      if (down === null) expect(layout.row(offset)).toBe(last)
      else expect(layout.row(down)).toBe(layout.row(offset) + 1)
      if (up === null) expect(layout.row(offset)).toBe(0)
      else expect(layout.row(up)).toBe(layout.row(offset) - 1)
    }),
  )
})

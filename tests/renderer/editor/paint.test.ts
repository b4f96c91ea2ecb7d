import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Painted, tints } from '../../../renderer/editor/paint.ts'

const colors = ['#111111', '#222222', '#333333']
const codings = fc.array(
  fc
    .record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 30 }), color: fc.constantFrom(...colors) })
    .map(({ start, length, color }): Painted => ({ start, end: start + length, color })),
  { maxLength: 12 },
)
const within = { start: 10, end: 50 }

/** Looks at one offset at a time, by the words of the definition. */
const slowly = (all: readonly Painted[], offset: number) => {
  const over = all
    .map((each, index) => ({ ...each, index }))
    .filter((each) => each.start <= offset && offset < each.end)
  const shortest = Math.min(...over.map((each) => each.end - each.start))
  const inner = over
    .filter((each) => each.end - each.start === shortest)
    .sort((a, b) => b.start - a.start || b.index - a.index)
  return inner[0] === undefined ? null : { color: inner[0].color, depth: Math.min(3, over.length) }
}

test('every offset has the colour of its innermost coding and its depth', () => {
  fc.assert(
    fc.property(codings, (all) => {
      const found = tints(all, within)
      for (let offset = within.start; offset < within.end; offset += 1) {
        const here = found.filter((tint) => tint.start <= offset && offset < tint.end)
        expect(here.length).toBeLessThanOrEqual(1)
        const tint = here[0]
        const shown = tint === undefined ? null : { color: tint.color, depth: Math.min(3, tint.depth) }
        expect(shown).toEqual(slowly(all, offset))
      }
    }),
  )
})

test('stretches come in order, inside the window, and none is empty', () => {
  fc.assert(
    fc.property(codings, (all) => {
      let last = within.start
      for (const tint of tints(all, within)) {
        expect(tint.start).toBeGreaterThanOrEqual(last)
        expect(tint.end).toBeGreaterThan(tint.start)
        last = tint.end
      }
      expect(last).toBeLessThanOrEqual(within.end)
    }),
  )
})

test('a short excerpt inside a long one stays visible', () => {
  const outer = { start: 0, end: 30, color: '#aaaaaa' }
  const inner = { start: 10, end: 14, color: '#bbbbbb' }
  expect(tints([outer, inner], { start: 0, end: 40 })).toEqual([
    { start: 0, end: 10, color: '#aaaaaa', depth: 1 },
    { start: 10, end: 14, color: '#bbbbbb', depth: 2 },
    { start: 14, end: 30, color: '#aaaaaa', depth: 1 },
  ])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packLanes } from '../../../renderer/editor/lanes.ts'
import type { Span } from '../../../shared/schema/text.ts'

const spans = fc
  .array(fc.record({ start: fc.nat(400), length: fc.integer({ min: 1, max: 60 }) }), { maxLength: 60 })
  .map((all): Span[] => all.map(({ start, length }) => ({ start, end: start + length })))

const touches = (a: Span, b: Span, gap: number) => a.start < b.end + gap && b.start < a.end + gap

test('no two stripes of a lane touch, with room for the line they end on', () => {
  fc.assert(
    fc.property(spans, fc.nat(30), (all, gap) => {
      const lanes = packLanes(all, (end) => end + gap)
      for (const [i, a] of all.entries()) {
        for (const [j, b] of all.entries()) {
          if (i < j && lanes[i] === lanes[j]) expect(touches(a, b, gap)).toBe(false)
        }
      }
    }),
  )
})

test('there are as many lanes as stripes that stand side by side somewhere, and no more', () => {
  fc.assert(
    fc.property(spans, fc.nat(30), (all, gap) => {
      const lanes = packLanes(all, (end) => end + gap)
      const depthAt = (offset: number) =>
        all.filter((each) => each.start <= offset && offset < each.end + gap).length
      const deepest = Math.max(0, ...all.map((each) => depthAt(each.start)))
      expect(new Set(lanes).size).toBe(deepest)
      expect(Math.max(-1, ...lanes)).toBe(deepest - 1)
    }),
  )
})

test('a lane does not depend on the order in which codings come', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(300), { maxLength: 40 }), fc.nat(20), (starts, gap) => {
      const all = starts.map((start, index) => ({ start, end: start + 1 + ((index * 7) % 40) }))
      const reach = (end: number) => end + gap
      const straight = packLanes(all, reach)
      const turned = packLanes(all.toReversed(), reach).toReversed()
      expect(turned).toEqual(straight)
    }),
  )
})

test('of two that start together the longer is nearer the text', () => {
  const inner = { start: 10, end: 20 }
  const outer = { start: 10, end: 90 }
  expect(packLanes([inner, outer], (end) => end)).toEqual([1, 0])
})

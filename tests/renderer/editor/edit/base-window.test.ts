import fc from 'fast-check'
import { expect, it } from 'vitest'
import { baseWindow } from '../../../../renderer/editor/edit/base-window.ts'
import { mapSpan } from '../../../../shared/domain/anchors/map-span.ts'
import type { Replacement } from '../../../../shared/schema/revision.ts'

const replacements = fc
  .array(fc.record({ gap: fc.integer({ min: 1, max: 9 }), taken: fc.nat(6), put: fc.nat(6) }), {
    maxLength: 6,
  })
  .map((steps) => {
    let at = 0
    return steps.map(({ gap, taken, put }): Replacement => {
      const start = at + gap
      at = start + taken
      return { start, end: at, text: 'x'.repeat(put) }
    })
  })
const span = fc
  .record({ start: fc.nat(70), length: fc.integer({ min: 1, max: 20 }) })
  .map(({ start, length }) => ({ start, end: start + length }))

it('leaves out no coding that lies in the window', () => {
  fc.assert(
    fc.property(replacements, span, span, (all, coding, window) => {
      const { span: now } = mapSpan(coding, all)
      if (now === null || now.start >= window.end || now.end <= window.start) return
      const base = baseWindow(all, window)
      expect(coding.start <= base.end && coding.end >= base.start).toBe(true)
    }),
    { numRuns: 3000 },
  )
})

it('is the window itself, moved by what went before it', () => {
  const all = [
    { start: 10, end: 12, text: 'xxxx' },
    { start: 500, end: 501, text: '' },
  ]
  expect(baseWindow(all, { start: 100, end: 200 })).toEqual({ start: 98, end: 198 })
  expect(baseWindow([], { start: 3, end: 9 })).toEqual({ start: 3, end: 9 })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edges, movedEdge, type Step } from '../../../renderer/editor/edges.ts'
import { snapSpan } from '../../../shared/domain/anchors/snap-span.ts'
import type { Span } from '../../../shared/schema/text.ts'

const texts = fc
  .array(fc.constantFrom('hola', ' ', '. ', 'Red', ', ', '\n', 'ñandú', '—', '👩‍👩‍👧', '¿Qué? '), {
    minLength: 1,
    maxLength: 25,
  })
  .map((pieces) => pieces.join(''))

const steps = fc.record({
  edge: fc.constantFrom(...edges),
  unit: fc.constantFrom('word' as const, 'sentence' as const),
  change: fc.constantFrom('wider' as const, 'narrower' as const),
})

describe('movedEdge', () => {
  const text = 'Al principio, sola. Ahora decidimos juntas. ¿Sí?'
  const words = (from: string, step: Step) => {
    const start = text.indexOf(from)
    const moved = movedEdge(text, [], { start, end: start + from.length }, step)
    return moved === null ? null : text.slice(moved.start, moved.end)
  }

  it('moves the end by words and by sentences', () => {
    const end = (unit: Step['unit'], change: Step['change']): Step => ({ edge: 'end', unit, change })
    expect(words('Ahora', end('word', 'wider'))).toBe('Ahora decidimos')
    expect(words('Ahora decidimos juntas.', end('word', 'narrower'))).toBe('Ahora decidimos')
    expect(words('Ahora decidimos', end('sentence', 'wider'))).toBe('Ahora decidimos juntas.')
    expect(words('sola. Ahora decidimos', end('sentence', 'narrower'))).toBe('sola.')
    expect(words('Ahora', end('word', 'narrower'))).toBeNull()
    expect(words('Sí?', end('sentence', 'wider'))).toBeNull()
  })

  it('moves the start by words and by sentences', () => {
    const start = (unit: Step['unit'], change: Step['change']): Step => ({ edge: 'start', unit, change })
    expect(words('decidimos', start('word', 'wider'))).toBe('Ahora decidimos')
    expect(words('principio, sola.', start('word', 'narrower'))).toBe('sola.')
    expect(words('decidimos juntas.', start('sentence', 'wider'))).toBe('Ahora decidimos juntas.')
    expect(words('sola. Ahora decidimos', start('sentence', 'narrower'))).toBe('Ahora decidimos')
    expect(words('Al', start('word', 'wider'))).toBeNull()
  })

  it('moves one edge only, outward or inward as told, and always leaves an excerpt', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), steps, (any, a, b, step) => {
        const span = spanIn(any, a, b)
        const moved = span === null ? null : movedEdge(any, [], span, step)
        if (span === null || moved === null) return
        expect(snapSpan(any, moved)).toEqual(moved)
        const other = step.edge === 'start' ? 'end' : 'start'
        // Blanks at the other end are no part of an excerpt that was snapped, so it stays.
        expect(moved[other]).toBe(span[other])
        const outward = step.edge === 'start' ? span.start - moved.start : moved.end - span.end
        expect(Math.sign(outward)).toBe(step.change === 'wider' ? 1 : -1)
      }),
    )
  })

  it('takes in or leaves out the very next word', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (any, a, b) => {
        const span = spanIn(any, a, b)
        if (span === null) return
        const all = [...new Intl.Segmenter('und', { granularity: 'word' }).segment(any)]
          .filter((each) => each.isWordLike)
          .map(({ index, segment }) => ({ start: index, end: index + segment.length }))
        const next = all.find((word) => word.end > span.end)
        const wider = movedEdge(any, [], span, { edge: 'end', unit: 'word', change: 'wider' })
        if (next !== undefined && (wider !== null || next.start < span.end)) expect(wider?.end).toBe(next.end)
        const previous = all.findLast((word) => word.start < span.start)
        const before = movedEdge(any, [], span, { edge: 'start', unit: 'word', change: 'wider' })
        if (previous !== undefined && before !== null) expect(before.start).toBe(previous.start)
      }),
    )
  })
})

function spanIn(text: string, a: number, b: number): Span | null {
  const start = a % text.length
  return snapSpan(text, { start, end: Math.min(text.length, start + 1 + (b % 30)) })
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextItem, type RovingItem } from '../../../renderer/charts/roving.ts'

const items: RovingItem[] = [
  { id: 'a', line: 0, x: 0 },
  { id: 'b', line: 0, x: 50 },
  { id: 'c', line: 0, x: 100 },
  { id: 'd', line: 1, x: 60 },
  { id: 'e', line: 2.5, x: 0 },
  { id: 'f', line: 2.5, x: 90 },
]

describe('arrow keys over a drawing', () => {
  it('go along a line and stop at its ends', () => {
    expect(nextItem(items, 'a', 'ArrowRight')).toBe('b')
    expect(nextItem(items, 'b', 'ArrowLeft')).toBe('a')
    expect(nextItem(items, 'a', 'ArrowLeft')).toBe('a')
    expect(nextItem(items, 'c', 'ArrowRight')).toBe('c')
    expect(nextItem(items, 'b', 'Home')).toBe('a')
    expect(nextItem(items, 'b', 'End')).toBe('c')
  })

  it('go to the nearest of the next line, however far that line is', () => {
    expect(nextItem(items, 'a', 'ArrowDown')).toBe('d')
    expect(nextItem(items, 'd', 'ArrowDown')).toBe('f')
    expect(nextItem(items, 'd', 'ArrowUp')).toBe('b')
    expect(nextItem(items, 'f', 'ArrowDown')).toBe('f')
    expect(nextItem(items, 'b', 'ArrowUp')).toBe('b')
  })

  it('leave other keys alone, and begin at the first item when the current one is gone', () => {
    expect(nextItem(items, 'a', 'Enter')).toBeNull()
    expect(nextItem([], 'a', 'ArrowDown')).toBeNull()
    expect(nextItem(items, 'gone', 'ArrowRight')).toBe('b')
  })

  it('can reach everything from anywhere', () => {
    const anyItems = fc.uniqueArray(
      fc.record({ line: fc.integer({ min: 0, max: 4 }), x: fc.integer({ min: 0, max: 500 }) }),
      { minLength: 1, maxLength: 25, selector: ({ line, x }) => `${line} ${x}` },
    )
    fc.assert(
      fc.property(anyItems, (places) => {
        const all = places.map((place, index) => ({ ...place, id: String(index) }))
        const reached = new Set(['0'])
        for (const id of reached)
          for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'])
            reached.add(nextItem(all, id, key) ?? id)
        expect(reached.size).toBe(all.length)
      }),
    )
  })
})

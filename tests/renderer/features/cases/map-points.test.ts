import { describe, expect, it } from 'vitest'
import { movedBy } from '../../../../renderer/features/cases/people/map-points.ts'

describe('a place on the map moved by keys', () => {
  it('begins in the middle, goes a hundredth or a tenth, and stays on the map', () => {
    expect(movedBy('ArrowUp', null, false)).toEqual({ x: 0.5, y: 0.5 })
    expect(movedBy('ArrowUp', { x: 0.5, y: 0.5 }, false)).toEqual({ x: 0.5, y: 0.49 })
    expect(movedBy('ArrowRight', { x: 0.29, y: 0.5 }, true)).toEqual({ x: 0.39, y: 0.5 })
    expect(movedBy('ArrowLeft', { x: 0.004, y: 0.5 }, false)).toEqual({ x: 0, y: 0.5 })
    expect(movedBy('ArrowDown', { x: 0, y: 1 }, true)).toEqual({ x: 0, y: 1 })
    expect(movedBy('a', { x: 0, y: 1 }, false)).toBeNull()
  })
})

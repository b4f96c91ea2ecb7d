import { describe, expect, it } from 'vitest'
import { cellAt, stateOf } from '../../../../renderer/features/meetings/grid-keys.ts'

describe('keys in the grid of attendance', () => {
  it('lead from cell to cell and stop at the edges', () => {
    const from = { row: 1, column: 1 }
    const to = (key: string) => cellAt(key, from, 3, 4)
    expect(to('ArrowRight')).toEqual({ row: 1, column: 2 })
    expect(to('Enter')).toEqual({ row: 2, column: 1 })
    expect(to('Home')).toEqual({ row: 1, column: 0 })
    expect(to('End')).toEqual({ row: 1, column: 3 })
    expect(to('PageDown')).toEqual({ row: 2, column: 1 })
    expect(cellAt('ArrowUp', { row: 0, column: 0 }, 3, 4)).toEqual({ row: 0, column: 0 })
    expect(to('x')).toBeNull()
  })

  it('mean a state, in either language, or nothing', () => {
    expect(['p', 'P', 'a', 'j', 'e'].map((key) => stateOf(key, null))).toEqual([
      'present',
      'present',
      'absent',
      'excused',
      'excused',
    ])
    expect(stateOf('Delete', 'present')).toBeNull()
    expect(stateOf('x', 'present')).toBeUndefined()
    expect([null, 'present', 'absent', 'excused'].map((now) => stateOf(' ', now as never))).toEqual([
      'present',
      'absent',
      'excused',
      null,
    ])
  })
})

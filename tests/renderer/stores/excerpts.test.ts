import { beforeEach, describe, expect, it } from 'vitest'
import {
  changeFilters,
  chooseExcerpts,
  isLimited,
  letGoOfExcerpts,
  moveToExcerpt,
  noFilters,
  questionOf,
  toggleExcerpt,
  useExcerpts,
} from '../../../renderer/stores/excerpts.ts'
import { codeId, codingId } from '../../../shared/schema/ids.ts'

const ids = ['a', 'b', 'c', 'd'].map((id) => codingId.parse(id))
const [a, b, c, d] = ids as [(typeof ids)[0], (typeof ids)[0], (typeof ids)[0], (typeof ids)[0]]
const picked = () => useExcerpts.getState().picked.study
const codes = [{ id: codeId.parse('k') }]

beforeEach(() => {
  changeFilters(noFilters)
})

describe('what is asked', () => {
  const asked = (filters: Partial<typeof noFilters>) =>
    questionOf({ filters: { ...noFilters, ...filters }, sort: 'text', groupBy: 'none' }, codes).filter

  it('limits only what is limited', () => {
    expect(asked({})).toEqual({})
    expect(isLimited(noFilters)).toBe(false)
    expect(asked({ memo: false, weightFrom: 0, text: ' ' })).toEqual({ memo: false, weightFrom: 0 })
    expect(isLimited({ ...noFilters, memo: false })).toBe(true)
  })

  it('is not about codes that are gone', () => {
    expect(asked({ codeIds: [codeId.parse('k'), codeId.parse('gone')] })).toEqual({
      codeIds: ['k'],
      subtree: true,
    })
    expect(asked({ codeIds: [codeId.parse('gone')] })).toEqual({})
  })
})

describe('what is chosen', () => {
  it('is let go with the list it was chosen from', () => {
    chooseExcerpts('study', ids)
    changeFilters({ text: 'red' })
    expect(picked().selected.size).toBe(0)
  })

  it('is no more what has left the list, and the keys stay at the same place', () => {
    moveToExcerpt('study', ids, 1, false)
    toggleExcerpt('study', b)
    toggleExcerpt('study', c)
    letGoOfExcerpts('study', [a, c, d], 2)
    expect(picked()).toMatchObject({ active: c, selected: new Set([c]) })
    letGoOfExcerpts('study', [a, d], 1)
    expect(picked()).toMatchObject({ active: d, selected: new Set() })
    letGoOfExcerpts('study', [a], 3)
    expect(picked().active).toBe(a)
    letGoOfExcerpts('study', [b], null)
    expect(picked().active).toBeNull()
  })
})

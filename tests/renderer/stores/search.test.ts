import { beforeEach, describe, expect, it } from 'vitest'
import {
  changeFilters,
  changeQuery,
  keyOf,
  meantHits,
  moveTo,
  noFilters,
  searchInput,
  selectHits,
  toggleHit,
  useSearch,
} from '../../../renderer/stores/search.ts'
import { sourceId } from '../../../shared/schema/ids.ts'
import type { SearchHit } from '../../../shared/schema/search.ts'

const hits = [0, 1, 2, 3, 4].map(
  (place): SearchHit => ({
    sourceId: sourceId.parse(place < 3 ? 'a' : 'b'),
    start: place * 10,
    end: place * 10 + 3,
    locator: 'S1 ¶1',
    before: '',
    quote: 'red',
    after: '',
    speaker: null,
  }),
)
const meant = () => meantHits(hits, useSearch.getState()).map((hit) => hits.indexOf(hit))

beforeEach(() => {
  changeQuery({ text: 'red' })
  changeFilters(noFilters)
})

describe('what is asked', () => {
  it('is nothing without a text, and limits only what is limited', () => {
    const query = { text: ' ', mode: 'words', wholeWords: true } as const
    expect(searchInput(query, noFilters, false)).toBeNull()
    expect(searchInput({ ...query, text: 'red' }, noFilters, false)).toEqual({
      query: { ...query, text: 'red' },
      scope: {},
      limit: 500,
    })
    const limited = searchInput(
      { text: 'r', mode: 'regex', wholeWords: true },
      { ...noFilters, kind: 'interview', speaker: 'P1', from: '2020-01-01' },
      true,
    )
    expect(limited).toEqual({
      query: { text: 'r', mode: 'regex', wholeWords: false },
      scope: { kinds: ['interview'], speakers: ['P1'], from: '2020-01-01' },
      limit: 5000,
    })
  })
})

describe('the hits that are meant', () => {
  it('are the one the keys are at, until several are chosen', () => {
    moveTo(hits, 1, false)
    expect(meant()).toEqual([1])
    moveTo(hits, 2, true)
    moveTo(hits, 3, true)
    expect(meant()).toEqual([1, 2, 3])
    moveTo(hits, 0, true)
    expect(meant()).toEqual([0, 1])
    selectHits([])
    expect(meant()).toEqual([0])
  })

  it('stay chosen while the keys move on without Shift', () => {
    for (const place of [0, 3]) toggleHit(hits[place] as SearchHit)
    moveTo(hits, 4, false)
    expect(meant()).toEqual([0, 3])
    toggleHit(hits[3] as SearchHit)
    expect(meant()).toEqual([0])
  })

  it('stay within the list, and are none of another search', () => {
    moveTo(hits, 99, false)
    expect(useSearch.getState().active).toBe(keyOf(hits[4] as SearchHit))
    changeQuery({ text: 'redes' })
    expect(meant()).toEqual([])
  })
})

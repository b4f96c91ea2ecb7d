// Searching within the source that is read: what is looked for, whether the bar is there, and where the search began.
import { create } from 'zustand'
import type { SearchQuery } from '../../shared/schema/search.ts'
import type { Offset, Span } from '../../shared/schema/text.ts'
import { useStudy } from './study.ts'

type FindState = {
  isOpen: boolean
  query: SearchQuery
  /** The caret when the search began: hits are looked for from there, and it is where one is when there are none. */
  origin: Offset
  /** The first hit from the origin (1), or the last before it (-1), is to be gone to as soon as it is found. */
  goWanted: 1 | -1 | null
  /** The field is to get the focus as soon as it is there. */
  fieldWanted: boolean
}

const atStart: FindState = {
  isOpen: false,
  query: { text: '', mode: 'words', wholeWords: false },
  origin: 0,
  goWanted: null,
  fieldWanted: false,
}

export const useFind = create<FindState>(() => atStart)

useStudy.subscribe(({ study }, before) => {
  if (study?.id !== before.study?.id) useFind.setState(atStart)
})

/** UTF-16 units of a selection that is taken for something to look for, and not for a place to look in. */
const longestAsked = 80

/** Opens the bar to write in it. Selected words on one line are looked for; `caret` is where the search begins. */
export function openFind(selected: string, caret: Offset): void {
  const isAsked = selected !== '' && selected.length <= longestAsked && !selected.includes('\n')
  useFind.setState(({ query }) => ({
    isOpen: true,
    fieldWanted: true,
    origin: caret,
    goWanted: 1,
    query: isAsked ? asked(query, selected) : query,
  }))
}

function asked(query: SearchQuery, text: string): SearchQuery {
  return text === query.text ? query : { text, mode: /\s/.test(text) ? 'phrase' : 'words', wholeWords: false }
}

export function changeFind(changes: Partial<SearchQuery>): void {
  useFind.setState(({ query }) => ({ query: { ...query, ...changes }, goWanted: 1 }))
}

/** Goes on in the reader with what was searched for in all texts, at one of its hits. */
export function carryFind(query: SearchQuery, hit: Span): void {
  useFind.setState({ isOpen: true, query, origin: hit.start, goWanted: 1, fieldWanted: false })
}

/** What is really asked: expressions say themselves where words end. */
export function askedOf(query: SearchQuery): SearchQuery {
  return query.mode === 'regex' && query.wholeWords ? { ...query, wholeWords: false } : query
}

export function closeFind(): void {
  useFind.setState({ isOpen: false, goWanted: null, fieldWanted: false })
}

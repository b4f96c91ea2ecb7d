// What the text has of what is looked for. Found on the page itself: no key waits for an answer from elsewhere.
import { useDeferredValue, useMemo } from 'react'
import { preparedFinder, type SearchText, searchText } from '../../../../shared/domain/search/find.ts'
import { BadPattern } from '../../../../shared/domain/search/pattern.ts'
import type { SearchQuery } from '../../../../shared/schema/search.ts'
import type { Span } from '../../../../shared/schema/text.ts'
import { askedOf, useFind } from '../../../stores/find.ts'

export type Found = {
  /** What these are the hits of; while it is written the answer may be one letter behind. */
  query: SearchQuery | null
  hits: readonly Span[]
  /** Why there can be none. */
  problem: BadPattern | null
}

const nothing: Found = { query: null, hits: [], problem: null }

export function useHits(text: string): Found {
  const isOpen = useFind((state) => state.isOpen)
  const query = useDeferredValue(useFind((state) => state.query))
  const prepared = useMemo(() => searchText(text), [text])
  return useMemo(() => (isOpen ? find(prepared, query) : nothing), [prepared, query, isOpen])
}

function find(prepared: SearchText, query: SearchQuery): Found {
  try {
    return { query, hits: preparedFinder(askedOf(query))(prepared), problem: null }
  } catch (error) {
    if (!(error instanceof BadPattern)) throw error
    return { query, hits: [], problem: error }
  }
}

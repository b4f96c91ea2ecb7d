import { useEffect, useState } from 'react'
import type { SearchQuery } from '../../../shared/schema/search.ts'

/** Milliseconds without a further letter until what is typed is searched for. */
const pause = 90

/** The query, its text as it stood at the last pause in typing. */
export function useSettled(query: SearchQuery): SearchQuery {
  const [settled, setSettled] = useState(query)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(query), pause)
    return () => clearTimeout(timer)
  }, [query])
  return settled.text === query.text ? query : settled
}

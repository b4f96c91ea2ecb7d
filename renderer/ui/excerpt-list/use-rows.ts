// What is in the excerpts drawn: read in pages, and kept so that a row changes only when what it says does.
import { useMemo, useRef } from 'react'
import type { ListedExcerpt } from '../../../shared/schema/excerpts.ts'
import type { CodingId } from '../../../shared/schema/ids.ts'
import { useQuery } from '../../stores/queries.ts'

const pageSize = 40
/** Rows remembered beyond the pages in view. */
const remembered = 2000

/** The excerpts from `first` to before `last` that are read already, by id. At most three pages are in view. */
export function useRows(
  ids: readonly CodingId[],
  first: number,
  last: number,
): (id: CodingId) => ListedExcerpt | undefined {
  const start = Math.floor(first / pageSize)
  const end = Math.ceil(last / pageSize)
  const page = (number: number) => {
    const own = number < end ? ids.slice(number * pageSize, (number + 1) * pageSize) : []
    return own.length === 0 ? null : { ids: own }
  }
  const pages = [
    useQuery('excerpts.read', page(start)).data,
    useQuery('excerpts.read', page(start + 1)).data,
    useQuery('excerpts.read', page(start + 2)).data,
  ] as const
  const [one, two, three] = pages
  const kept = useRef(new Map<CodingId, ListedExcerpt>())
  return useMemo(() => {
    const known = kept.current
    if (known.size > remembered) known.clear()
    for (const each of [one, two, three]) for (const row of each ?? []) known.set(row.id, row)
    return (id) => known.get(id)
  }, [one, two, three])
}

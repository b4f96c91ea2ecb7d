// What was found in many sources, source by source and a page at a time.
import type { SourceId } from '../../shared/schema/ids.ts'

export type OfSource<T> = {
  sourceId: SourceId
  /** All that was found in it, on this page or not. */
  all: T[]
  shown: T[]
}

/** Those from `first` to before `last`, with the source each belongs to. */
export function bySource<T extends { sourceId: SourceId }>(
  found: readonly T[],
  first: number,
  last: number,
): OfSource<T>[] {
  const groups = new Map<SourceId, OfSource<T>>()
  for (const [at, each] of found.entries()) {
    const group = groups.get(each.sourceId) ?? { sourceId: each.sourceId, all: [], shown: [] }
    groups.set(each.sourceId, group)
    group.all.push(each)
    if (first <= at && at < last) group.shown.push(each)
  }
  return [...groups.values()].filter(({ shown }) => shown.length > 0)
}

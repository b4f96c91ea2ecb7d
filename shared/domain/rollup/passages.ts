// Passages: overlapping excerpts of one source count once, as the stretch of text they cover together.
import type { SourceId } from '../../schema/ids.ts'
import type { Span } from '../../schema/text.ts'
import { groupBy } from './group-by.ts'

export type PassageOf<T> = Span & { sourceId: SourceId; members: T[] }

/**
 * Unions of overlapping spans, source by source, in the order `sourceOrder` gives and by start within each.
 *
 * Two spans overlap when each starts before the other ends, so spans that touch stay two passages; overlap is
 * transitive. Members are by start, then end, then as they came. Offsets are UTF-16 units, [start, end);
 * spans must not be empty. Items of a source that `sourceOrder` does not name are left out.
 */
export function groupPassages<T extends Span & { sourceId: SourceId }>(
  items: readonly T[],
  sourceOrder: readonly SourceId[],
): PassageOf<T>[] {
  const bySource = groupBy(items, (item) => item.sourceId)
  return sourceOrder.flatMap((sourceId) => unite(sourceId, bySource.get(sourceId) ?? []))
}

function unite<T extends Span>(sourceId: SourceId, items: readonly T[]): PassageOf<T>[] {
  const passages: PassageOf<T>[] = []
  for (const item of items.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = passages.at(-1)
    if (last !== undefined && item.start < last.end) {
      last.end = Math.max(last.end, item.end)
      last.members.push(item)
    } else {
      passages.push({ sourceId, start: item.start, end: item.end, members: [item] })
    }
  }
  return passages
}

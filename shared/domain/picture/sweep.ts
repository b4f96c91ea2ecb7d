import type { SourceId } from '../../schema/ids.ts'
import type { Span } from '../../schema/text.ts'
import { groupBy } from '../rollup/group-by.ts'

/** Codings source by source, by start within each: as they came, when they come so. */
export function inTextOrder<T extends Span & { sourceId: SourceId }>(codings: readonly T[]): readonly T[] {
  const done = new Set<SourceId>()
  let last: T | undefined
  for (const coding of codings) {
    if (coding.sourceId !== last?.sourceId) {
      if (done.has(coding.sourceId)) return sorted(codings)
      done.add(coding.sourceId)
    } else if (coding.start < last.start) return sorted(codings)
    last = coding
  }
  return codings
}

function sorted<T extends Span & { sourceId: SourceId }>(codings: readonly T[]): T[] {
  return [...groupBy(codings, (coding) => coding.sourceId).values()].flatMap((ofSource) =>
    ofSource.toSorted((a, b) => a.start - b.start),
  )
}

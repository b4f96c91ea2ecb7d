// Evidence that came after a strategy began: only that can show what it led to.
import type { SourceId } from '../../schema/ids.ts'
import type { Source } from '../../schema/source.ts'
import type { PlanItem } from '../../schema/strategy.ts'

/**
 * Those of `links` whose source is of the day the strategy began or later. A strategy of no first day has nothing to be
 * later than, so all of them; a source of no date, or that is gone, can't be told to be later.
 */
export function laterEvidence<L extends { sourceId: SourceId }>(
  { from }: Pick<PlanItem, 'from'>,
  links: readonly L[],
  sources: readonly Pick<Source, 'id' | 'date'>[],
): L[] {
  if (from === null) return [...links]
  const dates = new Map(sources.map(({ id, date }) => [id, date]))
  return links.filter(({ sourceId }) => {
    const date = dates.get(sourceId) ?? null
    return date !== null && date >= from
  })
}

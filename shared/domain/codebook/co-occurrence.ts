// Which codes are given to the same words.
import type { Coding } from '../../schema/coding.ts'
import type { CodeId } from '../../schema/ids.ts'

type Placed = Pick<Coding, 'sourceId' | 'start' | 'end' | 'codeId'>

/**
 * How often two codes meet: pairs of codings, one of each code, that share at least one UTF-16 unit of a source. Pairs of
 * one code with itself count too, each pair once. By both codes, the one that comes first in `order` first; pairs that
 * never meet are left out.
 */
export function coOccurrences(
  codings: readonly Placed[],
  order: readonly CodeId[],
): Map<CodeId, Map<CodeId, number>> {
  const place = new Map(order.map((id, index) => [id, index]))
  const counts = new Map<CodeId, Map<CodeId, number>>()
  const meet = (a: CodeId, b: CodeId): void => {
    const [first, second] = (place.get(a) ?? -1) <= (place.get(b) ?? -1) ? [a, b] : [b, a]
    const row = counts.get(first) ?? new Map<CodeId, number>()
    counts.set(first, row)
    row.set(second, (row.get(second) ?? 0) + 1)
  }
  let open: Placed[] = []
  let source: Placed['sourceId'] | null = null
  for (const coding of codings.toSorted(byPlace)) {
    open = coding.sourceId === source ? open.filter(({ end }) => end > coding.start) : []
    source = coding.sourceId
    for (const other of open) meet(other.codeId, coding.codeId)
    open.push(coding)
  }
  return counts
}

function byPlace(a: Placed, b: Placed): number {
  return a.sourceId === b.sourceId ? a.start - b.start : a.sourceId < b.sourceId ? -1 : 1
}

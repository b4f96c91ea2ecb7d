// Splitting a code: which of its codings goes to which part.
import type { Direction } from '../../schema/coding.ts'
import type { CodingId } from '../../schema/ids.ts'

export type SplitPart = { direction: Direction } | { codingIds: readonly CodingId[] }

/**
 * The codings of each part, in the order given. Codings named one by one go where they are named; of the others, those of
 * a part's direction go there; what no part asks for is in none.
 */
export function splitCodings(
  codings: readonly { id: CodingId; direction: Direction }[],
  parts: readonly SplitPart[],
): CodingId[][] {
  const partOf = new Map<CodingId, number>()
  const partOfDirection = new Map<Direction, number>()
  for (const [at, part] of parts.entries())
    if ('direction' in part) partOfDirection.set(part.direction, at)
    else for (const id of part.codingIds) partOf.set(id, at)
  const shares: CodingId[][] = parts.map(() => [])
  for (const { id, direction } of codings)
    shares[partOf.get(id) ?? partOfDirection.get(direction) ?? -1]?.push(id)
  return shares
}

/** Whether two parts ask for the same coding, or for the same direction. */
export function asksTwice(parts: readonly SplitPart[]): boolean {
  const asked = parts.flatMap((part): readonly string[] =>
    'direction' in part
      ? [`direction ${part.direction}`]
      : [...new Set(part.codingIds)].map((id) => `coding ${id}`),
  )
  return new Set(asked).size < asked.length
}

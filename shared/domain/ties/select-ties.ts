// Which ties a picture, a figure or a list is of.
import type { Tie, TieFilter } from '../../schema/tie.ts'

/** Those that answer a filter, as they were. */
export function selectTies<T extends Tie>(ties: readonly T[], { wave, kind, atLeast }: TieFilter): T[] {
  return ties.filter(
    (tie) =>
      (wave === undefined || tie.waveId === wave) &&
      (kind === undefined || tie.kind === kind) &&
      (atLeast === undefined || tie.frequency >= atLeast),
  )
}

/**
 * One tie a giver, receiver and kind: of those said in several waves, the most frequent (of equals the first). In the
 * order their pairs are first said.
 */
export function strongestTies<T extends Tie>(ties: readonly T[]): T[] {
  const strongest = new Map<string, T>()
  for (const tie of ties) {
    const key = tieKey(tie)
    const known = strongest.get(key)
    if (known === undefined || tie.frequency > known.frequency) strongest.set(key, tie)
  }
  return [...strongest.values()]
}

/** What two ties have in common that are the same tie at two times. */
export function tieKey({ giverId, receiverId, kind }: Pick<Tie, 'giverId' | 'receiverId' | 'kind'>): string {
  return JSON.stringify([giverId, receiverId, kind])
}

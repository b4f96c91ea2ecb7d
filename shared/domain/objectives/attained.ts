// What is known of an objective: what was seen last. Nobody having looked is no value, and not the same as nothing evidenced.
import type { Attainment } from '../../schema/objective.ts'

/** What was seen last, by a day or at all; of one day, what was written last. Null: nobody had looked. */
export function lastSeen<A extends Pick<Attainment, 'day' | 'at'>>(
  attainments: readonly A[],
  by: string | null,
): A | null {
  let last: A | null = null
  for (const each of attainments) {
    if (by !== null && each.day > by) continue
    if (last === null || each.day > last.day || (each.day === last.day && each.at >= last.at)) last = each
  }
  return last
}

import type { Membership } from '../schema/people.ts'
import type { Messages } from './index.ts'

/** From a day to a day, as a person reads it; open sides in words. */
export function periodWords(
  { from, to }: Pick<Membership, 'from' | 'to'>,
  day: (iso: string) => string,
  m: Messages['people'],
): string {
  if (from === null) return to === null ? m.always : m.untilDay(day(to))
  return to === null ? m.sinceDay(day(from)) : m.fromTo(day(from), day(to))
}

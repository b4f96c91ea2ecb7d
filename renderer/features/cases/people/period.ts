import type { Membership } from '../../../../shared/schema/people.ts'
import type { Format, Messages } from '../../../i18n/index.ts'

/** From a day to a day, as a person reads it; open sides in words. */
export function period(
  { from, to }: Pick<Membership, 'from' | 'to'>,
  format: Pick<Format, 'day'>,
  m: Messages['people'],
): string {
  if (from === null) return to === null ? m.always : m.untilDay(format.day(to))
  return to === null ? m.sinceDay(format.day(from)) : m.fromTo(format.day(from), format.day(to))
}

import type { Language } from '../schema/text.ts'

/** A day of a time axis, short: "abr 2023", or "14 abr" where days are apart by less than a month. */
export function tickDay(language: Language): (at: Date) => string {
  const locale = language === 'es' ? 'es-CL' : 'en-GB'
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  return (at) => (at.getUTCDate() === 1 ? month.format(at) : day.format(at))
}

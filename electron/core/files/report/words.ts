// The words and numbers of a report in its language, the same in every format.
import { messagesFor } from '../../../../shared/i18n/index.ts'
import type { Language } from '../../../../shared/schema/text.ts'
import type { CaseReport, ReportAttribute } from './case-report.ts'

const locales: Readonly<Record<Language, string>> = { es: 'es-CL', en: 'en-GB' }

export type Words = ReturnType<typeof wordsFor>

export function wordsFor({ language, studyLanguage }: Pick<CaseReport, 'language' | 'studyLanguage'>) {
  const { report: say, reporting, terms } = messagesFor(language)
  const locale = locales[language]
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, signDisplay: 'negative' })
  const score = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'negative',
  })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  // UTC throughout, so that one study gives one report wherever it is written.
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const shortDay = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC', hourCycle: 'h23' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const words = {
    say,
    /** What came to the report later: choices, other formats, cases side by side. */
    more: reporting.written,
    terms,
    /** The study's own language when the report speaks another; else null. */
    material: studyLanguage === language ? null : studyLanguage,
    /** At most two decimals, a true minus sign. */
    number: (value: number): string => number.format(value).replace('-', '−'),
    /** A strength or a fit, always with two decimals so that columns align. */
    score: (value: number): string => score.format(value).replace('-', '−'),
    percent: (share: number): string => percent.format(share),
    /** A calendar day, `YYYY-MM-DD`, or what stands for none. */
    day: (iso: string | null): string =>
      iso === null ? say.undated : day.format(new Date(`${iso}T00:00:00Z`)),
    /** The same where room is scarce. */
    shortDay: (iso: string | null): string =>
      iso === null ? say.undated : shortDay.format(new Date(`${iso}T00:00:00Z`)),
    instant: (iso: string): string => say.instant(day.format(new Date(iso)), time.format(new Date(iso))),
    list: (items: readonly string[]): string => list.format(items),
    /** The same for things that are not text yet: the items, with the commas and the "and" between them. */
    listed: <T>(items: readonly T[]): (T | string)[] =>
      list
        .formatToParts(items.map((_, index) => String(index)))
        .map(({ type, value }) => (type === 'element' ? (items[Number(value)] ?? value) : value)),
    /** The text of an attribute's value; null when it is not recorded. */
    value: ({ type, value }: ReportAttribute): string | null => {
      if (value === null) return null
      if (typeof value === 'boolean') return value ? say.facts.yes : say.facts.no
      if (typeof value === 'number') return words.number(value)
      if (typeof value === 'string') return type === 'date' ? words.day(value) : value
      return value.length === 0 ? null : value.join(', ')
    },
  }
  return words
}

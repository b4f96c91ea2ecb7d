// Numbers and dates as each language writes them.
import type { Language } from '../../shared/schema/text.ts'

const locales: Readonly<Record<Language, string>> = { es: 'es-CL', en: 'en-GB' }

export type Format = {
  /** At most two decimals, a true minus sign. */
  number(value: number): string
  /** A share from 0 to 1, as whole per cent. */
  percent(share: number): string
  /** A calendar day, `YYYY-MM-DD`. */
  day(iso: string): string
  /** An instant, in this machine's time zone. */
  instant(iso: string): string
}

/** Made once a language: every card of a list asks for it. */
const formats = new Map<Language, Format>()

export function formatFor(language: Language): Format {
  const format = formats.get(language) ?? makeFormat(language)
  formats.set(language, format)
  return format
}

function makeFormat(language: Language): Format {
  const locale = locales[language]
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, signDisplay: 'negative' })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  // A day has no time zone; reading and writing it in UTC keeps it the same day everywhere.
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const instant = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  })
  return {
    number: (value) => number.format(value).replace('-', '−'),
    percent: (share) => percent.format(share),
    day: (iso) => day.format(new Date(`${iso}T00:00:00Z`)),
    instant: (iso) => instant.format(new Date(iso)),
  }
}

// Days as people write them. Day before month, always; ISO is understood everywhere.

import type { Language } from '../../shared/schema/text.ts'
import { day } from '../../shared/schema/text.ts'

/** A day that exists, as `YYYY-MM-DD`; null when the text is none. */
export function readDay(written: string): string | null {
  const text = written.trim()
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text)
  const [year, month, date] = iso ? [iso[1], iso[2], iso[3]] : [dayFirst?.[3], dayFirst?.[2], dayFirst?.[1]]
  if (!year || !month || !date) return null
  const candidate = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return day.safeParse(candidate).success ? candidate : null
}

/** As a field shows it: `14-05-2019` in Spanish; English readers differ on the order, so ISO there. */
export function writeDay(iso: string, language: Language): string {
  return language === 'es' ? iso.split('-').reverse().join('-') : iso
}

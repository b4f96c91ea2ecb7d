import { useMemo } from 'react'
import { tickDay } from '../../shared/i18n/tick-day.ts'
import { useLanguage } from '../i18n/index.ts'

export function useTickDay(): (at: Date) => string {
  const language = useLanguage()
  return useMemo(() => tickDay(language), [language])
}

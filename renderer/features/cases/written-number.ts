// Numbers as people write them, with the decimal sign of their language.
import type { Language } from '../../../shared/schema/text.ts'

const signs = { es: { decimal: ',', group: '.' }, en: { decimal: '.', group: ',' } } as const

/** Null when the text is no number. The other language's decimal sign is understood where it can't be grouping. */
export function readNumber(written: string, language: Language): number | null {
  const { decimal, group } = signs[language]
  const text = written.trim().replace(/\s/g, '').replace('−', '-')
  const grouped = new RegExp(`^[-+]?\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`).test(text)
  const plain = grouped ? text.replaceAll(group, '') : text
  const dotted = plain.replace(/[.,]/, '.')
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(dotted) ? Number(dotted) : null
}

/** For a field: no grouping, every digit. */
export function writeNumber(value: number, language: Language): string {
  const digits = value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
  return digits.replace('.', signs[language].decimal)
}

import type { Language } from '../../../shared/schema/text.ts'

/** Numbers as the language writes them. */
export function formatOf(language: Language) {
  const whole = new Intl.NumberFormat(language)
  const fit = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
  return {
    number: (value: number) => whole.format(value),
    fit: (value: number) => fit.format(value),
    percent: (value: number) => percent.format(value),
  }
}

/** Rows of cells, each column as wide as its widest cell. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>(
    (known, row) => row.map((cell, at) => Math.max(known[at] ?? 0, cell.length)),
    [],
  )
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

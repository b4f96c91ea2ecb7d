// What a cell of a table says, and how a value is written in one: exact both ways, so that a table that went out and comes
// back changes nothing.

import type { CellFault, Reading } from '../../schema/attribute-table.ts'
import type { AttributeType, AttributeValue } from '../../schema/case.ts'
import { MOST_VALUE } from '../../schema/case.ts'
import { day, name } from '../../schema/text.ts'
import { foldLabel } from '../text/speaker-labels.ts'

/** Words for yes and for no that are understood, in any language. */
export type YesNo = { yes: readonly string[]; no: readonly string[] }

export type Read<T> = { value: T } | { fault: CellFault }

export const blank = (cell: string): boolean => !/\S/.test(cell)

/** A decimal number; separators of thousands are allowed where they are all in their places. Null: it is none. */
export function readNumber(cell: string, reading: Reading): number | null {
  const text = cell
    .trim()
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/^\u2212/, '-')
  const shape =
    reading === 'decimal-comma'
      ? /^[+-]?(?:\d+|\d{1,3}(?:[. ]\d{3})+)(?:,\d+)?$/
      : /^[+-]?(?:\d+|\d{1,3}(?:[, ]\d{3})+)(?:\.\d+)?(?:e[+-]?\d+)?$/i
  if (!shape.test(text)) return null
  const number = Number(
    reading === 'decimal-comma' ? text.replace(/[. ]/g, '').replace(',', '.') : text.replace(/[, ]/g, ''),
  )
  return Number.isFinite(number) ? number : null
}

/** A calendar day as `YYYY-MM-DD`. Years have four digits: two would be a guess. Null: it is none. */
export function readDay(cell: string, reading: Reading): string | null {
  const text = cell.trim()
  if (day.safeParse(text).success) return text
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  if (parts === null || (reading !== 'day-first' && reading !== 'month-first')) return null
  const [, first = '', second = '', year = ''] = parts
  const [month, date] = reading === 'day-first' ? [second, first] : [first, second]
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return day.safeParse(written).success ? written : null
}

export function readYesNo(cell: string, { yes, no }: YesNo): boolean | null {
  const said = foldLabel(cell)
  if (yes.some((word) => foldLabel(word) === said)) return true
  return no.some((word) => foldLabel(word) === said) ? false : null
}

/** What may part the answers of one cell, strongest first. A column uses one of them throughout. */
const separators = [/[;|\n]/, /,/] as const
export type Separator = (typeof separators)[number]

/** The strongest that any cell of a column has. */
export function separatorOf(cells: readonly string[]): Separator {
  return cells.some((cell) => separators[0].test(cell)) ? separators[0] : separators[1]
}

/** The answers of one cell, each once: a JSON list of texts, or texts parted by `separator`. */
export function readList(cell: string, separator: Separator): string[] {
  const listed = jsonList(cell)
  const pieces = listed ?? cell.split(separator).map((piece) => piece.trim())
  return [...new Set(pieces.filter((piece) => piece !== ''))]
}

function jsonList(cell: string): string[] | null {
  if (!/^\s*\[.*\]\s*$/s.test(cell)) return null
  try {
    const parsed: unknown = JSON.parse(cell)
    return Array.isArray(parsed) && parsed.every((each) => typeof each === 'string') ? parsed : null
  } catch {
    // Brackets that are no JSON are words.
    return null
  }
}

/** Parted by semicolons, or as JSON where that might be read otherwise. */
export function writeList(list: readonly string[]): string {
  const joined = list.join('; ')
  const back = readList(joined, separators[0])
  const same = list.length > 0 && back.length === list.length && back.every((each, at) => each === list[at])
  // A column without a semicolon anywhere is parted at its commas.
  return same && !separators[1].test(joined) ? joined : JSON.stringify(list)
}

export type Answerable = { type: AttributeType; options: readonly string[] }

/**
 * The value of an attribute that a cell says; a cell with nothing in it says nothing and is not asked about. With
 * `newOptions`, an answer that is no option yet is taken as it is written.
 */
export function readCell(
  { type, options }: Answerable,
  cell: string,
  how: { reading: Reading; separator: Separator; newOptions: boolean; words: YesNo },
): Read<Exclude<AttributeValue, null>> {
  switch (type) {
    case 'text':
      return cell.length <= MOST_VALUE ? { value: cell } : { fault: 'text' }
    case 'number':
      return said(readNumber(cell, how.reading), 'number')
    case 'date':
      return said(readDay(cell, how.reading), 'date')
    case 'boolean':
      return said(readYesNo(cell, how.words), 'yes-no')
    case 'one-of':
      return said(optionOf(options, cell.trim(), how.newOptions), 'option')
    case 'several-of': {
      const answers = readList(cell, how.separator).map((piece) => optionOf(options, piece, how.newOptions))
      const given = answers.filter((each) => each !== null)
      if (given.length === answers.length) return { value: [...new Set(given)] }
      // An option may itself have what parts others in it.
      const whole = optionOf(options, cell.trim(), false)
      return whole === null ? { fault: 'option' } : { value: [whole] }
    }
  }
}

function said<T>(value: T | null, fault: CellFault): Read<T> {
  return value === null ? { fault } : { value }
}

/** As it is written, or else the only option that differs in case and accents alone. */
function optionOf(options: readonly string[], answer: string, isNew: boolean): string | null {
  if (options.includes(answer)) return answer
  const alike = options.filter((option) => foldLabel(option) === foldLabel(answer))
  const [only] = alike
  if (only !== undefined && alike.length === 1) return only
  return isNew && name.safeParse(answer).success ? answer : null
}

/** A value as a cell; numbers stay numbers. */
export function writeCell(value: AttributeValue, words: { yes: string; no: string }): string | number | null {
  if (value === null) return null
  if (typeof value === 'boolean') return value ? words.yes : words.no
  return Array.isArray(value) ? writeList(value) : value
}

// What type of attribute a column of a table looks like. A guess that a person sees and may change, never more.

import type { Reading } from '../../schema/attribute-table.ts'
import type { AttributeType } from '../../schema/case.ts'
import { blank, readDay, readList, readNumber, readYesNo, separatorOf, type YesNo } from './cells.ts'

export type Guess = {
  type: AttributeType
  reading: Reading
  /** Another reading fits every cell as well, and says something else. */
  ambiguous: boolean
}

/** Answers to choose from: so many at most, and none longer than this in UTF-16 units. */
const mostOptions = 12
const mostSeveral = 30
const longestOption = 60

/** `1.234`: a thousand and more where numbers have decimal commas, little more than one elsewhere. */
export type NumberReadings = readonly ['plain' | 'decimal-comma', 'plain' | 'decimal-comma']
export const pointFirst: NumberReadings = ['plain', 'decimal-comma']
export const commaFirst: NumberReadings = ['decimal-comma', 'plain']

/** Whether the cells can only be numbers with decimal commas. */
export function hasDecimalCommas(column: readonly string[]): boolean {
  const cells = column.filter((cell) => !blank(cell))
  return cells.length > 0 && guessNumber(cells, pointFirst)?.reading === 'decimal-comma'
}

/**
 * The narrowest type every cell fits; text when there is none, or nothing is said. `numbers`: which reading to try first.
 */
export function guessType(column: readonly string[], words: YesNo, numbers: NumberReadings): Guess {
  const cells = column.filter((cell) => !blank(cell))
  if (cells.length === 0) return plain('text')
  const number = guessNumber(cells, numbers)
  if (number !== null) return number
  const date = guessReading(cells, ['plain', 'day-first', 'month-first'], readDay)
  if (date !== null) return { type: 'date', ...date }
  if (cells.every((cell) => readYesNo(cell, words) !== null)) return plain('boolean')
  if (isSeveral(cells)) return plain('several-of')
  return plain(isOne(cells) ? 'one-of' : 'text')
}

/** How numbers or days are written in a column whose type is known. */
export function readingFor(
  type: AttributeType,
  column: readonly string[],
  numbers: NumberReadings,
): Omit<Guess, 'type'> {
  const cells = column.filter((cell) => !blank(cell))
  if (type === 'number') return guessReading(cells, numbers, readNumber) ?? mostly(cells, numbers, readNumber)
  if (type === 'date')
    return (
      guessReading(cells, ['plain', 'day-first', 'month-first'], readDay) ??
      mostly(cells, ['plain', 'day-first', 'month-first'], readDay)
    )
  return { reading: 'plain', ambiguous: false }
}

const plain = (type: AttributeType): Guess => ({ type, reading: 'plain', ambiguous: false })

/** Digits that begin with a nought are a number's name and no number. */
function guessNumber(cells: readonly string[], numbers: NumberReadings): Guess | null {
  if (cells.some((cell) => /^\s*[+-]?0\d/.test(cell))) return null
  const found = guessReading(cells, numbers, readNumber)
  return found && { type: 'number', ...found }
}

type Reader = (cell: string, reading: Reading) => string | number | null

/** The first reading that fits every cell. */
function guessReading(
  cells: readonly string[],
  candidates: readonly Reading[],
  read: Reader,
): Omit<Guess, 'type'> | null {
  const fitting = candidates.filter((reading) => cells.every((cell) => read(cell, reading) !== null))
  const [reading, ...others] = fitting
  if (reading === undefined) return null
  const ambiguous = others.some((other) => cells.some((cell) => read(cell, other) !== read(cell, reading)))
  return { reading, ambiguous }
}

/** The reading that fits most cells, where none fits them all. */
function mostly(cells: readonly string[], candidates: readonly Reading[], read: Reader): Omit<Guess, 'type'> {
  const fitting = (reading: Reading) => cells.filter((cell) => read(cell, reading) !== null).length
  const best = candidates.toSorted((a, b) => fitting(b) - fitting(a))[0] ?? 'plain'
  return { reading: best, ambiguous: false }
}

function isSeveral(cells: readonly string[]): boolean {
  if (!cells.some((cell) => /[;|]/.test(cell))) return false
  const pieces = cells.flatMap((cell) => readList(cell, separatorOf(cells)))
  const distinct = new Set(pieces)
  return isChoice(distinct, mostSeveral) && distinct.size < pieces.length
}

function isOne(cells: readonly string[]): boolean {
  const distinct = new Set(cells.map((cell) => cell.trim()))
  return isChoice(distinct, mostOptions) && distinct.size * 2 <= cells.length
}

function isChoice(answers: ReadonlySet<string>, most: number): boolean {
  return (
    answers.size <= most &&
    [...answers].every((answer) => answer.length <= longestOption && !/\p{Cc}/u.test(answer))
  )
}

import type { CellFault } from '../../schema/attribute-table.ts'
import { overlapping, type Period } from '../waves/overlap.ts'
import { readDay } from './cells.ts'

/** Periods as intervals of ISO 8601, `2021-03-01/2022-12-31`; `..` is an open side. None: an empty text. */
export function writePeriods(periods: readonly Period[]): string {
  return periods.map(({ from, to }) => `${from ?? '..'}/${to ?? '..'}`).join('; ')
}

/**
 * The periods of a cell in the order of time; a day alone is since that day. They must not share a day. Days may also be
 * written `12-03-2023`, day first.
 */
export function readPeriods(cell: string): { value: Period[] } | { fault: CellFault } {
  const read: { id: string; from: string | null; to: string | null }[] = []
  for (const [at, text] of cell
    .split(';')
    .map((piece) => piece.trim())
    .entries()) {
    if (text === '') continue
    const [from, to, ...more] = text.split('/').map((side) => readSide(side.trim()))
    if (from === undefined || from.fault || to?.fault || more.length > 0) return { fault: 'period' }
    const period = { id: String(at), from: from.day, to: to?.day ?? null }
    if (period.from !== null && period.to !== null && period.from > period.to) return { fault: 'backwards' }
    if (overlapping(period, read) !== null) return { fault: 'overlaps' }
    read.push(period)
  }
  return {
    value: read
      .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
      .map(({ from, to }) => ({ from, to })),
  }
}

function readSide(text: string): { day: string | null; fault: boolean } {
  if (text === '..' || text === '') return { day: null, fault: false }
  const day = readDay(text, 'day-first')
  return { day, fault: day === null }
}

// Which cell a key leads to, and which state it means, in the grid of participants and meetings.
import type { AttendanceState } from '../../../shared/schema/meeting.ts'

export type Cell = { row: number; column: number }

/** The cell an arrow, Home, End, Page or Enter key leads to; null when the key is none of these. At an edge it stays. */
export function cellAt(key: string, { row, column }: Cell, rows: number, columns: number): Cell | null {
  const keep = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))
  switch (key) {
    case 'ArrowUp':
      return { row: keep(row - 1, rows), column }
    case 'ArrowDown':
    case 'Enter':
      return { row: keep(row + 1, rows), column }
    case 'ArrowLeft':
      return { row, column: keep(column - 1, columns) }
    case 'ArrowRight':
      return { row, column: keep(column + 1, columns) }
    case 'Home':
      return { row, column: 0 }
    case 'End':
      return { row, column: columns - 1 }
    case 'PageUp':
      return { row: 0, column }
    case 'PageDown':
      return { row: rows - 1, column }
    default:
      return null
  }
}

const letters: Readonly<Record<string, AttendanceState>> = {
  p: 'present',
  a: 'absent',
  j: 'excused',
  e: 'excused',
}

/** The state a key means; null takes away what is recorded; undefined: the key means nothing here. Space goes around. */
export function stateOf(key: string, now: AttendanceState | null): AttendanceState | null | undefined {
  if (key === 'Delete' || key === 'Backspace') return null
  if (key === ' ')
    return now === null ? 'present' : now === 'present' ? 'absent' : now === 'absent' ? 'excused' : null
  return letters[key.toLowerCase()]
}

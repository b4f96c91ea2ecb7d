// The list of sources as it is filtered and ordered on screen.

import type { CaseId, SourceId } from '../../../shared/schema/ids.ts'
import type { SourceKind } from '../../../shared/schema/source.ts'
import { fold } from '../../ui/fuzzy.ts'

export type SourceRow = {
  id: SourceId
  number: number
  title: string
  fileName: string
  kind: SourceKind
  /** In the person's language, to be ordered by. */
  kindName: string
  caseId: CaseId | null
  caseName: string
  date: string | null
  length: number
  codings: number
}

export const sortableColumns = ['number', 'title', 'kind', 'case', 'date', 'length', 'codings'] as const
export type SortColumn = (typeof sortableColumns)[number]
export type Order = { column: SortColumn; direction: 'ascending' | 'descending' }

/** `caseId` null: any case; 'none': sources without one. */
export type Filters = { caseId: CaseId | 'none' | null; kind: SourceKind | null; text: string }

export function fits(row: SourceRow, { caseId, kind, text }: Filters): boolean {
  if (caseId === 'none' ? row.caseId !== null : caseId !== null && row.caseId !== caseId) return false
  if (kind !== null && row.kind !== kind) return false
  const words = fold(text).split(/\s+/).filter(Boolean)
  const hay = fold(`S${row.number} ${row.title} ${row.fileName}`)
  return words.every((word) => hay.includes(word))
}

/** Equals stay in the order of import; what has no case or date comes last, whichever the direction. */
export function ordered(rows: readonly SourceRow[], order: Order, language: string): SourceRow[] {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  const sign = order.direction === 'ascending' ? 1 : -1
  return rows.toSorted((a, b) => {
    const left = keyOf(a, order.column)
    const right = keyOf(b, order.column)
    if (left === right) return a.number - b.number
    if (left === null || left === '') return 1
    if (right === null || right === '') return -1
    const difference =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : collator.compare(String(left), String(right))
    return difference === 0 ? a.number - b.number : sign * difference
  })
}

function keyOf(row: SourceRow, column: SortColumn): string | number | null {
  switch (column) {
    case 'kind':
      return row.kindName
    case 'case':
      return row.caseName
    default:
      return row[column]
  }
}

// Evidence as tables: one row a fact, one column a question, for whoever goes on computing with it.
import type { ReportTable } from '../../../../shared/schema/report.ts'

export type Column = { head: string; kind: 'text' | 'number' | 'date'; wide: boolean }
export type Cell = string | number | null

/** Dates are calendar days, `YYYY-MM-DD`. */
export type Table = { id: string; name: string; columns: Column[]; rows: Cell[][] }
export type EvidenceTable = Table & { id: ReportTable }

export const text = (head: string): Column => ({ head, kind: 'text', wide: false })
export const long = (head: string): Column => ({ head, kind: 'text', wide: true })
export const amount = (head: string): Column => ({ head, kind: 'number', wide: false })
export const date = (head: string): Column => ({ head, kind: 'date', wide: false })

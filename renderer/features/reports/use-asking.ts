// What is asked for, put together from the desk and from what only this visit chose.
import { useState } from 'react'
import type { Input } from '../../../shared/api/contract.ts'
import type { ReportDesk } from '../../../shared/schema/desk.ts'
import type { CaseId } from '../../../shared/schema/ids.ts'
import type { ReportTable, WrittenFormat } from '../../../shared/schema/report.ts'
import type { Language } from '../../../shared/schema/text.ts'
import { keepOnDesk } from '../../stores/desk.ts'

/** Null: the workbook, with all tables. */
export type TableChoice = ReportTable | null

export type Asking = {
  desk: ReportDesk
  change: (changes: Partial<ReportDesk>) => void
  table: TableChoice
  setTable: (table: TableChoice) => void
  /** Cases left out of those put side by side. */
  leftOut: readonly CaseId[]
  leaveOut: (cases: readonly CaseId[]) => void
  /** Tables of all cases, not of one. */
  allCases: boolean
  setAllCases: (all: boolean) => void
  language: Language
  asked: Omit<Input<'reports.write'>, 'format' | 'allowLeaks'>
  format: WrittenFormat
}

/** Without cases left out, `cases` are not named: a case that comes later is in the report too. */
export function useAsking(
  cases: readonly CaseId[],
  caseId: CaseId,
  desk: ReportDesk,
  shownLanguage: Language,
): Asking {
  const [table, setTable] = useState<TableChoice>(null)
  const [leftOut, leaveOut] = useState<readonly CaseId[]>([])
  const [allCases, setAllCases] = useState(true)
  const { kind, quotes, sections, pseudonyms, coders } = desk
  const language = desk.language ?? shownLanguage
  const tablesOf = {
    kind: 'tables',
    ...(allCases ? {} : { caseId }),
    ...(table === null ? {} : { table }),
  } as const
  const beside = cases.filter((id) => !leftOut.includes(id))
  const crossOf = {
    kind: 'cross',
    ...(beside.length === cases.length ? {} : { caseIds: beside }),
  } as const
  const of = { case: { kind: 'case', caseId } as const, cross: crossOf, tables: tablesOf }[kind]
  return {
    desk,
    change: (changes) => keepOnDesk({ report: { ...desk, ...changes } }),
    table,
    setTable,
    leftOut,
    leaveOut,
    allCases,
    setAllCases,
    language,
    asked: { of, language, sections, pseudonyms, coders, ...(quotes === 'usual' ? {} : { quotes }) },
    format: kind === 'tables' ? (table === null ? 'xlsx' : 'csv') : desk.format,
  }
}

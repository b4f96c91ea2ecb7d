// Tables of cases, establishments and participants: looked at before they come in, brought in as one operation, written out.

import type { Parsed } from '../../../shared/api/contract.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { blank } from '../../../shared/domain/tables/cells.ts'
import { type Column, guessUses, usesFault } from '../../../shared/domain/tables/columns.ts'
import { pointFirst, readingFor } from '../../../shared/domain/tables/guess.ts'
import { planTable } from '../../../shared/domain/tables/plan.ts'
import type { ColumnPlan, TableMaterial, TablePlan } from '../../../shared/domain/tables/table-plan.ts'
import { messagesFor } from '../../../shared/i18n/index.ts'
import {
  type ColumnUse,
  mostProblems,
  type PreviewColumn,
  type TableFault,
  type TablePreview,
} from '../../../shared/schema/attribute-table.ts'
import { MOST_OPTIONS } from '../../../shared/schema/case.ts'
import type { ServicesOf } from '../context.ts'
import { attributeTable } from '../files/export/attribute-table.ts'
import { withoutGuard } from '../files/export/csv.ts'
import { readSheet, type StagedSheet } from '../files/import/table-rows.ts'
import { fileNameOf } from '../files/report/file-name.ts'
import { tableCsv, tablesXlsx } from '../files/report/render-tables.ts'
import { readStudy } from '../repositories/study.ts'
import type { StagedFiles } from '../staged-files.ts'
import { findCase } from './cases.ts'
import { findStaged } from './importing.ts'
import { leaksIn, refuseLeaks } from './leaks.ts'
import { mimes } from './report-writing.ts'
import { heads, materialOf, understood } from './table-material.ts'
import { writePlan } from './write-table.ts'

type Asked = Omit<Parsed<'tables.preview'>, 'columns'>
type Sheet = { columns: Column[]; rows: string[][]; others: string[]; semicolons: boolean }

export const tableServices: ServicesOf<'tables'> = {
  'tables.preview': async ({ staged, study }, { columns, ...asked }): Promise<TablePreview> => {
    const sheet = await sheetOf(staged, asked)
    const material = materialOf(study.file.db, asked.of)
    const uses =
      columns ??
      guessUses(asked.of, sheet.columns, material.attributes, heads, {
        words: understood,
        semicolons: sheet.semicolons,
      })
    const fault = faultOf(asked, uses, sheet, material)
    const plan = fault === null ? planTable(sheet.rows, uses, material, asked) : null
    return shown(sheet, uses, material, plan, fault ?? tooMany(plan, uses, material))
  },
  'tables.import': async ({ staged, study }, { columns: uses, ...asked }) => {
    const sheet = await sheetOf(staged, asked)
    const { fileName } = findStaged(staged, asked.stagedId)
    const outcome = study.operate('tables.import', (context) => {
      const material = materialOf(context.db, asked.of)
      refuse(faultOf(asked, uses, sheet, material))
      const plan = planTable(sheet.rows, uses, material, asked)
      refuse(tooMany(plan, uses, material))
      writePlan(context, plan, uses, material)
      context.describe(fileName)
      const made = plan.rows.filter(({ owner }) => owner === null).length
      return {
        made,
        changed: plan.rows.length - made,
        attributes: uses.filter(({ as }) => as === 'new').length,
        leftOut: plan.problems.length,
      }
    })
    staged.discard(asked.stagedId)
    return outcome
  },
  'tables.export': async ({ study }, { of, caseId, format, realNames, allowLeaks, language }) => {
    const { db } = study.file
    const material = materialOf(db, of)
    const spoken = language ?? readStudy(db).language
    const only = caseId === undefined ? null : findCase(db, caseId)
    const table = attributeTable(
      {
        ...material,
        owners: material.owners.filter((owner) => only === null || owner.caseId === only.id),
        cases: new Map(material.cases.map(({ id, name }) => [id, name])),
        realNames,
      },
      spoken,
    )
    if (!realNames && allowLeaks !== true)
      refuseLeaks(
        leaksIn(
          db,
          table.rows.flat().filter((cell) => typeof cell === 'string'),
        ),
      )
    const bytes = format === 'csv' ? Buffer.from(tableCsv(table)) : await tablesXlsx([table])
    const { fileNames } = messagesFor(spoken).tables.export
    return {
      fileName: `${fileNameOf([fileNames[of], ...(only === null ? [] : [only.name])])}.${format}`,
      mime: mimes[format],
      base64: Buffer.from(bytes).toString('base64'),
    }
  },
}

/** @throws import.staged_missing, import.bad_file */
async function sheetOf(staged: StagedFiles, { stagedId, encoding }: Asked): Promise<Sheet> {
  const { table, format, others, separator } = await readSheet({ ...findStaged(staged, stagedId), encoding })
  const [head = [], ...rows] = format === 'csv' ? unguarded(table) : table
  const width = Math.max(head.length, ...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, at) => ({
    head: (head[at] ?? '').replace(/\s+/g, ' ').trim(),
    cells: rows.map((row) => row[at] ?? ''),
  }))
  return { columns, rows, others, semicolons: separator === ';' }
}

const unguarded = (table: StagedSheet['table']) => table.map((row) => row.map(withoutGuard))

function faultOf(
  { of, caseId }: Asked,
  uses: readonly ColumnUse[],
  { columns }: Sheet,
  { attributes }: TableMaterial,
): TableFault | null {
  if (uses.length !== columns.length) return 'columns'
  return usesFault(of, uses, attributes, caseId !== null)
}

/** More answers than an attribute can have. */
function tooMany(
  plan: TablePlan | null,
  uses: readonly ColumnUse[],
  { attributes }: TableMaterial,
): TableFault | null {
  const known = (use: ColumnUse | undefined) =>
    use?.as === 'attribute' ? (attributes.find(({ id }) => id === use.attributeId)?.options.length ?? 0) : 0
  const over = plan?.columns.some(({ options }, at) => options.length + known(uses[at]) > MOST_OPTIONS)
  return over === true ? 'options' : null
}

/** @throws table.fault */
function refuse(fault: TableFault | null): void {
  if (fault !== null) throw new AppError('table.fault', { fault })
}

function shown(
  { columns, rows, others }: Sheet,
  uses: readonly ColumnUse[],
  material: TableMaterial,
  plan: TablePlan | null,
  fault: TableFault | null,
): TablePreview {
  const made = (plan?.rows ?? []).filter(({ owner }) => owner === null)
  return {
    columns: columns.map((column, at) =>
      shownColumn(column, uses[at] ?? { as: 'ignored' }, material, plan?.columns[at]),
    ),
    rows: plan?.filled ?? rows.filter((row) => !row.every(blank)).length,
    made: made.slice(0, mostProblems).map(({ name }) => name),
    making: made.length,
    changing: (plan?.rows.length ?? 0) - made.length,
    same: plan?.same ?? 0,
    problems: (plan?.problems ?? []).slice(0, mostProblems).map(({ cell, ...problem }) => ({
      ...problem,
      cell: cell.slice(0, longestShown),
    })),
    problemCount: plan?.problems.length ?? 0,
    fault,
    sheetsLeftOut: others,
  }
}

const sampleCells = 3
const longestShown = 120

function shownColumn(
  { head, cells }: Column,
  use: ColumnUse,
  { attributes }: TableMaterial,
  plan: ColumnPlan | undefined,
): PreviewColumn {
  const type =
    use.as === 'new'
      ? use.type
      : use.as === 'attribute'
        ? attributes.find(({ id }) => id === use.attributeId)?.type
        : undefined
  const said = cells.filter((cell) => !blank(cell))
  return {
    head,
    use,
    sample: said.slice(0, sampleCells).map((cell) => cell.slice(0, longestShown)),
    ambiguous: type !== undefined && readingFor(type, cells, pointFirst).ambiguous,
    options: plan?.options ?? [],
    cells: plan?.cells ?? said.length,
    unfit: plan?.unfit ?? 0,
  }
}

// Rows of the study's own tables that came along with a project: put in where everything they name is there.
import { z } from 'zod'
import { valueProblem } from '../../../shared/domain/cases/attribute-value.ts'
import { attributeValue } from '../../../shared/schema/case.ts'
import { attributeId, caseId } from '../../../shared/schema/ids.ts'
import type { ItemReason, ReportItem } from '../../../shared/schema/project-import.ts'
import type { WritableDb } from '../db/sql.ts'
import type { ImportPlan } from '../files/projects/plan/plan.ts'
import type { CarriedRow, CarriedValue } from '../files/refi/carried-notes.ts'
import { takeIn } from '../history/carried-rows.ts'
import { isTracked, trackedTables } from '../history/tables.ts'
import { listAttributes, listCases, setValue } from '../repositories/cases.ts'
import { readModel } from '../repositories/model.ts'

/** The plan's rows, inside the operation that wrote the rest of it; answers what became of each table. `called` names them. */
export function takeCarried(
  db: WritableDb,
  { carried, renames }: Pick<ImportPlan, 'carried' | 'renames'>,
  called: Readonly<Record<string, string>>,
): ReportItem[] {
  const isSameModel = carried.every(
    ({ table, rows }) => table !== 'model' || rows.every((row) => isModelOf(db, row)),
  )
  return carried.map(({ table, rows }): ReportItem => {
    const item = { kind: 'table', name: called[table] ?? table } as const
    const left = (reasons: ItemReason[]): ReportItem => ({ ...item, outcome: 'skipped', reasons })
    // Parts of one model and parts of another would make a model nobody thought of.
    if (isTracked(table) && trackedTables[table] === 'model')
      return isSameModel
        ? { ...item, outcome: 'imported', reasons: [] }
        : left([{ kind: 'other-model', detail: '' }])
    const own = rows.map((row) => renamed(row, renames))
    const taken = table === 'case_attribute_value' ? takeValues(db, own) : takeIn(db, table, own)
    if (taken === null) return left([{ kind: 'carried-unread', detail: '' }])
    const lost: ItemReason = { kind: 'rows-left', detail: `${taken.left} / ${rows.length}` }
    if (taken.left === 0) return { ...item, outcome: 'imported', reasons: [] }
    return taken.left === rows.length ? left([lost]) : { ...item, outcome: 'changed', reasons: [lost] }
  })
}

const valueRow = z.object({ case_id: caseId, attribute_id: attributeId, value: z.string() })

/** Values the standard says only roughly stand in their place as they were; attributes have their own types by then. */
function takeValues(db: WritableDb, rows: readonly CarriedRow[]): { left: number } {
  const attributes = new Map(listAttributes(db).map((attribute) => [attribute.id, attribute]))
  const cases = new Set(listCases(db).map(({ id }) => id))
  let left = 0
  for (const row of rows) {
    const read = valueRow.safeParse(row)
    const attribute = read.success ? attributes.get(read.data.attribute_id) : undefined
    const value = read.success ? attributeValue.safeParse(parsed(read.data.value)) : undefined
    const isFit =
      attribute?.of === 'case' && value?.success === true && valueProblem(attribute, value.data) === null
    if (read.success && isFit && cases.has(read.data.case_id))
      setValue(db, { caseId: read.data.case_id, attributeId: read.data.attribute_id }, value.data)
    else left += 1
  }
  return { left }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function isModelOf(db: WritableDb, { id, version }: CarriedRow): boolean {
  const model = readModel(db)
  return model.id === id && model.version === version
}

/** What was joined with something of the study is called by its id there, however deep it is named. */
function renamed(row: CarriedRow, renames: ImportPlan['renames']): CarriedRow {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, renamedValue(value, renames)]),
  )
}

function renamedValue(value: CarriedValue, renames: ImportPlan['renames']): CarriedValue {
  if (typeof value !== 'string') return value
  const other = renames.get(value)
  if (other !== undefined) return other
  if (renames.size === 0 || !/^[[{]/.test(value)) return value
  try {
    return JSON.stringify(deep(JSON.parse(value), renames))
  } catch (error) {
    if (error instanceof SyntaxError) return value
    throw error
  }
}

function deep(value: unknown, renames: ImportPlan['renames']): unknown {
  if (typeof value === 'string') return renames.get(value) ?? value
  if (Array.isArray(value)) return value.map((each) => deep(each, renames))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [renames.get(key) ?? key, deep(each, renames)]),
  )
}

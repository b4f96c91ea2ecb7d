// What a plan of a table is made from, and what it says.
import type { CellProblem, TableField } from '../../schema/attribute-table.ts'
import type {
  Attribute,
  AttributeOwner,
  AttributeType,
  AttributeValue,
  AttributeValues,
} from '../../schema/case.ts'
import type { CaseId } from '../../schema/ids.ts'
import type { YesNo } from './cells.ts'

/** Whoever a row may be about, as it is now. A field as a cell would say it, so that cells and fields compare. */
export type Owner = {
  id: string
  /** Of a case its own id. */
  caseId: CaseId
  name: string
  fields: Readonly<Partial<Record<TableField, FieldValue>>>
  values: AttributeValues
}

/** Lists are levels; a text otherwise, a number for a place, null for nothing. Periods as `writePeriods` writes them. */
export type FieldValue = string | number | readonly string[] | null

export type TableMaterial = {
  of: AttributeOwner
  owners: readonly Owner[]
  cases: readonly { id: CaseId; name: string }[]
  attributes: readonly Attribute[]
  /** Pseudonyms of each case that are taken by others than those of this table. */
  taken: ReadonlyMap<CaseId, ReadonlySet<string>>
  /** Pseudonyms of the establishments of a case. */
  establishments: ReadonlyMap<CaseId, readonly string[]>
  words: YesNo & { territories: Readonly<Record<'urban' | 'rural', readonly string[]>> }
}

export type PlanOptions = {
  /** Whose people they are where no column says so; null: every row says it, or they are cases. */
  caseId: CaseId | null
  newRows: boolean
  clearBlank: boolean
}

export type RowPlan = {
  line: number
  /** Null: it will be made. */
  owner: Owner | null
  /** Null for a case that will be made. */
  caseId: CaseId | null
  name: string
  fields: Map<TableField, FieldValue>
  /** By the place of the column. */
  values: Map<number, AttributeValue>
}

export type ColumnPlan = {
  type: AttributeType | null
  /** What a new attribute is to choose from, or an attribute has not yet. */
  options: string[]
  cells: number
  unfit: number
}

export type TablePlan = {
  /** Rows that change something or make somebody, in the order of the table. */
  rows: RowPlan[]
  columns: ColumnPlan[]
  /** Rows with something in them, and those that say what is there already. */
  filled: number
  same: number
  problems: CellProblem[]
}

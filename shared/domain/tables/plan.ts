// What a table would change, row by row, before anything does: the preview shows it, the import writes it.
import type { CellFault, ColumnUse } from '../../schema/attribute-table.ts'
import type { AttributeValue } from '../../schema/case.ts'
import type { CaseId } from '../../schema/ids.ts'
import { name } from '../../schema/text.ts'
import { foldLabel } from '../text/speaker-labels.ts'
import { blank } from './cells.ts'
import { type ColumnReader, columnReader } from './read-column.ts'
import type { FieldValue, Owner, PlanOptions, RowPlan, TableMaterial, TablePlan } from './table-plan.ts'

/** `rows` without the heads, which are line 1; every use is one `usesFault` finds nothing against. */
export function planTable(
  rows: readonly (readonly string[])[],
  uses: readonly ColumnUse[],
  material: TableMaterial,
  options: PlanOptions,
): TablePlan {
  const columns = uses.map((use, at) => {
    const cells = rows.map((row) => row[at] ?? '')
    return columnReader(use, cells, material)
  })
  const plan: TablePlan = {
    rows: [],
    columns: columns.map(({ type }) => ({ type, options: [], cells: 0, unfit: 0 })),
    filled: 0,
    same: 0,
    problems: [],
  }
  const nameRow = rowNamer(uses, material, options)
  for (const [at, row] of rows.entries()) {
    if (row.every(blank)) continue
    plan.filled += 1
    const line = at + 2
    const who = nameRow(row)
    if ('fault' in who) {
      plan.problems.push({ line, column: null, cell: cellOf(row, uses, 'key'), fault: who.fault })
      continue
    }
    const planned: RowPlan = { line, ...who, fields: new Map(), values: new Map() }
    for (const [place, column] of columns.entries())
      readInto(plan, planned, { place, cell: row[place] ?? '', column }, options.clearBlank)
    checkPlace(plan, planned, uses)
    if (planned.owner === null || planned.fields.size + planned.values.size > 0) plan.rows.push(planned)
    else plan.same += 1
  }
  for (const [at, column] of plan.columns.entries()) column.options = columns[at]?.added() ?? []
  return plan
}

/** Says whom each row is about, one after the other: the second row about somebody is one too many. */
function rowNamer(uses: readonly ColumnUse[], material: TableMaterial, options: PlanOptions) {
  const find = finder(material)
  const met = new Set<string>()
  return (row: readonly string[]): Who | { fault: CellFault } => {
    const who = whoOf(row, uses, find, material, options)
    if ('fault' in who) return who
    const key = `${who.caseId} ${foldLabel(who.name)}`
    if (met.has(key)) return { fault: 'twice' }
    met.add(key)
    return who
  }
}

type Who = Pick<RowPlan, 'owner' | 'caseId' | 'name'>

function cellOf(row: readonly string[], uses: readonly ColumnUse[], as: 'key' | 'case'): string {
  const at = uses.findIndex((use) => use.as === as)
  return at === -1 ? '' : (row[at] ?? '').trim()
}

/** Names that differ in case and accents alone are one name, as pseudonyms are; of cases one written exactly so goes first. */
function finder({ of, owners, cases }: TableMaterial) {
  const keyOf = (caseId: CaseId | null, called: string) =>
    of === 'case' ? foldLabel(called) : `${caseId} ${foldLabel(called)}`
  const byName = new Map<string, Owner[]>()
  for (const each of owners) {
    const key = keyOf(each.caseId, each.name)
    const alike = byName.get(key)
    if (alike === undefined) byName.set(key, [each])
    else alike.push(each)
  }
  return {
    owner: (caseId: CaseId | null, called: string): Owner | null => {
      const alike = byName.get(keyOf(caseId, called)) ?? []
      return alike.find((each) => each.name === called) ?? (alike.length === 1 ? (alike[0] ?? null) : null)
    },
    caseId: (called: string): CaseId | null =>
      (
        cases.find((each) => each.name === called) ??
        cases.find((each) => foldLabel(each.name) === foldLabel(called))
      )?.id ?? null,
  }
}

function whoOf(
  row: readonly string[],
  uses: readonly ColumnUse[],
  find: ReturnType<typeof finder>,
  { of, taken }: TableMaterial,
  { caseId: usual, newRows }: PlanOptions,
): Who | { fault: CellFault } {
  const called = cellOf(row, uses, 'key')
  if (!name.safeParse(called).success) return { fault: 'no-key' }
  if (of === 'case') {
    const owner = find.owner(null, called)
    if (owner === null && !newRows) return { fault: 'unknown-row' }
    return { owner, caseId: owner?.caseId ?? null, name: owner?.name ?? called }
  }
  const said = cellOf(row, uses, 'case')
  const caseId = said === '' ? usual : find.caseId(said)
  if (caseId === null) return { fault: said === '' ? 'no-case' : 'unknown-case' }
  const owner = find.owner(caseId, called)
  if (owner !== null) return { owner, caseId, name: owner.name }
  if (!newRows) return { fault: 'unknown-row' }
  return taken.get(caseId)?.has(foldLabel(called)) ? { fault: 'taken' } : { owner, caseId, name: called }
}

/** Takes in what one cell changes; what does not fit is a problem, and stays as it is. */
function readInto(
  plan: TablePlan,
  row: RowPlan,
  { place, cell, column }: { place: number; cell: string; column: ColumnReader },
  clearBlank: boolean,
): void {
  const { use } = column
  if (use.as !== 'field' && use.as !== 'attribute' && use.as !== 'new') return
  const counted = plan.columns[place]
  if (blank(cell)) {
    if (clearBlank) clear(row, use, place)
    return
  }
  if (counted !== undefined) counted.cells += 1
  const read = column.read(cell, row.caseId)
  if (read === null) return
  if ('fault' in read) {
    if (counted !== undefined) counted.unfit += 1
    plan.problems.push({ line: row.line, column: place, cell, fault: read.fault })
  } else if (use.as === 'field') {
    const value = fieldValueOf(read.value)
    if (!alike(row.owner?.fields[use.field] ?? null, value)) row.fields.set(use.field, value)
  } else {
    const value = attributeValueOf(read.value)
    if (JSON.stringify(was(row, use)) !== JSON.stringify(value)) row.values.set(place, value)
  }
}

function clear(row: RowPlan, use: ColumnUse, place: number): void {
  if (row.owner === null) return
  if (use.as === 'attribute') {
    if (was(row, use) !== null) row.values.set(place, null)
  } else if (use.as === 'field' && !alike(row.owner.fields[use.field] ?? null, null))
    row.fields.set(use.field, null)
}

function was({ owner }: RowPlan, use: ColumnUse): AttributeValue {
  return use.as === 'attribute' ? (owner?.values[use.attributeId] ?? null) : null
}

function attributeValueOf(value: FieldValue | AttributeValue): AttributeValue {
  return typeof value === 'object' && value !== null ? [...value] : value
}

/** Cells of fields say neither yes nor no. */
function fieldValueOf(value: FieldValue | AttributeValue): FieldValue {
  return typeof value === 'boolean' ? null : value
}

/** Nothing said is alike however it is not said. */
function alike(a: FieldValue, b: FieldValue): boolean {
  const said = (value: FieldValue) =>
    value === '' || (typeof value === 'object' && value?.length === 0) ? null : value
  return JSON.stringify(said(a)) === JSON.stringify(said(b))
}

/** A place has both its numbers, or the row's place stays as it was. */
function checkPlace(plan: TablePlan, row: RowPlan, uses: readonly ColumnUse[]): void {
  for (const pair of [
    ['latitude', 'longitude'],
    ['map-x', 'map-y'],
  ] as const) {
    const [first, second] = pair.map((field) =>
      row.fields.has(field) ? row.fields.get(field) : (row.owner?.fields[field] ?? null),
    )
    if ((first === null) === (second === null)) continue
    for (const field of pair) row.fields.delete(field)
    const column = uses.findIndex((use) => use.as === 'field' && pair.some((each) => each === use.field))
    plan.problems.push({ line: row.line, column, cell: '', fault: 'half-place' })
  }
}

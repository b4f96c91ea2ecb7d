// Cases, establishments or participants as one table that can come back: a row each, a column a fact.
import { blank, writeCell, writeList } from '../../../../shared/domain/tables/cells.ts'
import type { FieldValue, Owner } from '../../../../shared/domain/tables/table-plan.ts'
import { messagesFor } from '../../../../shared/i18n/index.ts'
import { type TableField, tableFields } from '../../../../shared/schema/attribute-table.ts'
import type { Attribute, AttributeOwner, AttributeType } from '../../../../shared/schema/case.ts'
import type { Language } from '../../../../shared/schema/text.ts'
import type { Table } from '../report/tables.ts'
import { amount, type Cell, type Column, date, long, text } from '../report/tables.ts'

export type AttributeTableMaterial = {
  of: AttributeOwner
  owners: readonly Owner[]
  attributes: readonly Attribute[]
  /** Names of cases, by id. */
  cases: ReadonlyMap<string, string>
  realNames: boolean
}

const numeric: ReadonlySet<TableField> = new Set(['latitude', 'longitude', 'map-x', 'map-y'])
/** Serial days of spreadsheets are wrong before it. */
const firstSafeDay = '1900-03-01'

export function attributeTable(
  { of, owners, attributes, cases, realNames }: AttributeTableMaterial,
  language: Language,
): Table {
  const { tables: words } = messagesFor(language)
  const fields = tableFields[of].filter((field) => realNames || field !== 'name')
  return {
    id: of,
    name: words.sheets[of],
    columns: [
      ...(of === 'case' ? [] : [text(words.heads.case)]),
      text(words.heads.key[of]),
      ...fields.map((field) => fieldColumn(field, words.heads.fields[field])),
      ...attributes.map((attribute) => attributeColumn(attribute, owners)),
    ],
    rows: owners.map((owner) => [
      ...(of === 'case' ? [] : [cases.get(owner.caseId) ?? '']),
      owner.name,
      ...fields.map((field) => fieldCell(field, owner.fields[field] ?? null, words)),
      ...attributes.map(({ id }) => writeCell(owner.values[id] ?? null, words)),
    ]),
  }
}

function fieldColumn(field: TableField, head: string): Column {
  if (numeric.has(field)) return amount(head)
  return field === 'description' ? long(head) : text(head)
}

const columnOf: Partial<Record<AttributeType, (head: string) => Column>> = { number: amount, date }

function attributeColumn({ id, name, type }: Attribute, owners: readonly Owner[]): Column {
  const early = owners.some(({ values }) => String(values[id] ?? firstSafeDay) < firstSafeDay)
  return type === 'date' && early ? text(name) : (columnOf[type] ?? text)(name)
}

function fieldCell(
  field: TableField,
  value: FieldValue,
  words: { territories: Readonly<Record<string, string>> },
): Cell {
  if (value === null || (typeof value === 'string' && blank(value))) return null
  if (typeof value === 'object') return value.length === 0 ? null : writeList(value)
  return field === 'territory' ? (words.territories[value] ?? value) : value
}

// How the cells of one column are read, by what the column is used for.
import type { ColumnUse, Reading, TableField } from '../../schema/attribute-table.ts'
import type { AttributeType, AttributeValue } from '../../schema/case.ts'
import type { CaseId } from '../../schema/ids.ts'
import { MOST_LEVELS } from '../../schema/people.ts'
import { MOST_PROSE, name } from '../../schema/text.ts'
import { foldLabel } from '../text/speaker-labels.ts'
import { type Read, readCell, readList, readNumber, type Separator, separatorOf } from './cells.ts'
import { readPeriods, writePeriods } from './periods.ts'
import type { FieldValue, TableMaterial } from './table-plan.ts'

export type ColumnReader = {
  use: ColumnUse
  type: AttributeType | null
  /** Null: the cell is none of the table's business. */
  read: (cell: string, caseId: CaseId | null) => Read<FieldValue | AttributeValue> | null
  /** Options met that the attribute does not have. */
  added: () => string[]
}

export function columnReader(
  use: ColumnUse,
  cells: readonly string[],
  material: TableMaterial,
): ColumnReader {
  const separator = separatorOf(cells)
  if (use.as === 'field')
    return {
      use,
      type: null,
      read: (cell, caseId) =>
        readField(use.field, cell, { caseId, reading: use.reading, separator, material }),
      added: () => [],
    }
  const attribute =
    use.as === 'new'
      ? { type: use.type, options: [] }
      : use.as === 'attribute'
        ? material.attributes.find(({ id }) => id === use.attributeId)
        : undefined
  if (attribute === undefined || use.as === 'key' || use.as === 'case' || use.as === 'ignored')
    return { use, type: null, read: () => null, added: () => [] }
  const known = new Set(attribute.options)
  const met = new Set<string>()
  const newOptions = use.as === 'new' || use.newOptions
  const how = { reading: use.reading, separator, newOptions, words: material.words }
  return {
    use,
    type: attribute.type,
    read: (cell) => {
      const read = readCell({ type: attribute.type, options: [...known, ...met] }, cell, how)
      if ('value' in read && (attribute.type === 'one-of' || attribute.type === 'several-of'))
        for (const answer of [read.value].flat()) if (!known.has(String(answer))) met.add(String(answer))
      return read
    },
    added: () => [...met],
  }
}

type FieldHow = { caseId: CaseId | null; reading: Reading; separator: Separator; material: TableMaterial }

function readField(
  field: TableField,
  cell: string,
  { caseId, reading, separator, material }: FieldHow,
): Read<FieldValue> {
  switch (field) {
    case 'description':
      return cell.length <= MOST_PROSE ? { value: cell } : { fault: 'text' }
    case 'name':
    case 'role':
      return name.safeParse(cell).success ? { value: cell.trim() } : { fault: 'text' }
    case 'territory':
      return territoryOf(cell, material)
    case 'levels': {
      const list = readList(cell, separator)
      return list.length <= MOST_LEVELS && list.every((each) => name.safeParse(each).success)
        ? { value: list }
        : { fault: 'levels' }
    }
    case 'latitude':
      return within(readNumber(cell, reading), -90, 90)
    case 'longitude':
      return within(readNumber(cell, reading), -180, 180)
    case 'map-x':
    case 'map-y':
      return within(readNumber(cell, reading), 0, 1)
    case 'establishment': {
      const schools = caseId === null ? [] : (material.establishments.get(caseId) ?? [])
      const school = schools.find((each) => foldLabel(each) === foldLabel(cell))
      return school === undefined ? { fault: 'establishment' } : { value: school }
    }
    case 'network':
    case 'coordinating-team': {
      const periods = readPeriods(cell)
      return 'fault' in periods ? periods : { value: writePeriods(periods.value) }
    }
  }
}

function territoryOf(cell: string, { words }: TableMaterial): Read<FieldValue> {
  const said = (of: readonly string[]) => of.some((word) => foldLabel(word) === foldLabel(cell))
  if (said(words.territories.urban)) return { value: 'urban' }
  return said(words.territories.rural) ? { value: 'rural' } : { fault: 'territory' }
}

function within(value: number | null, least: number, most: number): Read<FieldValue> {
  if (value === null) return { fault: 'number' }
  return value >= least && value <= most ? { value } : { fault: 'range' }
}

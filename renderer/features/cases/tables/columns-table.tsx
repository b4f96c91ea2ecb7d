// What each column of the table becomes, and the ways to change it.
import {
  type ColumnUse,
  type PreviewColumn,
  type Reading,
  type TableField,
  type TablePreview,
  tableFields,
} from '../../../../shared/schema/attribute-table.ts'
import {
  type Attribute,
  type AttributeOwner,
  type AttributeType,
  attributeTypes,
} from '../../../../shared/schema/case.ts'
import { name } from '../../../../shared/schema/text.ts'
import { useFormat, useMessages } from '../../../i18n/index.ts'
import { useQuery } from '../../../stores/queries.ts'
import { Checkbox, Select } from '../../../ui/index.ts'
import { ScrollRegion } from '../scroll-region.tsx'
import styles from './import-table.module.css'
import type { Staging } from './use-staging.ts'

type Props = { of: AttributeOwner; staging: Staging; preview: TablePreview }

export function ColumnsTable({ of, staging, preview }: Props) {
  const { tables } = useMessages()
  const m = tables.import
  const attributes = useQuery('attributes.list', { of }).data ?? []
  return (
    <ScrollRegion className={styles.frame} label={m.becomes}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{m.column}</th>
            <th scope="col">{m.becomes}</th>
            <th scope="col">{m.firstCells}</th>
            <th scope="col">{m.fit}</th>
          </tr>
        </thead>
        <tbody>
          {preview.columns.map((column, place) => (
            <ColumnRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              key={place}
              of={of}
              place={place}
              column={column}
              attributes={attributes}
              onUse={(use) => staging.use(place, use)}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

type RowProps = {
  of: AttributeOwner
  place: number
  column: PreviewColumn
  attributes: readonly Attribute[]
  onUse: (use: ColumnUse) => void
}

function ColumnRow({ of, place, column, attributes, onUse }: RowProps) {
  const { tables } = useMessages()
  const m = tables.import
  const { number } = useFormat()
  const head = column.head === '' ? m.nameless(number(place + 1)) : column.head
  const uses = usesOf(of, { ...column, head }, attributes, tables)
  const { use } = column
  const type = typeOf(use, attributes)
  /** Cells are read one by one, rather than saying whom the row is about. */
  const read = 'reading' in use ? use : null
  return (
    <tr>
      <th scope="row">{head}</th>
      <td>
        <div className={styles.choices}>
          <Select
            label={m.becomesOf(head)}
            hideLabel
            options={uses.map(({ id, label }) => ({ id, label }))}
            value={idOf(use)}
            onChange={(id) => onUse(uses.find((each) => each.id === id)?.use ?? use)}
          />
          {use.as === 'new' && (
            <Select<AttributeType>
              label={m.typeOf(head)}
              hideLabel
              options={attributeTypes.map((id) => ({ id, label: tables.types[id] }))}
              value={use.type}
              onChange={(next) => onUse({ ...use, type: next, reading: 'plain' })}
            />
          )}
          {read !== null && (type === 'number' || type === 'date') && (
            <Select<Reading>
              label={m.readingOf(head)}
              hideLabel
              options={readingsOf(type, m.readings)}
              value={read.reading}
              onChange={(reading) => onUse({ ...read, reading })}
            />
          )}
          {use.as === 'attribute' && (type === 'one-of' || type === 'several-of') && (
            <Checkbox isSelected={use.newOptions} onChange={(newOptions) => onUse({ ...use, newOptions })}>
              {m.newOptions(head)}
            </Checkbox>
          )}
          {column.ambiguous && <span className={styles.warning}>{m.ambiguous}</span>}
          {column.options.length > 0 && (
            <span className={styles.soft}>{m.options(column.options.join(', '))}</span>
          )}
        </div>
      </td>
      <td className={styles.soft}>{column.sample.join(' · ')}</td>
      <td className={column.unfit > 0 ? styles.warning : ''}>
        {column.cells === 0 || !('reading' in use)
          ? ''
          : m.fits(number(column.cells - column.unfit), number(column.cells))}
      </td>
    </tr>
  )
}

function typeOf(use: ColumnUse, attributes: readonly Attribute[]): AttributeType | null {
  if (use.as === 'new') return use.type
  if (use.as === 'field') return numeric.has(use.field) ? 'number' : null
  return use.as === 'attribute' ? (attributes.find(({ id }) => id === use.attributeId)?.type ?? null) : null
}

const numeric: ReadonlySet<TableField> = new Set(['latitude', 'longitude', 'map-x', 'map-y'])

function readingsOf(
  type: 'number' | 'date',
  words: { number: Partial<Record<Reading, string>>; date: Partial<Record<Reading, string>> },
) {
  const own = words[type]
  return (['plain', 'decimal-comma', 'day-first', 'month-first'] as const).flatMap((id) => {
    const label = own[id]
    return label === undefined ? [] : [{ id, label }]
  })
}

function idOf(use: ColumnUse): string {
  switch (use.as) {
    case 'field':
      return `field ${use.field}`
    case 'attribute':
      return `attribute ${use.attributeId}`
    default:
      return use.as
  }
}

type Words = ReturnType<typeof useMessages>['tables']

/** Everything the column can become. */
function usesOf(
  of: AttributeOwner,
  { head, use }: PreviewColumn,
  attributes: readonly Attribute[],
  { heads, import: m }: Words,
): { id: string; label: string; use: ColumnUse }[] {
  const reading: Reading = 'reading' in use ? use.reading : 'plain'
  const called = name.safeParse(head)
  const all: { label: string; use: ColumnUse }[] = [
    { label: m.uses.key[of], use: { as: 'key' } },
    ...(of === 'case' ? [] : [{ label: m.uses.case, use: { as: 'case' } as const }]),
    ...tableFields[of].map((field) => ({
      label: heads.fields[field],
      use: { as: 'field', field, reading: 'plain' } as const,
    })),
    ...attributes.map(({ id, name: label }) => ({
      label: m.uses.attribute(label),
      use: { as: 'attribute', attributeId: id, newOptions: false, reading } as const,
    })),
    ...(called.success
      ? [
          {
            label: m.uses.new,
            use:
              use.as === 'new'
                ? use
                : ({ as: 'new', name: called.data, type: 'text', reading: 'plain' } as const),
          },
        ]
      : []),
    { label: m.uses.ignored, use: { as: 'ignored' } },
  ]
  return all.map((each) => ({ id: idOf(each.use), ...each }))
}

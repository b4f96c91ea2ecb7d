import { Cell, Column, type Key, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { run } from '../../stores/commands.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useRevisions } from '../../stores/revisions.ts'
import { Icon } from '../../ui/index.ts'
import { RowMenu } from '../../ui/row-menu.tsx'
import { saveOriginal } from './save-original.ts'
import { type Order, type SortColumn, type SourceRow, sortableColumns } from './source-rows.ts'
import styles from './source-table.module.css'

export type SourceTableProps = {
  rows: readonly SourceRow[]
  order: Order
  onOrder: (order: Order) => void
  onEdit: (id: string) => void
  writable: boolean
}

export function SourceTable({ rows, order, onOrder, onEdit, writable }: SourceTableProps) {
  const { imports } = useMessages()
  const open = (key: Key) => {
    const row = rows.find((each) => each.id === key)
    if (row) useNavigation.getState().go({ name: 'reader', sourceId: row.id })
  }
  return (
    <Table
      className={styles.table ?? ''}
      aria-label={imports.listLabel}
      sortDescriptor={order}
      onSortChange={({ column, direction }) => {
        const sorted = sortableColumns.find((each) => each === column)
        if (sorted) onOrder({ column: sorted, direction })
      }}
      onRowAction={open}
    >
      <TableHeader>
        {sortableColumns.map((column) => (
          <SortableColumn key={column} column={column} />
        ))}
        <Column className={styles.column ?? ''}>
          <span className="visually-hidden">{imports.columns.menu}</span>
        </Column>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <SourceLine
            key={row.id}
            row={row}
            onOpen={() => open(row.id)}
            onEdit={onEdit}
            writable={writable}
          />
        ))}
      </TableBody>
    </Table>
  )
}

function SortableColumn({ column }: { column: SortColumn }) {
  const { imports } = useMessages()
  const numeric = column === 'length' || column === 'codings'
  return (
    <Column
      id={column}
      allowsSorting
      isRowHeader={column === 'title'}
      className={`${styles.column} ${numeric ? styles.numeric : ''} ${column === 'title' ? styles.wide : ''}`}
    >
      {({ sortDirection }) => (
        <span className={styles.heading}>
          {imports.columns[column]}
          {sortDirection && <Icon name={sortDirection === 'ascending' ? 'chevron-up' : 'chevron-down'} />}
        </span>
      )}
    </Column>
  )
}

type LineProps = { row: SourceRow; onOpen: () => void; onEdit: (id: string) => void; writable: boolean }

function SourceLine({ row, onOpen, onEdit, writable }: LineProps) {
  const { editing, imports, journal } = useMessages()
  const { number, day } = useFormat()
  const go = useNavigation((state) => state.go)
  return (
    <Row id={row.id} textValue={row.title} className={styles.row ?? ''}>
      <Cell className={`${styles.cell} ${styles.number}`}>S{row.number}</Cell>
      <Cell className={`${styles.cell} ${styles.title}`}>{row.title}</Cell>
      <Cell className={styles.cell ?? ''}>{row.kindName}</Cell>
      <Cell className={styles.cell ?? ''}>
        {row.caseName || <span className={styles.none}>{imports.noCase}</span>}
      </Cell>
      <Cell className={`${styles.cell} ${styles.date}`}>
        {row.date ? day(row.date) : <span className={styles.none}>{imports.unknownDate}</span>}
      </Cell>
      <Cell className={`${styles.cell} ${styles.numeric}`}>{number(row.length)}</Cell>
      <Cell className={`${styles.cell} ${styles.numeric}`}>{number(row.codings)}</Cell>
      <Cell className={`${styles.cell} ${styles.menu}`}>
        <RowMenu
          label={imports.rowMenu(row.title)}
          entries={() => [
            { id: 'open', label: imports.openSource, icon: 'reader', run: onOpen },
            {
              id: 'edit',
              label: imports.editSource,
              icon: 'pencil',
              isDisabled: !writable,
              run: () => onEdit(row.id),
            },
            {
              id: 'revisions',
              label: editing.revisions.open,
              icon: 'file',
              run: () => useRevisions.getState().open(row.id),
            },
            {
              id: 'original',
              label: imports.original,
              icon: 'download',
              run: () => void saveOriginal(row.id),
            },
            {
              id: 'history',
              label: journal.ofThis,
              icon: 'journal',
              run: () => go({ name: 'journal', object: { kind: 'source', id: row.id } }),
            },
            'line',
            {
              id: 'remove',
              label: imports.removeSource,
              icon: 'trash',
              danger: true,
              isDisabled: !writable,
              run: () => void run('sources.remove', { id: row.id }, { toast: true }),
            },
          ]}
        />
      </Cell>
    </Row>
  )
}

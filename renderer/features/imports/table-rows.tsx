// A table before it comes in: as one text, or each row a source made of the columns chosen here.
import { useState } from 'react'
import type { StagedTable } from '../../../shared/schema/import.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { useImports } from '../../stores/imports.ts'
import { Button, Checkbox, Select } from '../../ui/index.ts'
import styles from './table-rows.module.css'

export function TableRows({ fileKey, table }: { fileKey: string; table: StagedTable }) {
  const { formats } = useMessages()
  const { number } = useFormat()
  const [text, setText] = useState<readonly number[]>([])
  const [title, setTitle] = useState<string>('none')
  const nameOf = (column: number) => table.columns[column] || formats.column(number(column + 1))
  const columns = table.columns.map((_, column) => column)
  const options = [
    { id: 'none', label: formats.numberedRows },
    ...columns.map((column) => ({ id: String(column), label: nameOf(column) })),
  ]
  const toggle = (column: number, isChosen: boolean) =>
    setText(columns.filter((each) => (each === column ? isChosen : text.includes(each))))
  return (
    <fieldset className={styles.rows}>
      <legend>{formats.rowsTitle}</legend>
      <p className={styles.about}>{formats.rowsAbout}</p>
      <div className={styles.columns}>
        {columns.map((column) => (
          <Checkbox
            key={column}
            isSelected={text.includes(column)}
            onChange={(isChosen) => toggle(column, isChosen)}
          >
            {nameOf(column)} <span className={styles.about}>{sampleOf(table, column)}</span>
          </Checkbox>
        ))}
      </div>
      <div className={styles.choice}>
        <Select<string> label={formats.rowTitle} value={title} options={options} onChange={setTitle} />
        <Button
          variant="quiet"
          isDisabled={text.length === 0}
          onPress={() =>
            void useImports
              .getState()
              .splitRows(fileKey, { text: [...text], title: title === 'none' ? null : Number(title) })
          }
        >
          {formats.makeRows(table.rows, number(table.rows))}
        </Button>
      </div>
    </fieldset>
  )
}

/** What the column says first, to know it by. */
function sampleOf(table: StagedTable, column: number): string {
  const cell = table.sample.map((row) => row[column] ?? '').find((each) => /\S/.test(each)) ?? ''
  return cell.length > 60 ? `${cell.slice(0, 60)}…` : cell
}

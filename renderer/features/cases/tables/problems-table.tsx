// What does not fit, row by row.
import type { TablePreview } from '../../../../shared/schema/attribute-table.ts'
import { useFormat, useMessages } from '../../../i18n/index.ts'
import { ScrollRegion } from '../scroll-region.tsx'
import styles from './import-table.module.css'

export function ProblemsTable({ preview }: { preview: TablePreview }) {
  const { tables } = useMessages()
  const m = tables.import
  const { number } = useFormat()
  const more = preview.problemCount - preview.problems.length
  const headOf = (column: number | null) =>
    column === null ? m.wholeRow : preview.columns[column]?.head || m.nameless(number(column + 1))
  return (
    <div>
      <p className={styles.soft}>{m.problemsHint}</p>
      <ScrollRegion
        className={styles.problems}
        label={m.problems(preview.problemCount, number(preview.problemCount))}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{m.line}</th>
              <th scope="col">{m.column}</th>
              <th scope="col">{m.cell}</th>
              <th scope="col">{m.why}</th>
            </tr>
          </thead>
          <tbody>
            {preview.problems.map(({ line, column, cell, fault }) => (
              <tr key={`${line} ${column} ${fault}`}>
                <td>{number(line)}</td>
                <td>{headOf(column)}</td>
                <td className={cell === '' ? styles.soft : ''}>{cell === '' ? m.emptyCell : cell}</td>
                <td>{tables.faults[fault]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {more > 0 && <p className={styles.soft}>{m.more(more, number(more))}</p>}
    </div>
  )
}

import { importOutcomes, type ReportItem, reportedKinds } from '../../../../shared/schema/project-import.ts'
import { useFormat, useMessages } from '../../../i18n/index.ts'
import styles from './project.module.css'

/** How many of each kind came in, changed, and stayed out. */
export function ReportTotals({ items }: { items: readonly ReportItem[] }) {
  const { projects } = useMessages()
  const { number } = useFormat()
  const rows = reportedKinds.flatMap((kind) => {
    const of = items.filter((item) => item.kind === kind)
    return of.length === 0 ? [] : [{ kind, of }]
  })
  return (
    <table className={styles.totals}>
      <thead>
        <tr>
          <td />
          {importOutcomes.map((outcome) => (
            <th key={outcome} scope="col">
              {projects.outcomes[outcome]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, of }) => (
          <tr key={kind}>
            <th scope="row">{projects.kinds[kind]}</th>
            {importOutcomes.map((outcome) => {
              const count = of.filter((item) => item.outcome === outcome).length
              return <td key={outcome}>{count === 0 ? '–' : number(count)}</td>
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

// What became of each thing: at first what is not as it was, for that is what one looks for.
import { useState } from 'react'
import { reasonOf } from '../../../../shared/i18n/project-report.ts'
import {
  type ItemOutcome,
  importOutcomes,
  type ReportItem,
} from '../../../../shared/schema/project-import.ts'
import { useFormat, useMessages } from '../../../i18n/index.ts'
import { Select } from '../../../ui/index.ts'
import styles from './project.module.css'

/** As many as are put on the page at once; the file has them all. */
const mostShown = 300

export function ReportItems({ items }: { items: readonly ReportItem[] }) {
  const messages = useMessages()
  const { projects } = messages
  const { number } = useFormat()
  const present = importOutcomes.filter((outcome) => items.some((item) => item.outcome === outcome))
  const [chosen, choose] = useState<ItemOutcome | 'all' | null>(null)
  const first =
    present.find((outcome) => outcome === 'skipped') ?? present.find((outcome) => outcome === 'changed')
  const shown = chosen ?? first ?? 'all'
  const listed = items.filter((item) => shown === 'all' || item.outcome === shown)
  const rest = listed.length - mostShown
  if (items.length === 0) return null
  return (
    <div className={styles.items}>
      {first === undefined && <p className={styles.soft}>{projects.allCame}</p>}
      <Select<ItemOutcome | 'all'>
        label={projects.show}
        value={shown}
        options={[
          ...present.map((id) => ({ id, label: projects.outcomes[id] })),
          { id: 'all', label: projects.showAll },
        ]}
        onChange={choose}
      />
      <ul>
        {listed.slice(0, mostShown).map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two items may be alike, and their order never changes
          <li key={index} data-outcome={item.outcome}>
            <span className={styles.kind}>{projects.kind[item.kind]}</span>
            <span className={styles.name}>{item.name}</span>
            {item.reasons.length > 0 && <span className={styles.reason}>{reasonOf(item, messages)}</span>}
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={styles.soft}>{projects.more(rest, number(rest))}</p>}
    </div>
  )
}

import type { ExportItem, ExportReport } from '../../../shared/schema/exchange.ts'
import type { Leak } from '../../../shared/schema/report.ts'
import { useMessages } from '../../i18n/index.ts'
import styles from './export-window.module.css'

const mostNames = 200

type WhatBecameProps = {
  report: ExportReport
  /** It is about the project in a bag; `withStudy` when the study is in there too. */
  bag: { withStudy: boolean } | null
}

/** What did not go out as it is: how many of each kind, for which reason, and which. */
export function WhatBecame({ report, bag }: WhatBecameProps) {
  const { exchange } = useMessages()
  const groups = alike(report.items)
  return (
    <section className={styles.report} aria-label={exchange.what}>
      <h3>{bag === null ? exchange.what : exchange.whatInBag}</h3>
      {bag?.withStudy && <p className={styles.soft}>{exchange.besideInBag}</p>}
      <p>{groups.size === 0 ? exchange.whole : exchange.summary(report.counts)}</p>
      {[...groups].map(([key, items]) => (
        <Group key={key} items={items} />
      ))}
    </section>
  )
}

/** Those that did not go as they are, by what became of them and why. */
function alike(items: readonly ExportItem[]): Map<string, ExportItem[]> {
  const groups = new Map<string, ExportItem[]>()
  for (const item of items) {
    if (item.outcome === 'exported') continue
    const key = [item.outcome, item.kind, ...item.reasons.map(({ kind }) => kind)].join(' ')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

function Group({ items }: { items: readonly ExportItem[] }) {
  const { exchange } = useMessages()
  const [first] = items
  if (first === undefined) return null
  const reasons = first.reasons.map((each) => exchange.reasons[each.kind])
  return (
    <details>
      <summary>
        {exchange.outcome[first.outcome]} · {exchange.kinds[first.kind]} · {items.length}
        {reasons.length > 0 && <span className={styles.soft}> {reasons.join(' ')}</span>}
      </summary>
      <ul>
        {items.slice(0, mostNames).map(({ name, kind }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names may be the same, and the list never changes
          <li key={at}>{kind === 'table' ? (exchange.tables[name] ?? name) : name}</li>
        ))}
        {items.length > mostNames && <li>…</li>}
      </ul>
    </details>
  )
}

/** Real names kept it from being written. */
export function LeaksFound({ leaks }: { leaks: readonly Leak[] }) {
  const { reporting } = useMessages()
  return (
    <section className={styles.report} aria-label={reporting.place.leaksTitle}>
      <h3>{reporting.place.leaksTitle}</h3>
      <p>{reporting.place.leaksText}</p>
      <ul>
        {leaks.slice(0, mostNames).map(({ name, found, times, around }) => (
          <li key={`${name} ${found}`}>
            <b>{found}</b>
            {found !== name && ` (${name})`} · {times}× <span className={styles.soft}>{around[0]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

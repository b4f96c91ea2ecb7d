// The facts of a case as a table: what each is, its value, and the way to what it rests on.
import { Button } from 'react-aria-components'
import { factValue } from '../../../shared/i18n/fact-words.ts'
import type { CaseId } from '../../../shared/schema/ids.ts'
import { useWords } from '../../charts/words.ts'
import { openFact } from '../../stores/meetings.ts'
import { useQuery } from '../../stores/queries.ts'
import styles from './meetings-view.module.css'

/** Those of the network as a whole; those of single schools, people and meetings stand beside what they are of. */
export function FactTable({ caseId }: { caseId: CaseId }) {
  const words = useWords()
  const { facts: m } = words.messages
  const found = useQuery('facts.list', { caseId }).data?.filter(({ subject }) => subject.kind === 'case')
  if (found === undefined) return null
  return (
    <section className={styles.section}>
      <h2>{m.title}</h2>
      <p className={styles.hint}>{found.length === 0 ? m.none : m.notInRollup}</p>
      {found.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{m.fact}</th>
              <th scope="col" className={styles.numeric}>
                {m.value}
              </th>
              <th scope="col">{m.locator}</th>
            </tr>
          </thead>
          <tbody>
            {found.map((fact) => (
              <tr key={fact.locator}>
                <th scope="row">
                  {m.kinds[fact.kind].name} <span className={styles.soft}>· {m.natures[fact.nature]}</span>
                  <p className={styles.hint}>{m.kinds[fact.kind].definition}</p>
                </th>
                <td className={styles.numeric}>
                  {factValue(words.messages, fact.kind, fact, { ...words.format, fit: words.score })}
                </td>
                <td>
                  <Button
                    className={styles.locator ?? ''}
                    aria-label={m.open(fact.locator)}
                    onPress={() => openFact(fact)}
                  >
                    {fact.locator}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

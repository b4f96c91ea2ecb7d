// The check of names, before anything is written.
import type { Input } from '../../../shared/api/contract.ts'
import { useMessages } from '../../i18n/index.ts'
import { useQuery } from '../../stores/queries.ts'
import styles from './reports-place.module.css'

const mostShown = 8

export function NamesLeft({ asked }: { asked: Input<'reports.leaks'> }) {
  const { reporting } = useMessages()
  const words = reporting.place
  const { data } = useQuery('reports.leaks', asked)
  if (data === undefined) return null
  const strong = data.filter(({ strength }) => strength === 'strong')
  const weak = data.filter(({ strength }) => strength === 'weak')
  return (
    <section className={styles.names} aria-label={words.names}>
      {strong.length === 0 ? (
        <p>{words.namesNone}</p>
      ) : (
        <>
          <h2>{words.names}</h2>
          <ul>
            {strong.slice(0, mostShown).map(({ name, found, around }) => (
              <li key={`${name} ${found}`}>
                <b>{found}</b> <span className={styles.soft}>{around[0]}</span>
              </li>
            ))}
          </ul>
          {strong.length > mostShown && <p>{words.namesMore(strong.length - mostShown)}</p>}
        </>
      )}
      {weak.length > 0 && (
        <details>
          <summary>{words.namesPerhaps(weak.length)}</summary>
          <ul>
            {weak.slice(0, mostShown * 3).map(({ name, found, around }) => (
              <li key={`${name} ${found}`}>
                <b>{found}</b> ({name}) <span className={styles.soft}>{around[0]}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

import type { CaseMeetings, Share } from '../../../shared/schema/meeting.ts'
import type { Establishment } from '../../../shared/schema/people.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import styles from './meetings-view.module.css'

/** How each school came: its people, and whether anybody of it did. */
export function SchoolTable({
  data,
  establishments,
}: {
  data: CaseMeetings
  establishments: readonly Establishment[]
}) {
  const { meetings: m } = useMessages()
  const { number, percent } = useFormat()
  const written = ({ part, whole, rate }: Share) =>
    rate === null ? m.nothing : `${percent(rate)} (${m.share(number(part), number(whole))})`
  const rows = establishments.flatMap(({ id, pseudonym }) => {
    const found = data.schools.find((each) => each.establishmentId === id)
    return found === undefined ? [] : [{ ...found, pseudonym }]
  })
  return (
    <section className={styles.section}>
      <h2>{m.schools}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{m.school}</th>
            <th scope="col" className={styles.numeric}>
              {m.attendance}
            </th>
            <th scope="col" className={styles.numeric}>
              {m.represented}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ establishmentId, pseudonym, attendance, represented }) => (
            <tr key={establishmentId}>
              <th scope="row">{pseudonym}</th>
              <td className={styles.numeric}>{written(attendance)}</td>
              <td className={styles.numeric}>{written(represented)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

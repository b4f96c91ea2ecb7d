import { foldLabel } from '../../../../shared/domain/text/speaker-labels.ts'
import type { CaseId, SourceId } from '../../../../shared/schema/ids.ts'
import type { People } from '../../../../shared/schema/people.ts'
import { useMessages } from '../../../i18n/index.ts'
import { run } from '../../../stores/commands.ts'
import { useQuery } from '../../../stores/queries.ts'
import { ErrorNotice, Select, Spinner } from '../../../ui/index.ts'
import styles from './people-view.module.css'

const nobody = 'nobody'

/** Source by source, who speaks under each label of its text, or in all of it. */
export function WhoSpeaks(props: { caseId: CaseId; people: People; writable: boolean }) {
  const { caseId, people, writable } = props
  const { people: m } = useMessages()
  const sources = useQuery('sources.list', {}).data ?? []
  const { data, error } = useQuery('people.labels', people.participants.length === 0 ? null : { caseId })
  if (people.participants.length === 0) return null
  if (error !== null) return <ErrorNotice error={error} />
  if (data === undefined) return <Spinner />
  return (
    <section className={styles.section}>
      <h2>{m.whoSpeaks}</h2>
      {data.length === 0 ? (
        <p className={styles.none}>{m.noSources}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{m.source}</th>
              <th scope="col">{m.label}</th>
              <th scope="col">{m.participants}</th>
            </tr>
          </thead>
          <tbody>
            {data.flatMap(({ sourceId, labels }) => {
              const source = sources.find(({ id }) => id === sourceId)
              return ['', ...labels].map((label, place) => (
                <tr key={`${sourceId} ${label}`}>
                  {place === 0 && (
                    <th scope="rowgroup" rowSpan={labels.length + 1}>
                      S{source?.number} {source?.title}
                    </th>
                  )}
                  <td className={label === '' ? styles.soft : ''}>{label === '' ? m.whole : label}</td>
                  <td>
                    <Speaker sourceId={sourceId} label={label} people={people} writable={writable} />
                  </td>
                </tr>
              ))
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Speaker(props: { sourceId: SourceId; label: string; people: People; writable: boolean }) {
  const { sourceId, label, people, writable } = props
  const { people: m } = useMessages()
  const known = people.speaking.find(
    (each) => each.sourceId === sourceId && foldLabel(each.speaker) === foldLabel(label),
  )
  return (
    <div className={styles.field}>
      <Select
        label={m.whoIs(label === '' ? m.whole : label)}
        hideLabel
        isDisabled={!writable}
        options={[
          { id: nobody, label: m.nobody },
          ...people.participants.map(({ id, pseudonym }) => ({ id: id as string, label: pseudonym })),
        ]}
        value={known?.participantId ?? nobody}
        onChange={(id) => {
          const participantId = people.participants.find((each) => each.id === id)?.id ?? null
          void run('participants.speak', { sourceId, speaker: label, participantId }, { toast: true })
        }}
      />
    </div>
  )
}

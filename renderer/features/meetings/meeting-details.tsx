// What was recorded of one meeting: its figures, activities, roles, and the excerpts that show them.
import type { CaseId, SourceId } from '../../../shared/schema/ids.ts'
import type { RecordedMeeting, Share } from '../../../shared/schema/meeting.ts'
import type { Participant } from '../../../shared/schema/people.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button, Select } from '../../ui/index.ts'
import { LinkedExcerpts } from '../../ui/linked-excerpts/index.ts'
import { Activities } from './activities.tsx'
import styles from './meetings-view.module.css'
import { Roles } from './roles.tsx'

export type DetailProps = {
  caseId: CaseId
  meeting: RecordedMeeting
  people: readonly Participant[]
  writable: boolean
}

type Props = DetailProps & {
  meetings: readonly RecordedMeeting[]
  onChoose: (meeting: SourceId) => void
}

export function MeetingDetails({ meetings, onChoose, ...props }: Props) {
  const { caseId, meeting, people, writable } = props
  const { meetings: m, terms } = useMessages()
  const { day } = useFormat()
  const { sourceId, title, unmarked, guests } = meeting
  const named = guests.flatMap((id) => people.find((each) => each.id === id)?.pseudonym ?? [])
  const when = (each: RecordedMeeting) => (each.date === null ? m.undated : day(each.date))
  return (
    <section className={styles.section} aria-label={m.details(title)} data-meeting={sourceId}>
      <div className={styles.head}>
        <h2>{title}</h2>
        <Select
          label={m.choose}
          hideLabel
          options={meetings.map((each) => ({
            id: each.sourceId as string,
            label: `S${each.number} · ${when(each)} · ${terms.kind[each.kind]}`,
          }))}
          value={sourceId}
          onChange={(id) => onChoose(id as SourceId)}
        />
        <Button
          variant="quiet"
          icon="reader"
          onPress={() => useNavigation.getState().go({ name: 'reader', sourceId })}
        >
          {m.read}
        </Button>
      </div>
      <p className={styles.soft}>
        <Figures meeting={meeting} />
      </p>
      {unmarked.length > 0 && meeting.attendance.rate !== null && (
        <p className={styles.hint}>{m.unmarkedCount(unmarked.length)}</p>
      )}
      {named.length > 0 && <p className={styles.hint}>{m.guests(named.join(', '))}</p>}
      <Activities {...props} />
      <Roles {...props} />
      <h3>{m.evidence}</h3>
      <LinkedExcerpts
        owner={{ kind: 'meeting', id: sourceId }}
        caseId={caseId}
        name={title}
        writable={writable}
      />
    </section>
  )
}

function Figures({ meeting }: { meeting: RecordedMeeting }) {
  const { meetings: m } = useMessages()
  const { number, percent } = useFormat()
  const figures: [string, Share][] = [
    [m.attendance, meeting.attendance],
    [m.schoolsRepresented, meeting.schools],
    [m.led, meeting.led],
    [m.jointShare, meeting.joint],
  ]
  return figures
    .filter(([, { rate }]) => rate !== null)
    .map(
      ([label, { part, whole, rate }]) =>
        `${label}: ${percent(rate ?? 0)} (${m.share(number(part), number(whole))})`,
    )
    .join(' · ')
}

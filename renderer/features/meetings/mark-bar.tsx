// The mark that was reached in the grid: set by pointer too, with the excerpts that show it.
import type { CaseId } from '../../../shared/schema/ids.ts'
import {
  type AttendanceState,
  attendanceOwner,
  attendanceStates,
  type RecordedMeeting,
} from '../../../shared/schema/meeting.ts'
import type { Participant } from '../../../shared/schema/people.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { Button, Dialog, Select } from '../../ui/index.ts'
import { LinkedExcerpts } from '../../ui/linked-excerpts/index.ts'
import styles from './attendance-grid.module.css'

type Props = {
  caseId: CaseId
  meeting: RecordedMeeting
  person: Pick<Participant, 'id' | 'pseudonym'>
  /** Null: nothing is recorded. */
  mark: RecordedMeeting['marks'][number] | null
  writable: boolean
  isShowing: boolean
  onShow: (isShown: boolean) => void
  onMark: (state: AttendanceState | null) => void
}

export function MarkBar({ caseId, meeting, person, mark, writable, isShowing, onShow, onMark }: Props) {
  const { meetings: m, links } = useMessages()
  const { number } = useFormat()
  const named = m.markOf(person.pseudonym, meeting.title)
  const state = mark?.state ?? 'unmarked'
  const excerpts = mark?.excerpts ?? 0
  const options = ['unmarked', ...attendanceStates] as const
  const label = (id: (typeof options)[number]) => (id === 'unmarked' ? m.unmarked : m.states[id])
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields of a form.
    <div role="group" aria-label={m.mark} className={styles.bar}>
      <span>
        <strong>{person.pseudonym}</strong>{' '}
        <span className={styles.day}>
          S{meeting.number} {meeting.title}
        </span>
      </span>
      {writable ? (
        <Select
          label={named}
          hideLabel
          options={options.map((id) => ({ id, label: label(id) }))}
          value={state}
          onChange={(next) => onMark(next === 'unmarked' ? null : next)}
        />
      ) : (
        <span>{label(state)}</span>
      )}
      {mark === null
        ? writable && <span className={styles.day}>{m.markFirst}</span>
        : (writable || excerpts > 0) && (
            <Button variant="quiet" icon="link" onPress={() => onShow(true)}>
              {links.title} ({number(excerpts)})
            </Button>
          )}
      {mark !== null && (
        <Dialog
          title={`${named}: ${m.states[mark.state]}`}
          isOpen={isShowing}
          onClose={() => onShow(false)}
          size="wide"
        >
          <LinkedExcerpts
            owner={attendanceOwner({ sourceId: meeting.sourceId, participantId: person.id })}
            caseId={caseId}
            name={named}
            writable={writable}
          />
        </Dialog>
      )}
    </div>
  )
}

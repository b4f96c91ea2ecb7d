// The meetings of one case: who came to each, what was done, and what follows from it.
import { useEffect, useRef } from 'react'
import type { SourceId } from '../../../shared/schema/ids.ts'
import type { CaseMeetings } from '../../../shared/schema/meeting.ts'
import type { People } from '../../../shared/schema/people.ts'
import { AttendanceChart } from '../../charts/attendance.tsx'
import { useMessages } from '../../i18n/index.ts'
import { takeList, useMeetings } from '../../stores/meetings.ts'
import { useNavigation, useScrollMemory } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import type { CaseViewProps } from '../../stores/views.ts'
import { Button, EmptyState, ErrorNotice, Spinner } from '../../ui/index.ts'
import view from '../../ui/view.module.css'
import { AttendanceGrid } from './attendance-grid.tsx'
import { FactTable } from './fact-table.tsx'
import { ListWindow } from './list-window.tsx'
import { MeetingDetails } from './meeting-details.tsx'
import styles from './meetings-view.module.css'
import { SchoolTable } from './school-table.tsx'

export function MeetingsView({ caseId, writable, header }: CaseViewProps) {
  const { meetings: m } = useMessages()
  const { data, error } = useQuery('meetings.read', { caseId })
  const people = useQuery('people.list', {}).data
  const scroller = useRef<HTMLDivElement>(null)
  useScrollMemory(scroller, 'cases.meetings')
  const wanted = useMeetings((state) => state.chosen)
  const asked = useMeetings((state) => state.asked)
  const taking = useMeetings((state) => state.taking)
  // Whoever leaves is not met by the window when coming back.
  useEffect(() => () => takeList(false), [])
  // Led here from below on the same page, one would not see that anything changed.
  useEffect(() => {
    if (asked > 0) scroller.current?.scrollTo({ top: 0 })
  }, [asked])
  const chosen = data?.meetings.find(({ sourceId }) => sourceId === wanted) ?? data?.meetings[0] ?? null
  return (
    <>
      {header(
        writable && chosen !== null && people && (
          <Button variant="quiet" icon="upload" onPress={() => takeList(true)}>
            {m.fromList}
          </Button>
        ),
      )}
      {taking && writable && chosen !== null && (
        <ListWindow
          key={chosen.sourceId}
          meeting={chosen}
          meetings={data?.meetings ?? []}
          onChoose={choose}
        />
      )}
      <div ref={scroller} className={view.scroller}>
        {error && <ErrorNotice error={error} />}
        {!(data && people) && !error && <Spinner />}
        {data && people && (
          <Meetings
            data={data}
            people={people}
            chosen={chosen?.sourceId ?? null}
            writable={writable}
            key={data.caseId}
          />
        )}
      </div>
    </>
  )
}

const choose = (next: SourceId) => useMeetings.setState({ chosen: next })

type Props = { data: CaseMeetings; people: People; chosen: SourceId | null; writable: boolean }

function Meetings({ data, people, chosen, writable }: Props) {
  const { meetings: m, views } = useMessages()
  const { caseId, meetings } = data
  if (meetings.length === 0) return <EmptyState icon="sources" title={m.emptyTitle} text={m.emptyText} />
  const rows = rowsOf(data, people)
  const meeting = meetings.find(({ sourceId }) => sourceId === chosen)
  return (
    <>
      <p className={styles.intro}>{m.intro}</p>
      {rows.length === 0 ? (
        <EmptyState
          icon="cases"
          title={m.noPeopleTitle}
          text={m.noPeople}
          action={
            <Button
              variant="primary"
              onPress={() => useNavigation.getState().go({ name: 'cases', caseId, view: 'people' })}
            >
              {views.cases.people}
            </Button>
          }
        />
      ) : (
        <section className={styles.section}>
          <h2>{m.grid}</h2>
          <AttendanceGrid data={data} people={rows} chosen={chosen} writable={writable} onChoose={choose} />
          {writable && <p className={styles.hint}>{m.gridHint}</p>}
        </section>
      )}
      {meeting !== undefined && (
        <MeetingDetails
          key={meeting.sourceId}
          caseId={caseId}
          meeting={meeting}
          meetings={meetings}
          people={people.participants.filter((each) => each.caseId === caseId)}
          writable={writable}
          onChoose={choose}
        />
      )}
      {meetings.some(({ date, attendance }) => date !== null && attendance.rate !== null) && (
        <AttendanceChart meetings={meetings} chosen={chosen} onOpen={choose} />
      )}
      {data.schools.length > 0 && <SchoolTable data={data} establishments={people.establishments} />}
      <FactTable caseId={caseId} />
    </>
  )
}

/**
 * Whoever was called to a meeting or is on the list of one, school by school; in a case where nobody was yet, all of its
 * people, for that is how a list is begun.
 */
function rowsOf({ caseId, meetings }: CaseMeetings, { participants, establishments }: People) {
  const met = new Set(
    meetings.flatMap(({ called, marks }) => [...called, ...marks.map(({ participantId }) => participantId)]),
  )
  const own = participants.filter((each) => each.caseId === caseId)
  const schoolOf = new Map(establishments.map(({ id, pseudonym }) => [id, pseudonym]))
  return own
    .filter(({ id }) => met.size === 0 || met.has(id))
    .map(({ id, pseudonym, establishmentId }) => ({
      id,
      pseudonym,
      school: establishmentId === null ? null : (schoolOf.get(establishmentId) ?? null),
    }))
    .toSorted((a, b) => (a.school ?? '').localeCompare(b.school ?? '', undefined, { numeric: true }))
}

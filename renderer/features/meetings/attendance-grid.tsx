// Participants and meetings as a grid: one tab stop, arrows between cells, a letter for who came; under it, the mark that was
// reached and the excerpts that show it.
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import type { ParticipantId, SourceId } from '../../../shared/schema/ids.ts'
import type { AttendanceState, CaseMeetings, RecordedMeeting } from '../../../shared/schema/meeting.ts'
import type { Participant } from '../../../shared/schema/people.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { run, useCommands } from '../../stores/commands.ts'
import { useMeetings } from '../../stores/meetings.ts'
import styles from './attendance-grid.module.css'
import { type Cell, cellAt, stateOf } from './grid-keys.ts'
import { MarkBar } from './mark-bar.tsx'

type Person = Pick<Participant, 'id' | 'pseudonym'> & { school: string | null }

type Props = {
  data: CaseMeetings
  people: readonly Person[]
  chosen: SourceId | null
  writable: boolean
  onChoose: (meeting: SourceId) => void
}

type Mark = { participantId: ParticipantId; state: AttendanceState | null }

function record(sourceId: SourceId, marks: readonly Mark[]): void {
  if (marks.length > 0) void run('meetings.setAttendance', { sourceId, marks: [...marks] })
}

export function AttendanceGrid({ data, people, chosen, writable, onChoose }: Props) {
  const { meetings: m } = useMessages()
  const format = useFormat()
  const table = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 })
  const [showing, setShowing] = useState(false)
  const { meetings } = data
  const rates = new Map(data.people.map((each) => [each.participantId, each.attendance]))
  // What is shown may have shrunk since a cell was reached.
  const stop = {
    row: Math.min(at.row, people.length - 1),
    column: Math.min(at.column, meetings.length - 1),
  }

  useLedToMark(people, meetings, (cell) => {
    setAt(cell)
    cellElement(table.current, cell)?.focus()
  })
  const meeting = meetings[stop.column]
  const person = people[stop.row]
  const mark = meeting?.marks.find(({ participantId }) => participantId === person?.id) ?? null
  const canShow = mark !== null && (writable || mark.excerpts > 0)
  useCommands([
    {
      id: 'meetings.mark-evidence',
      label: ({ meetings: said }) => said.markEvidence,
      group: 'evidence',
      keys: 'C',
      when: () => canShow,
      run: () => setShowing(true),
    },
  ])

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const isCell = event.target instanceof HTMLTableCellElement
    if (!isCell || meeting === undefined || person === undefined) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = cellAt(event.key, stop, people.length, meetings.length)
    if (next !== null) {
      event.preventDefault()
      setAt(next)
      cellElement(table.current, next)?.focus()
      return
    }
    const now = stateIn(meeting, person.id)
    if (event.key.toLowerCase() === 'c' && canShow) {
      event.preventDefault()
      setShowing(true)
      return
    }
    const state = stateOf(event.key, now)
    if (state === undefined) return
    event.preventDefault()
    if (!writable) return
    if (event.shiftKey && state !== null)
      record(
        meeting.sourceId,
        meeting.unmarked.map((participantId) => ({ participantId, state })),
      )
    else if (state !== now) record(meeting.sourceId, [{ participantId: person.id, state }])
  }

  return (
    <>
      <div className={styles.scroll}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells are reached by keys. */}
        <table ref={table} role="grid" aria-label={m.grid} className={styles.grid} onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <th scope="col" className={styles.first}>
                {m.person}
              </th>
              {meetings.map((meeting) => (
                <th
                  key={meeting.sourceId}
                  scope="col"
                  className={meeting.sourceId === chosen ? styles.chosen : undefined}
                >
                  <Button
                    className={styles.meeting ?? ''}
                    aria-pressed={meeting.sourceId === chosen}
                    onPress={() => onChoose(meeting.sourceId)}
                  >
                    <span>S{meeting.number}</span>
                    <span className="visually-hidden">{meeting.title}</span>
                    <span className={styles.day}>{m.short[meeting.kind]}</span>
                    <span className={styles.day}>
                      {meeting.date === null ? m.undated : format.day(meeting.date)}
                    </span>
                  </Button>
                </th>
              ))}
              <th scope="col" className={styles.rate}>
                {m.rate}
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map((person, row) => (
              <Row
                key={person.id}
                person={person}
                row={row}
                meetings={meetings}
                stop={row === stop.row ? stop.column : null}
                chosen={chosen}
                onReach={setAt}
                rate={written(rates.get(person.id), format, m)}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className={styles.first}>
                {m.attendance}
              </th>
              {meetings.map((meeting) => (
                <td key={meeting.sourceId} className={styles.rate}>
                  {written(meeting.attendance, format, m)}
                </td>
              ))}
              <td className={styles.rate}>{written(data.attendance, format, m)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      {meeting !== undefined && person !== undefined && (
        <MarkBar
          caseId={data.caseId}
          meeting={meeting}
          person={person}
          mark={mark}
          writable={writable}
          isShowing={showing && canShow}
          onShow={setShowing}
          onMark={(state) => record(meeting.sourceId, [{ participantId: person.id, state }])}
        />
      )}
    </>
  )
}

/** To the cell of a mark, when one was led to it from elsewhere. */
function useLedToMark(
  people: readonly Person[],
  meetings: readonly RecordedMeeting[],
  reach: (cell: Cell) => void,
) {
  const { chosen, person, asked } = useMeetings()
  const latest = useRef(reach)
  latest.current = reach
  const row = people.findIndex(({ id }) => id === person)
  const column = meetings.findIndex(({ sourceId }) => sourceId === chosen)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once each time one was led here, and not as the lists change.
  useEffect(() => {
    if (person === null || row === -1 || column === -1) return
    // Once: coming back by other ways, one is where one was.
    useMeetings.setState({ person: null })
    latest.current({ row, column })
  }, [asked])
}

type RowProps = {
  person: Person
  row: number
  meetings: readonly RecordedMeeting[]
  /** The column whose cell the tab key reaches; null: it is in another row. */
  stop: number | null
  chosen: SourceId | null
  onReach: (cell: Cell) => void
  rate: string
}

const Row = memo(function Row({ person, row, meetings, stop, chosen, onReach, rate }: RowProps) {
  const { meetings: m, links } = useMessages()
  const format = useFormat()
  return (
    <tr>
      <th scope="row" className={styles.first}>
        {person.pseudonym}
        {person.school !== null && <span className={styles.school}>{person.school}</span>}
      </th>
      {meetings.map((meeting, column) => {
        const mark = meeting.marks.find(({ participantId }) => participantId === person.id)
        const state = mark?.state ?? null
        const excerpts = mark?.excerpts ?? 0
        const isCalled = meeting.called.includes(person.id)
        const said = [
          state === null ? m.unmarked : m.states[state],
          ...(isCalled ? [] : [state === 'present' ? m.guest : m.notCalled]),
          ...(excerpts === 0 ? [] : [links.found(excerpts, format.number(excerpts))]),
        ].join(', ')
        return (
          <td
            key={meeting.sourceId}
            data-cell={`${row} ${column}`}
            tabIndex={stop === column ? 0 : -1}
            aria-label={m.cell(person.pseudonym, meeting.title, said)}
            title={said}
            className={[
              styles.cell,
              state === null ? '' : styles[state],
              isCalled ? '' : styles.away,
              excerpts === 0 ? '' : styles.shown,
              meeting.sourceId === chosen ? styles.chosen : '',
            ].join(' ')}
            onFocus={() => onReach({ row, column })}
          >
            {state === null ? (isCalled ? '·' : '') : m.letters[state]}
          </td>
        )
      })}
      <td className={styles.rate}>{rate}</td>
    </tr>
  )
})

function cellElement(table: HTMLTableElement | null, { row, column }: Cell): HTMLElement | null {
  return table?.querySelector(`[data-cell="${row} ${column}"]`) ?? null
}

function stateIn({ marks }: RecordedMeeting, id: ParticipantId): AttendanceState | null {
  return marks.find((mark) => mark.participantId === id)?.state ?? null
}

/** `3 de 4`, as in `75 %`: the counts say how much there is behind it. */
function written(
  share: RecordedMeeting['attendance'] | undefined,
  { number, percent }: ReturnType<typeof useFormat>,
  m: ReturnType<typeof useMessages>['meetings'],
): string {
  if (share === undefined || share.rate === null) return m.nothing
  return `${percent(share.rate)} (${number(share.part)}/${number(share.whole)})`
}

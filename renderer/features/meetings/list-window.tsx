// Attendance of one meeting from a CSV list: what of it is understood, and what would change, before anything does.
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { Output } from '../../../shared/api/contract.ts'
import type { SourceId } from '../../../shared/schema/ids.ts'
import type { RecordedMeeting } from '../../../shared/schema/meeting.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { attempt, type CallError, run } from '../../stores/commands.ts'
import { readPiece } from '../../stores/file-pieces.ts'
import { takeList } from '../../stores/meetings.ts'
import { Button, Dialog, ErrorNotice, Select } from '../../ui/index.ts'
import styles from './meetings-view.module.css'

type Read = { fileName: string } & Output<'meetings.readList'>

type Props = {
  meeting: RecordedMeeting
  meetings: readonly RecordedMeeting[]
  onChoose: (meeting: SourceId) => void
}

export function ListWindow({ meeting, meetings, onChoose }: Props) {
  const { meetings: m, shell } = useMessages()
  const { day } = useFormat()
  const [read, setRead] = useState<Read | null>(null)
  const [error, setError] = useState<CallError | null>(null)
  const { sourceId } = meeting
  const close = () => takeList(false)

  async function look(file: File): Promise<void> {
    const asked = { sourceId, base64: await readPiece(file, 0) }
    const answer = await attempt('meetings.readList', asked)
    setError(answer.error)
    setRead(answer.error === null ? { fileName: file.name, ...answer.value } : null)
  }
  async function record(): Promise<void> {
    const marks = read?.marks ?? []
    const done = await run('meetings.setAttendance', { sourceId, marks }, { toast: true })
    if (done !== undefined) close()
  }
  return (
    <Dialog
      title={m.listTitle}
      isOpen
      onClose={close}
      size="wide"
      actions={
        <>
          <Button variant="quiet" onPress={close}>
            {shell.cancel}
          </Button>
          <Button
            variant="primary"
            isDisabled={read === null || read.marks.length === 0}
            onPress={() => void record()}
          >
            {m.listRun}
          </Button>
        </>
      }
    >
      <div className={styles.section}>
        <p className={styles.hint}>{m.listHint}</p>
        <Select
          label={m.choose}
          options={meetings.map(({ sourceId: id, number, title, date }) => ({
            id: id as string,
            label: `S${number} ${title} · ${date === null ? m.undated : day(date)}`,
          }))}
          value={sourceId}
          onChange={(id) => onChoose(id as SourceId)}
        />
        <div className={styles.head}>
          <FileTrigger
            acceptedFileTypes={['.csv', '.tsv', '.txt', 'text/csv']}
            onSelect={(files) => {
              const [file] = files ?? []
              if (file) void look(file)
            }}
          >
            <Button variant="quiet" icon="upload" autoFocus>
              {m.chooseList}
            </Button>
          </FileTrigger>
          {read !== null && <span>{read.fileName}</span>}
        </div>
        {error !== null && <ErrorNotice error={error} />}
        {read !== null && <Understood meeting={meeting} read={read} />}
      </div>
    </Dialog>
  )
}

/** Rows of a list that are shown of those left out. */
const most = 100

function Understood({ meeting, read }: { meeting: RecordedMeeting; read: Read }) {
  const { meetings: m } = useMessages()
  const { number } = useFormat()
  const { marks, problems } = read
  const before = new Map(meeting.marks.map(({ participantId, state }) => [participantId, state]))
  const same = marks.filter(({ participantId, state }) => before.get(participantId) === state).length
  const fresh = marks.filter(({ participantId }) => !before.has(participantId)).length
  const counted = [
    m.listUnderstood(marks.length, number(marks.length)),
    m.listNew(number(fresh)),
    m.listChanged(number(marks.length - fresh - same)),
    m.listSame(number(same)),
  ]
  return (
    <>
      <p role="status">{counted.join(' · ')}</p>
      {problems.length > 0 && (
        <>
          <h3>{m.listProblems(problems.length, number(problems.length))}</h3>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{m.listRow}</th>
                <th scope="col">{m.listSays}</th>
                <th scope="col">{m.listWhy}</th>
              </tr>
            </thead>
            <tbody>
              {problems.slice(0, most).map(({ row, value, problem }) => (
                <tr key={`${row} ${problem}`}>
                  <th scope="row">{number(row)}</th>
                  <td>{value}</td>
                  <td>{m.listFaults[problem]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  )
}

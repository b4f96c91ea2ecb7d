// Attendance of one meeting from a CSV list: all of it, or nothing and the first cell that is not understood.
import { FileTrigger } from 'react-aria-components'
import type { RecordedMeeting } from '../../../shared/schema/meeting.ts'
import { useMessages } from '../../i18n/index.ts'
import { attempt, report, run } from '../../stores/commands.ts'
import { readPiece } from '../../stores/file-pieces.ts'
import { toast } from '../../stores/toasts.ts'
import { Button } from '../../ui/index.ts'

export function ListButton({ meeting }: { meeting: RecordedMeeting }) {
  const { meetings: m, errors } = useMessages()

  async function take(file: File): Promise<void> {
    const { sourceId } = meeting
    const read = await attempt('meetings.readList', { sourceId, base64: await readPiece(file, 0) })
    if (read.error !== null) {
      report(read.error)
      return
    }
    const [first] = read.value.problems
    if (first !== undefined) {
      toast({ text: errors['meeting.list_unread']({ ...first }), tone: 'error' })
      return
    }
    const { marks } = read.value
    if (marks.length > 0) await run('meetings.setAttendance', { sourceId, marks }, { toast: true })
    else toast({ text: m.listRead(0), tone: 'done' })
  }

  return (
    <FileTrigger
      acceptedFileTypes={['.csv', 'text/csv']}
      onSelect={(files) => {
        const [file] = files ?? []
        if (file) void take(file)
      }}
    >
      <Button variant="quiet" icon="upload">
        {m.fromList}
      </Button>
    </FileTrigger>
  )
}

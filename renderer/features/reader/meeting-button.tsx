import type { SourceId } from '../../../shared/schema/ids.ts'
import { meetingKind } from '../../../shared/schema/meeting.ts'
import { useMessages } from '../../i18n/index.ts'
import { useCommands } from '../../stores/commands.ts'
import { openMeeting } from '../../stores/meetings.ts'
import { useQuery } from '../../stores/queries.ts'
import { IconButton } from '../../ui/index.ts'

/** From the text of a meeting to who came and what was done in it; of other sources, nothing. */
export function MeetingButton({ sourceId }: { sourceId: SourceId }) {
  const { meetings } = useMessages()
  const source = useQuery('sources.list', {}).data?.find((each) => each.id === sourceId)
  const caseId = source?.caseId ?? null
  const isMeeting = caseId !== null && meetingKind.safeParse(source?.kind).success
  const open = () => caseId !== null && openMeeting(caseId, sourceId)
  useCommands([
    {
      id: 'reader.meeting',
      group: 'reader',
      label: (m) => m.meetings.toMeeting,
      when: () => isMeeting,
      run: open,
    },
  ])
  return isMeeting ? <IconButton icon="cases" label={meetings.toMeeting} onPress={open} /> : null
}

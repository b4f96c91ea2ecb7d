import { useCommands } from '../../stores/commands.ts'
import { openMeeting, takeList } from '../../stores/meetings.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { useStudy } from '../../stores/study.ts'

/** What can be done with meetings from anywhere in the study: with the one that is read, or the case one is at. */
export function MeetingCommands(): null {
  const writable = useStudy((state) => state.study?.readOnly === false)
  const cases = useQuery('cases.list', {}).data
  const sources = useQuery('sources.list', {}).data
  useCommands([
    {
      id: 'meetings.list',
      group: 'study',
      label: ({ meetings }) => meetings.importList,
      when: () => writable && cases !== undefined && cases.length > 0,
      run: () => {
        const { place } = useNavigation.getState()
        const read = place.name === 'reader' ? sources?.find(({ id }) => id === place.sourceId) : undefined
        const at = 'caseId' in place ? place.caseId : undefined
        const caseId = read?.caseId ?? at ?? cases?.[0]?.id
        if (caseId === undefined) return
        const isThere = place.name === 'cases' && place.view === 'meetings' && at === caseId
        if (!isThere) openMeeting(caseId, read?.id ?? null)
        takeList(true)
      },
    },
  ])
  return null
}

// The timeline of one case: everything with a day, each thing a way to where it is.
import { useRef } from 'react'
import { type TimelineLine, timelineLines } from '../../../shared/i18n/timeline-words.ts'
import type { CaseId, SourceId } from '../../../shared/schema/ids.ts'
import { TimelineChart } from '../../charts/timeline.tsx'
import { useWords } from '../../charts/words.ts'
import { useLanguage, useMessages } from '../../i18n/index.ts'
import { openMeeting } from '../../stores/meetings.ts'
import { useNavigation, useScrollMemory } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import type { CaseViewProps } from '../../stores/views.ts'
import { EmptyState, ErrorNotice, Spinner } from '../../ui/index.ts'
import styles from './timeline-view.module.css'

export function TimelineView({ caseId, header }: CaseViewProps) {
  const { timeline: m } = useMessages()
  const words = useWords()
  const language = useLanguage()
  const { data, error } = useQuery('timeline.read', { caseId })
  const model = useQuery('model.get', {}).data
  const of = useQuery('cases.list', {}).data?.find(({ id }) => id === caseId)
  const scroller = useRef<HTMLDivElement>(null)
  useScrollMemory(scroller, 'cases.timeline')
  const numbers = { ...words.format, fit: words.score }
  const lines =
    data && model ? timelineLines({ messages: words.messages, language, numbers, model }, data) : null
  return (
    <>
      {header(null)}
      <div ref={scroller} className={styles.scroller}>
        <h2 className="visually-hidden">{of?.name}</h2>
        {error && <ErrorNotice error={error} />}
        {lines === null && !error && <Spinner />}
        {lines?.length === 0 && <EmptyState icon="cases" title={m.emptyTitle} text={m.emptyText} />}
        {lines !== null && data !== undefined && lines.length > 0 && (
          <TimelineChart lines={lines} waves={data.waves} onOpen={(line) => open(caseId, line)} />
        )}
      </div>
    </>
  )
}

function open(caseId: CaseId, { lane, id }: TimelineLine): void {
  const { go } = useNavigation.getState()
  if (lane === 'judgement') go({ name: 'evidence', caseId })
  else if (lane === 'strategy') go({ name: 'cases', caseId, view: 'plan' })
  else if (lane === 'network-meeting' || lane === 'coordination-meeting') openMeeting(caseId, id as SourceId)
  else go({ name: 'reader', sourceId: id as SourceId })
}

import { memo, type ReactNode } from 'react'
import type { CodingMark, Direction } from '../../../shared/schema/coding.ts'
import type { SourceId } from '../../../shared/schema/ids.ts'
import { directionTarget } from '../../editor/codings-here.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { useDesk } from '../../stores/desk.ts'
import { useQuery } from '../../stores/queries.ts'
import { useReader } from '../../stores/reader.ts'
import { MemoButton } from '../../ui/index.ts'
import { DirectionControl } from './direction-control.tsx'
import { TextButtons } from './edit/text-buttons.tsx'
import { MeetingButton } from './meeting-button.tsx'
import styles from './reader-bar.module.css'
import { limits } from './show-by/shown.ts'

/** What is being read, what is selected, and the direction of the coding at hand or the next one. */
export const ReaderBar = memo(function ReaderBar(props: {
  sourceId: SourceId
  codings: readonly CodingMark[]
  readOnly: boolean
  onDirection: (direction: Direction) => void
  /** What is hidden, and buttons that have to do with reading. */
  chip: ReactNode
  tools: ReactNode
}) {
  const { reader } = useMessages()
  const next = useReader((state) => state.direction)
  const targetId = useReader((state) => directionTarget(props.codings, state)?.id)
  const target = targetId === undefined ? undefined : props.codings.find((coding) => coding.id === targetId)
  const label = target === undefined ? reader.direction.next : reader.direction.this
  return (
    <header className={styles.bar}>
      <SourceFacts sourceId={props.sourceId} />
      {props.chip}
      <p className={styles.status}>{props.readOnly ? reader.readOnly : <SelectionFacts />}</p>
      <MeetingButton sourceId={props.sourceId} />
      <MemoButton target={{ kind: 'source', id: props.sourceId }} />
      <TextButtons sourceId={props.sourceId} readOnly={props.readOnly} />
      {!props.readOnly && (
        <div className={styles.direction}>
          <span aria-hidden="true">{label}</span>
          <DirectionControl
            label={`${reader.direction.label}: ${label}`}
            value={target?.direction ?? next}
            onChange={props.onDirection}
            isDisabled={false}
            place="bar"
          />
        </div>
      )}
      <div className={styles.tools}>{props.tools}</div>
    </header>
  )
})

function SourceFacts({ sourceId }: { sourceId: SourceId }) {
  const { reader, terms } = useMessages()
  const format = useFormat()
  const source = useQuery('sources.list', {}).data?.find((each) => each.id === sourceId)
  const cases = useQuery('cases.list', {}).data
  if (source === undefined) return <div className={styles.source} />
  const caseName = cases?.find((each) => each.id === source.caseId)?.name ?? reader.uncased
  const date = source.date === null ? reader.undated : format.day(source.date)
  return (
    <div className={styles.source}>
      <h1 className={styles.title} title={source.title}>
        S{source.number} · {source.title}
      </h1>
      <p className={styles.facts}>
        {terms.kind[source.kind]} · {caseName} · {date}
      </p>
    </div>
  )
}

function SelectionFacts() {
  const { reader } = useMessages()
  const length = useReader(({ selection }) => (selection === null ? 0 : selection.end - selection.start))
  // Where the bar says that something is hidden, there is no room for advice.
  const isLimited = useDesk(({ desk }) => limits(desk.show))
  if (length > 0) return reader.selected(length)
  return isLimited ? null : reader.nothingSelected
}

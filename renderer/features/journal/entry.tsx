import { useId, useState } from 'react'
import type { HistoryObject, Operation } from '../../../shared/schema/history.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { operationText } from '../../stores/commands.ts'
import { IconButton } from '../../ui/index.ts'
import { EntryDetails } from './entry-details.tsx'
import styles from './journal-place.module.css'

/** One line of the journal, which opens to what it changed. `known` are the entries on screen, among which it finds what it takes or brings back. */
export function Entry(props: {
  operation: Operation
  known: readonly Operation[]
  object: HistoryObject | null
}) {
  const { operation, known, object } = props
  const [isOpen, setOpen] = useState(false)
  const detailsId = useId()
  const messages = useMessages()
  const { journal } = messages
  const { number, instant } = useFormat()
  const { seq, kind, coder, at, changes, undoes, subject } = operation
  const undone = undoes === null ? undefined : known.find((each) => each.id === undoes)
  const takenBack = known.some((each) => each.undoes === operation.id)
  const which = undone ? number(undone.seq) : journal.earlier
  const line = (
    <tr className={takenBack && kind !== 'undo' ? styles.takenBack : ''}>
      <td className={styles.number}>
        <IconButton
          icon={isOpen ? 'chevron-down' : 'chevron-right'}
          label={journal.details}
          aria-expanded={isOpen}
          aria-controls={detailsId}
          onPress={() => setOpen(!isOpen)}
        />
        {number(seq)}
      </td>
      <td className={styles.when}>
        <time dateTime={at}>{instant(at)}</time>
      </td>
      <td>
        <span className={styles.what} title={journal.changes(changes, number(changes))}>
          {operationText({ ...operation, subject: '' }, messages)}
        </span>
        {undoes !== null && (
          <span className={styles.note}>
            {kind === 'redo' ? journal.redoneEntry(which) : journal.undoneEntry(which)}
          </span>
        )}
        {takenBack && kind !== 'undo' && <span className={styles.note}>{journal.takenBack}</span>}
      </td>
      <td className={styles.subject}>{subject}</td>
      <td className={styles.who}>{coder}</td>
    </tr>
  )
  return (
    <>
      {line}
      {isOpen && (
        <tr id={detailsId}>
          <td />
          <td colSpan={4}>
            <EntryDetails operation={operation} object={object} />
          </td>
        </tr>
      )}
    </>
  )
}

import type { Operation } from '../../../shared/schema/history.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { operationText } from '../../stores/commands.ts'
import styles from './journal-place.module.css'

/** One line of the journal. `known` are the entries on screen, among which it finds what it takes or brings back. */
export function Entry({ operation, known }: { operation: Operation; known: readonly Operation[] }) {
  const messages = useMessages()
  const { journal } = messages
  const { number, instant } = useFormat()
  const { seq, kind, coder, at, changes, undoes, subject } = operation
  const undone = undoes === null ? undefined : known.find((each) => each.id === undoes)
  const takenBack = known.some((each) => each.undoes === operation.id)
  const which = undone ? number(undone.seq) : journal.earlier
  return (
    <tr className={takenBack && kind !== 'undo' ? styles.takenBack : ''}>
      <td className={styles.number}>{number(seq)}</td>
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
      <td>{coder}</td>
    </tr>
  )
}

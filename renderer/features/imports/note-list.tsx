import type { ImportNote } from '../../../shared/schema/import.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import styles from './note-list.module.css'

/** What reading a file changes, moves or leaves out; nothing when it comes in as it is. */
export function NoteList({ notes }: { notes: readonly ImportNote[] }) {
  const { formats } = useMessages()
  const { number } = useFormat()
  if (notes.length === 0) return null
  return (
    <ul className={styles.notes} aria-label={formats.notesTitle}>
      {notes.map(({ kind, count, detail }) => (
        <li key={kind}>{formats.notes[kind](count, number(count), detail)}</li>
      ))}
    </ul>
  )
}

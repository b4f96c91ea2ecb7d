import type { ImportPreview } from '../../../shared/schema/import.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { NoteList } from './note-list.tsx'
import styles from './text-preview.module.css'

/** Speakers named before the list is cut. */
const named = 8

export function TextPreview({ preview }: { preview: ImportPreview }) {
  const { imports, formats } = useMessages()
  const { number } = useFormat()
  const { speakers, length, turns, head } = preview
  const facts = [
    formats.takenFor(formats.names[preview.format]),
    imports.length(number(length)),
    ...(turns > 0 ? [imports.turns(turns, number(turns))] : []),
    ...(speakers.length > 0
      ? [imports.speakers(speakers.slice(0, named).join(', ') + (speakers.length > named ? '…' : ''))]
      : []),
  ]
  return (
    <section className={styles.preview} aria-label={imports.preview}>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      <NoteList notes={preview.notes} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reachable by keyboard */}
      <div className={styles.text} tabIndex={0}>
        {head}
        {head.length < length && <p className={styles.cut}>{imports.cut}</p>}
      </div>
    </section>
  )
}

import { useState } from 'react'
import type { CodingId } from '../../../../shared/schema/ids.ts'
import type { LostExcerpt } from '../../../../shared/schema/revision.ts'
import type { ReadingView } from '../../../editor/reading-view.ts'
import { useFormat, useMessages } from '../../../i18n/index.ts'
import { type CodeEntry, pathAbove } from '../../../stores/codebook.ts'
import { useQuery } from '../../../stores/queries.ts'
import { removeCoding, useReader } from '../../../stores/reader.ts'
import { CodeSwatch } from '../../../ui/code-swatch.tsx'
import { Button } from '../../../ui/index.ts'
import { FindPlace } from './find-place.tsx'
import styles from './lost-excerpts.module.css'

/** The source's codings whose words an edit took away, each with the way to a new place. Nothing while there are none. */
export function LostExcerpts(props: {
  view: ReadingView | null
  codes: readonly CodeEntry[]
  readOnly: boolean
}) {
  const { editing } = useMessages()
  const { number } = useFormat()
  const sourceId = useReader((state) => state.sourceId)
  const lost = useQuery('codings.lost', sourceId === null ? null : { sourceId }).data ?? []
  const [finding, setFinding] = useState<CodingId | null>(null)
  if (lost.length === 0) return null
  return (
    <section className={styles.section} aria-label={editing.lost.title}>
      <h3 className={styles.title}>
        {editing.lost.title} <span className={styles.count}>{number(lost.length)}</span>
      </h3>
      <p className={styles.explained}>{editing.lost.explained}</p>
      <ul className={styles.list}>
        {lost.map((excerpt) => (
          <LostRow
            key={excerpt.id}
            {...props}
            excerpt={excerpt}
            isOpen={finding === excerpt.id}
            onToggle={(open) => setFinding(open ? excerpt.id : null)}
          />
        ))}
      </ul>
    </section>
  )
}

function LostRow(props: {
  excerpt: LostExcerpt
  view: ReadingView | null
  codes: readonly CodeEntry[]
  readOnly: boolean
  isOpen: boolean
  onToggle: (open: boolean) => void
}) {
  const { excerpt, view, codes, readOnly, isOpen, onToggle } = props
  const { editing } = useMessages()
  const code = codes.find((each) => each.id === excerpt.codeId)
  const above = code === undefined ? '' : pathAbove(codes, code.id)
  return (
    <li className={styles.row}>
      <p className={styles.code}>
        {code && <CodeSwatch color={code.color} />}
        <span className={styles.name}>
          {above !== '' && <span className={styles.above}>{above}</span>}
          {code?.name}
        </span>
      </p>
      <blockquote className={styles.quote}>{excerpt.quote}</blockquote>
      <p className={styles.was}>{editing.lost.was(excerpt.locator)}</p>
      {!readOnly && (
        <div className={styles.buttons}>
          <Button variant="quiet" aria-expanded={isOpen} onPress={() => onToggle(!isOpen)}>
            {isOpen ? editing.lost.close : editing.lost.find}
          </Button>
          <Button variant="plain" onPress={() => void removeCoding(excerpt.id)}>
            {editing.lost.remove}
          </Button>
        </div>
      )}
      {isOpen && view !== null && <FindPlace excerpt={excerpt} view={view} />}
    </li>
  )
}

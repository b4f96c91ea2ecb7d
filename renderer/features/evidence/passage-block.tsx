import type { Excerpt } from '../../../shared/schema/coding.ts'
import type { Passage } from '../../../shared/schema/profile.ts'
import { useMessages } from '../../i18n/index.ts'
import { CodedExcerpt, type MarksOn } from './coded-excerpt.tsx'
import styles from './passage-block.module.css'

/** A passage with the excerpts that make it up; codings of the very same words share one card. */
export function PassageBlock({ passage, ...marks }: { passage: Passage } & MarksOn) {
  const { evidence } = useMessages()
  const cards = bySpan(passage.excerpts)
  if (cards.length === 1) return <CodedExcerpt codings={passage.excerpts} {...marks} />
  return (
    <div className={styles.passage}>
      <p className={styles.note}>
        {passage.locator} · {evidence.pane.countsOnce(passage.excerpts.length)}
      </p>
      {cards.map((codings) => (
        <CodedExcerpt key={codings[0]?.id} codings={codings} {...marks} />
      ))}
    </div>
  )
}

function bySpan(excerpts: readonly Excerpt[]): Excerpt[][] {
  const groups = new Map<string, Excerpt[]>()
  for (const excerpt of excerpts) {
    const span = `${excerpt.start} ${excerpt.end}`
    groups.set(span, [...(groups.get(span) ?? []), excerpt])
  }
  return [...groups.values()]
}

import { type MouseEvent, memo } from 'react'
import type { SearchHit } from '../../../shared/schema/search.ts'
import type { Source } from '../../../shared/schema/source.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { Icon } from '../../ui/index.ts'
import styles from './hit-row.module.css'
import { rowHeight } from './rows.ts'

/** The heading of a source's hits. */
export function SourceRow(props: {
  source: Pick<Source, 'number' | 'title' | 'kind' | 'date'> | undefined
  hits: number
}) {
  const { search, terms } = useMessages()
  const { day, number } = useFormat()
  const { source, hits } = props
  return (
    <div role="presentation" className={styles.source} style={{ height: rowHeight }}>
      {source && (
        <>
          <span className={styles.number}>S{source.number}</span>
          <span className={styles.title}>{source.title}</span>
          <span className={styles.about}>
            {terms.kind[source.kind]}
            {source.date !== null && ` · ${day(source.date)}`}
          </span>
        </>
      )}
      <span className={styles.count}>{search.hitsHere(hits, number(hits))}</span>
    </div>
  )
}

/** One hit: what comes before up to the keyword, always at the same place, and what follows. */
export const HitRow = memo(function HitRow(props: {
  id: string
  hit: SearchHit
  isCurrent: boolean
  isSelected: boolean
  /** Its place among all hits, from 0. */
  index: number
  count: number
  onClick: (event: MouseEvent, hit: SearchHit, index: number) => void
  onToggle: (hit: SearchHit) => void
  onOpen: (hit: SearchHit, index: number) => void
}) {
  const { id, hit, isCurrent, isSelected, index, count, onClick, onToggle, onOpen } = props
  const { search } = useMessages()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and its keys do the same
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active descendant
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-posinset={index + 1}
      aria-setsize={count}
      data-current={isCurrent ? '' : undefined}
      className={styles.hit}
      style={{ height: rowHeight }}
      onClick={(event) => onClick(event, hit, index)}
      onDoubleClick={() => onOpen(hit, index)}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; the space bar does the same */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <span
        className={styles.box}
        onClick={(event) => {
          event.stopPropagation()
          onToggle(hit)
        }}
      >
        {isSelected && <Icon name="check" />}
      </span>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; Enter does the same */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <span
        className={styles.locator}
        title={search.open}
        onClick={(event) => {
          event.stopPropagation()
          onOpen(hit, index)
        }}
      >
        {hit.locator}
      </span>
      <span className={styles.speaker} title={hit.speaker ?? undefined}>
        {hit.speaker}
      </span>
      <span className={styles.before}>
        <span>{oneLine(hit.before)}</span>
      </span>
      <span className={styles.after}>
        <mark>{oneLine(hit.quote)}</mark>
        {oneLine(hit.after)}
      </span>
    </div>
  )
})

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

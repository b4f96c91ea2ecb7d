import { type MouseEvent, memo } from 'react'
import type { ListedExcerpt } from '../../../shared/schema/excerpts.ts'
import type { CodingId } from '../../../shared/schema/ids.ts'
import type { Source } from '../../../shared/schema/source.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { CodeSwatch } from '../code-swatch.tsx'
import { Icon } from '../icon.tsx'
import { Mark } from '../mark.tsx'
import { markOfDirection } from '../mark-shapes.ts'
import styles from './excerpt-list.module.css'

export type ShownCode = { name: string; above: string; color: string }

export type ExcerptRowProps = {
  domId: string
  line: number
  id: CodingId
  /** Undefined until it is read. */
  row: ListedExcerpt | undefined
  code: ShownCode | undefined
  source: Pick<Source, 'title' | 'kind' | 'date'> | undefined
  caseName: string | null
  /** Pixels it is likely to take, until it is read. */
  guess: number
  isCurrent: boolean
  isSelected: boolean
  /** Its place among all, from 0. */
  index: number
  count: number
  onClick: (event: MouseEvent, id: CodingId, index: number) => void
  onToggle: (id: CodingId) => void
  onOpen: (id: CodingId, index: number) => void
}

/** One excerpt: how it is coded, what was said, and where. */
export const ExcerptRow = memo(function ExcerptRow(props: ExcerptRowProps) {
  const { domId, line, id, row, guess, isCurrent, isSelected, index, count, onClick, onToggle, onOpen } =
    props
  const { excerpts } = useMessages()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and its keys do the same
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active descendant
    <div
      id={domId}
      role="option"
      aria-selected={isSelected}
      aria-posinset={index + 1}
      aria-setsize={count}
      data-line={line}
      data-unread={row === undefined ? '' : undefined}
      data-current={isCurrent ? '' : undefined}
      className={`${styles.row} ${row === undefined ? '' : styles[row.direction]}`}
      style={row === undefined ? { height: guess } : undefined}
      onClick={(event) => onClick(event, id, index)}
      onDoubleClick={() => onOpen(id, index)}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; the space bar does the same */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <span
        className={styles.box}
        onClick={(event) => {
          event.stopPropagation()
          onToggle(id)
        }}
      >
        {isSelected && <Icon name="check" />}
      </span>
      {row === undefined ? (
        <span className={styles.soft}>{excerpts.unread}</span>
      ) : (
        <Words {...props} row={row} />
      )}
    </div>
  )
})

function Words(props: ExcerptRowProps & { row: ListedExcerpt }) {
  const { id, row, code, source, caseName, index, onOpen } = props
  const { excerpts, evidence, terms } = useMessages()
  const format = useFormat()
  const place = [
    caseName,
    source && terms.kind[source.kind],
    source && (source.date === null ? evidence.excerpt.undated : format.day(source.date)),
    row.speaker,
  ].filter(Boolean)
  return (
    <div className={styles.words}>
      <p className={styles.facts}>
        {code && (
          <span className={styles.code}>
            <CodeSwatch color={code.color} />
            {code.above !== '' && <span className={styles.above}>{code.above} ›</span>}
            <span className={styles.name}>{code.name}</span>
          </span>
        )}
        <Mark kind={markOfDirection[row.direction]} withWord />
        {row.weight !== null && (
          <span className={styles.weight}>{excerpts.weightIs(format.number(row.weight))}</span>
        )}
        <span className={styles.coder}>{row.coder}</span>
      </p>
      <p className={styles.quote}>{row.quote.trim()}</p>
      {row.memo !== '' && <p className={styles.memo}>{row.memo}</p>}
      <p className={styles.place}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; Enter does the same */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
        <span
          className={styles.locator}
          title={excerpts.open}
          onClick={(event) => {
            event.stopPropagation()
            onOpen(id, index)
          }}
        >
          {row.locator}
        </span>
        <span title={source?.title}>{place.join(' · ')}</span>
        {row.memos > 0 && (
          <span className={styles.memos}>
            <Icon name="pencil" />
            {excerpts.memos(row.memos)}
          </span>
        )}
      </p>
    </div>
  )
}

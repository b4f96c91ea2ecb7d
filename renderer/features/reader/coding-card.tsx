import { memo, useEffect, useRef } from 'react'
import type { CodingMark } from '../../../shared/schema/coding.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { type CodeEntry, pathAbove } from '../../stores/codebook.ts'
import { removeCoding, setCodingDirection, setCodingMemo, useReader } from '../../stores/reader.ts'
import { CodeSwatch } from '../../ui/code-swatch.tsx'
import { IconButton, MemoButton, TextArea } from '../../ui/index.ts'
import { Mark } from '../../ui/mark.tsx'
import { markOfDirection } from '../../ui/mark-shapes.ts'
import { useDraft } from '../../ui/use-draft.ts'
import styles from './coding-card.module.css'
import { CodingMenu } from './coding-menu.tsx'
import { DirectionControl } from './direction-control.tsx'
import type { ReaderActions } from './use-reader-actions.ts'
import { WeightField } from './weight-field.tsx'

type CodingCardProps = {
  coding: CodingMark
  /** The words coded. */
  quote: string
  code: CodeEntry
  codes: readonly CodeEntry[]
  isActive: boolean
  readOnly: boolean
  actions: ReaderActions
  onChoose: (coding: CodingMark) => void
  /** Back to the text, after a memo or a removal. */
  onLeave: () => void
}

/** One coding: its heading chooses it; chosen, it shows what can be changed. */
export const CodingCard = memo(function CodingCard({
  coding,
  quote,
  code,
  codes,
  isActive,
  readOnly,
  actions,
  onChoose,
  onLeave,
}: CodingCardProps) {
  const { reader, coding: words } = useMessages()
  const format = useFormat()
  const above = pathAbove(codes, code.id)
  const point = (on: boolean) => useReader.setState({ pointed: on ? coding.id : null })
  return (
    <li
      className={styles.card}
      data-coding-card={coding.id}
      data-active={isActive || undefined}
      onPointerEnter={() => point(true)}
      onPointerLeave={() => point(false)}
    >
      <div className={styles.head}>
        <button
          type="button"
          draggable
          className={styles.heading}
          aria-expanded={isActive}
          onClick={() => onChoose(coding)}
          onFocus={() => point(true)}
          onBlur={() => point(false)}
        >
          <CodeSwatch color={code.color} />
          <span className={styles.name}>
            {above !== '' && <span className={styles.above}>{above}</span>}
            {code.name}
          </span>
          {!isActive && <Mark kind={markOfDirection[coding.direction]} />}
        </button>
        {!readOnly && <CodingMenu coding={coding} code={code} actions={actions} />}
      </div>
      <p className={styles.quote}>{quote}</p>
      {isActive && (
        <DirectionControl
          label={reader.direction.label}
          value={coding.direction}
          onChange={(direction) => void setCodingDirection(coding.id, direction, false)}
          isDisabled={readOnly}
          place="card"
        />
      )}
      {isActive && !readOnly && (
        <WeightField
          weight={coding.weight}
          onChange={(weight) => void actions.setWeight(coding.id, weight)}
        />
      )}
      {isActive && !readOnly ? (
        <MemoField coding={coding} onLeave={onLeave} />
      ) : (
        coding.memo !== '' && <p className={styles.memo}>{coding.memo}</p>
      )}
      <p className={styles.foot}>
        <span>
          {reader.codedBy(coding.coder, format.instant(coding.createdAt))}
          {coding.weight !== null && (!isActive || readOnly) && ` · ${words.weight.label} ${coding.weight}`}
        </span>
        <MemoButton target={{ kind: 'coding', id: coding.id }} onlyWithMemos={!isActive} />
        {isActive && !readOnly && (
          <IconButton
            icon="trash"
            label={reader.coding.remove}
            keys="Delete"
            onPress={() => void removeCoding(coding.id).then(onLeave)}
          />
        )}
      </p>
    </li>
  )
})

/** Saved when it is left, also by choosing another coding, which takes the field away. */
function MemoField({ coding, onLeave }: { coding: CodingMark; onLeave: () => void }) {
  const { reader } = useMessages()
  const field = useRef<HTMLDivElement>(null)
  const { draft, setDraft, commit } = useDraft(coding.memo, (memo) => void setCodingMemo(coding.id, memo))

  const wanted = useReader((state) => state.memoWanted === coding.id)
  useEffect(() => {
    if (!wanted) return
    useReader.setState({ memoWanted: null })
    field.current?.querySelector('textarea')?.focus()
  }, [wanted])

  return (
    <div ref={field}>
      <TextArea
        label={reader.coding.memo}
        placeholder={reader.coding.memoHint}
        rows={3}
        value={draft}
        onChange={setDraft}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          commit()
          onLeave()
        }}
      />
    </div>
  )
}

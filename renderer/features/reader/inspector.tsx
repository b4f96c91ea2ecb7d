import { memo, type RefObject, useMemo } from 'react'
import { type Paragraph, paragraphRange } from '../../../shared/domain/text/paragraphs.ts'
import type { CodingMark } from '../../../shared/schema/coding.ts'
import type { CodingId } from '../../../shared/schema/ids.ts'
import type { Span } from '../../../shared/schema/text.ts'
import { type Caret, spanOf } from '../../editor/caret.ts'
import { codingsOver } from '../../editor/codings-here.ts'
import type { ReadingView } from '../../editor/reading-view.ts'
import { useMessages } from '../../i18n/index.ts'
import type { CodeEntry } from '../../stores/codebook.ts'
import { useReader } from '../../stores/reader.ts'
import { useSoon } from '../../ui/use-soon.ts'
import { CodingCard } from './coding-card.tsx'
import styles from './inspector.module.css'
import { LostExcerpts } from './lost/lost-excerpts.tsx'
import type { ReaderActions } from './use-reader-actions.ts'

type InspectorProps = {
  panelRef: RefObject<HTMLElement | null>
  codings: readonly CodingMark[]
  codes: readonly CodeEntry[]
  view: ReadingView | null
  readOnly: boolean
  actions: ReaderActions
  onChoose: (coding: CodingMark) => void
  onLeave: () => void
}

type Seen = { codings: readonly CodingMark[]; active: CodingId | null } & Caret

/**
 * The codings at the caret or in the selection, then the others of the paragraph: highlights cannot be heard, this list can.
 * The text is drawn before it, unless the person is in it.
 */
export function Inspector(props: InspectorProps) {
  const { panelRef, codings } = props
  const anchor = useReader((state) => state.anchor)
  const focus = useReader((state) => state.focus)
  const active = useReader((state) => state.active)
  const now = useMemo((): Seen => ({ codings, active, anchor, focus }), [codings, active, anchor, focus])
  const soon = useSoon(now)
  const isWithin = panelRef.current?.contains(document.activeElement) ?? false
  const { codings: _codings, ...rest } = props
  return <Here {...rest} seen={isWithin ? now : soon} />
}

const Here = memo(function Here(props: Omit<InspectorProps, 'codings'> & { seen: Seen }) {
  const { panelRef, seen, view, onLeave } = props
  const { codings, anchor, focus } = seen
  const { reader } = useMessages()
  const selected = anchor !== focus
  const here = codingsOver(codings, spanOf({ anchor, focus }))
  const around = view === null ? null : paragraphsAround(view.paragraphs, { anchor, focus })
  const nearby = around === null ? [] : codingsOver(codings, around).filter((each) => !here.includes(each))
  return (
    <section
      ref={panelRef}
      className={styles.panel}
      aria-label={reader.here.title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave()
      }}
    >
      <h2 className={styles.title}>{reader.here.title}</h2>
      {here.length === 0 && nearby.length === 0 && (
        <div className={styles.none}>
          <p>{reader.here.none}</p>
          {!props.readOnly && <p>{reader.here.noneHint}</p>}
        </div>
      )}
      <Cards {...props} title={selected ? reader.here.inSelection : reader.here.atCaret} listed={here} />
      <Cards {...props} title={reader.here.nearby} listed={nearby} />
      <LostExcerpts view={view} codes={props.codes} readOnly={props.readOnly} />
    </section>
  )
})

/** The stretch from the first to the last paragraph that the caret or the selection touches. */
function paragraphsAround(all: readonly Paragraph[], caret: Caret): Span | null {
  const { start, end } = spanOf(caret)
  const range = paragraphRange(all, { start, end: Math.max(end, start + 1) })
  const first = all[(range?.first ?? 0) - 1]
  const last = all[(range?.last ?? 0) - 1]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

type CardsProps = Omit<InspectorProps, 'codings'> & {
  seen: Seen
  title: string
  listed: readonly CodingMark[]
}

function Cards(props: CardsProps) {
  const { seen, title, listed, view, codes, readOnly, actions, onChoose, onLeave } = props
  const { reader } = useMessages()
  if (listed.length === 0) return null
  return (
    <>
      <h3 className={styles.group}>
        {title} <span className={styles.count}>{reader.here.count(listed.length)}</span>
      </h3>
      <ul className={styles.cards} aria-label={title}>
        {listed.map((coding) => {
          const code = codes.find((each) => each.id === coding.codeId)
          if (code === undefined) return null
          return (
            <CodingCard
              key={coding.id}
              coding={coding}
              quote={view?.text.slice(coding.start, coding.end) ?? ''}
              code={code}
              codes={codes}
              isActive={coding.id === seen.active}
              readOnly={readOnly}
              actions={actions}
              onChoose={onChoose}
              onLeave={onLeave}
            />
          )
        })}
      </ul>
    </>
  )
}

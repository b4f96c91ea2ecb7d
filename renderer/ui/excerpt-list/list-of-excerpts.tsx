// The bar and the list together, with their keys: everything a place needs to show excerpts and work from there.
import { type RefObject, useMemo } from 'react'
import type { ExcerptQuestion, ExcerptList as Found } from '../../../shared/schema/excerpts.ts'
import { chooseExcerpts, type ListName, useExcerpts } from '../../stores/excerpts.ts'
import { meantOf } from '../../stores/picking.ts'
import { useStudy } from '../../stores/study.ts'
import { ExcerptBar } from './excerpt-bar.tsx'
import { ExcerptList } from './excerpt-list.tsx'
import styles from './list-of-excerpts.module.css'
import { useExcerptActions } from './use-excerpt-actions.tsx'
import { useExcerptCommands } from './use-excerpt-commands.ts'

export function ListOfExcerpts(props: {
  name: ListName
  about: string
  listRef: RefObject<HTMLDivElement | null>
  found: Found
  question: ExcerptQuestion
  label: string
  onLeave?: () => void
  /** Whether keys are meant for this list now; by default always. */
  isMeant?: () => boolean
}) {
  const { name, about, listRef, found, question, label, onLeave, isMeant } = props
  const { ids } = found
  const picked = useExcerpts((state) => state.picked[name])
  const writable = useStudy((state) => state.study?.readOnly === false)
  const meant = useMemo(() => meantOf(ids, picked), [ids, picked])
  const chosen = picked.selected.size > 0 ? meant : []
  const { actions, windows } = useExcerptActions({
    meant,
    chosen,
    question,
    focusBack: () => listRef.current?.focus({ preventScroll: true }),
  })
  useExcerptCommands({
    id: `excerpts.${name}`,
    actions,
    writable,
    hasSome: ids.length > 0,
    isMeant: isMeant ?? (() => true),
  })
  return (
    <div className={styles.all}>
      <ExcerptBar
        actions={actions}
        writable={writable}
        areAllChosen={chosen.length === ids.length}
        onAll={() => chooseExcerpts(name, ids)}
        onNone={() => chooseExcerpts(name, [])}
      />
      <ExcerptList
        name={name}
        about={about}
        listRef={listRef}
        found={found}
        groupBy={question.groupBy}
        label={label}
        {...(onLeave === undefined ? {} : { onLeave })}
      />
      {windows}
    </div>
  )
}

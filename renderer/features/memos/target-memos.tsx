import { type RefObject, useEffect, useRef } from 'react'
import type { MemoEntry, MemoLink, MemoTarget, NamedThing } from '../../../shared/schema/memo.ts'
import { useMessages } from '../../i18n/index.ts'
import { beginMemo, openAllMemos, openThing, sameTarget, useMemoDrawer } from '../../stores/memos.ts'
import { useQuery } from '../../stores/queries.ts'
import { useStudy } from '../../stores/study.ts'
import { Button, EmptyState, ErrorNotice, IconButton, Spinner } from '../../ui/index.ts'
import { MemoCard } from './memo-card.tsx'
import { MemoList } from './memo-list.tsx'
import styles from './memos.module.css'

/** The memos about one thing as they were written, and those that mention it. */
export function TargetMemos(props: {
  target: MemoTarget
  panel: RefObject<HTMLElement | null>
  /** At which opening the keyboard is in the drawer. */
  arrived: number
}) {
  const { target, panel, arrived } = props
  const { memos: m } = useMessages()
  const memos = useQuery('memos.list', { target })
  const about = useQuery('memos.about', target)
  const writable = useStudy((state) => state.study?.readOnly === false)
  const drafts = useMemoDrawer((state) => state.drafts)
  const begun = drafts.some((draft) => sameTarget(draft.target, target))
  const isEmpty = memos.data?.length === 0 && !begun
  const canWrite = writable && about.data?.exists === true
  const isBeginning = drafts.some((draft) => draft.memoId === null && sameTarget(draft.target, target))
  useBeginning(target, panel, {
    isEmpty: isEmpty && canWrite,
    isKnown: memos.data !== undefined && about.data !== undefined,
    arrived,
  })

  const newMemo = canWrite && !isBeginning && (
    <Button variant="quiet" icon="plus" data-new-memo="" onPress={() => beginMemo(target)}>
      {m.newMemo}
    </Button>
  )
  return (
    <>
      <header className={styles.header}>
        <h2 className={styles.title}>{m.title}</h2>
        <About thing={about.data} />
      </header>
      <div className={styles.scroller}>
        {memos.error !== null && <ErrorNotice error={memos.error} />}
        {memos.data === undefined && memos.error === null && <Spinner />}
        {isEmpty && (
          <EmptyState icon="memo" title={m.emptyTitle} text={canWrite ? m.emptyText : m.emptyReadOnly} />
        )}
        {memos.data !== undefined && <MemoList memos={memos.data} target={target} />}
        {memos.data !== undefined && <div className={styles.add}>{newMemo}</div>}
        {isLink(target) && <Backlinks link={target} />}
      </div>
      <footer className={styles.footer}>
        <Button variant="plain" icon="list" onPress={openAllMemos}>
          {m.all}
        </Button>
      </footer>
    </>
  )
}

/** Somebody came to write: with nothing there yet a memo is begun, else the keyboard stands before beginning one. */
function useBeginning(
  target: MemoTarget,
  panel: RefObject<HTMLElement | null>,
  { isEmpty, isKnown, arrived }: { isEmpty: boolean; isKnown: boolean; arrived: number },
): void {
  const done = useRef(0)
  useEffect(() => {
    if (!isKnown || done.current === arrived) return
    done.current = arrived
    if (isEmpty) beginMemo(target)
    else if (document.activeElement === panel.current)
      panel.current?.querySelector<HTMLElement>('[data-new-memo]')?.focus()
  }, [target, isEmpty, isKnown, arrived, panel])
}

function About({ thing }: { thing: NamedThing | undefined }) {
  const { memos } = useMessages()
  if (thing === undefined) return <p className={styles.about} />
  return (
    <p className={styles.about}>
      {thing.exists ? memos.about[thing.target.kind](thing.label) : memos.gone}
      {thing.exists && thing.target.kind !== 'study' && (
        <IconButton icon="open" label={memos.open(thing.label)} onPress={() => openThing(thing)} />
      )}
    </p>
  )
}

function isLink(target: MemoTarget): target is MemoLink {
  return target.kind !== 'study' && target.kind !== 'judgement'
}

function Backlinks({ link }: { link: MemoLink }) {
  const { memos } = useMessages()
  const found = useQuery('memos.backlinks', link).data ?? none
  if (found.length === 0) return null
  return (
    <section className={styles.backlinks} aria-label={memos.backlinks}>
      <h3>{memos.backlinks}</h3>
      <ul className={styles.list}>
        {found.map((memo) => (
          <MemoCard key={memo.id} memo={memo} withAbout />
        ))}
      </ul>
    </section>
  )
}

const none: readonly MemoEntry[] = []

import { useEffect, useId, useRef } from 'react'
import type { MemoEntry } from '../../../shared/schema/memo.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { editMemo, openMemos, openThing, removeMemo, useMemoDrawer } from '../../stores/memos.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useStudy } from '../../stores/study.ts'
import { IconButton } from '../../ui/index.ts'
import { MemoBodyText } from '../../writing/memo-body-text.tsx'
import styles from './memo-card.module.css'

/** One memo to read. `withAbout`: where it is not plain what it is about. */
export function MemoCard({ memo, withAbout }: { memo: MemoEntry; withAbout: boolean }) {
  const { memos, journal } = useMessages()
  const format = useFormat()
  const writable = useStudy((state) => state.study?.readOnly === false)
  const card = useRef<HTMLLIElement>(null)
  const title = useId()
  useLanding(memo, card)
  return (
    <li ref={card} className={styles.card} aria-labelledby={title} tabIndex={-1}>
      <div className={styles.head}>
        <h3 id={title} className={memo.title === '' ? 'visually-hidden' : styles.title}>
          {memo.title || memos.untitled}
        </h3>
        <p className={styles.facts}>{memos.facts(memo.author, format.instant(memo.updatedAt))}</p>
        <div className={styles.actions}>
          <IconButton icon="journal" label={journal.ofThis} onPress={() => showHistory(memo)} />
          {writable && (
            <>
              <IconButton icon="pencil" label={memos.edit} onPress={() => edit(memo, withAbout)} />
              <IconButton
                icon="trash"
                label={memos.remove}
                onPress={() => void takeAway(memo, card.current)}
              />
            </>
          )}
        </div>
      </div>
      {withAbout && (
        <p className={styles.about}>
          <button type="button" className={styles.link} onClick={() => goTo(memo)}>
            {memos.about[memo.about.target.kind](memo.about.label)}
          </button>
        </p>
      )}
      <MemoBodyText body={memo.body} things={memo.links} />
    </li>
  )
}

/** In a list of memos about many things, a memo is written where its like are. */
function edit(memo: MemoEntry, fromElsewhere: boolean): void {
  if (fromElsewhere && useMemoDrawer.getState().view?.of === 'target') openMemos(memo.target)
  editMemo(memo)
}

function showHistory({ id }: MemoEntry): void {
  useNavigation.getState().go({ name: 'journal', object: { kind: 'memo', id } })
}

function goTo({ target, about }: MemoEntry): void {
  openThing(about)
  openMemos(target)
}

/** The keyboard goes on from what is next to it. */
async function takeAway(memo: MemoEntry, card: HTMLElement | null): Promise<void> {
  const next = card?.nextElementSibling ?? card?.previousElementSibling
  const drawer = card?.closest<HTMLElement>('#memos')
  if (!(await removeMemo(memo.id))) return
  const heir = next instanceof HTMLElement ? next : drawer
  heir?.focus()
}

function useLanding(memo: MemoEntry, card: { current: HTMLElement | null }): void {
  const landing = useMemoDrawer((state) => state.landing === memo.id)
  useEffect(() => {
    if (!landing) return
    useMemoDrawer.setState({ landing: null })
    card.current?.focus()
  }, [landing, card])
}

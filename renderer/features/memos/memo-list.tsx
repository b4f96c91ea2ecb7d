import { Fragment } from 'react'
import type { MemoEntry, MemoTarget } from '../../../shared/schema/memo.ts'
import { draftsHere, type MemoDraft, sameTarget, useMemoDrawer } from '../../stores/memos.ts'
import { MemoCard } from './memo-card.tsx'
import { MemoWriter } from './memo-writer.tsx'
import styles from './memos.module.css'

/** Memos, those being written as fields. Begun ones follow: those about `target`, or with null all of them. */
export function MemoList({ memos, target }: { memos: readonly MemoEntry[]; target: MemoTarget | null }) {
  const drafts = draftsHere(useMemoDrawer((state) => state.drafts))
  const listed = memos.map((memo) => {
    const draft = drafts.find((each) => each.memoId === memo.id) ?? null
    return { key: draft?.key ?? memo.id, memo, draft }
  })
  const isListed = (draft: MemoDraft) => listed.some((each) => each.draft === draft)
  const begun = drafts
    .filter((draft) => !isListed(draft) && (target === null || sameTarget(draft.target, target)))
    .map((draft) => ({ key: draft.key, memo: null, draft }))
  const all = [...listed, ...begun]
  if (all.length === 0) return null
  return (
    <ul className={styles.list}>
      {all.map(({ key, memo, draft }) => (
        // One key from the first letter on, so that a memo that is saved on the way goes on being written.
        <Fragment key={key}>
          {draft !== null && <MemoWriter draft={draft} memo={memo} withAbout={target === null} />}
          {draft === null && memo !== null && <MemoCard memo={memo} withAbout={target === null} />}
        </Fragment>
      ))}
    </ul>
  )
}

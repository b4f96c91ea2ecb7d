import { type RefObject, useDeferredValue, useEffect, useState } from 'react'
import { type MemoTargetKind, memoTargetKinds } from '../../../shared/schema/memo.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { useQuery } from '../../stores/queries.ts'
import { EmptyState, ErrorNotice, Select, Spinner, TextField } from '../../ui/index.ts'
import { MemoList } from './memo-list.tsx'
import styles from './memos.module.css'

/** Every memo of the study, what changed last first; fewer by words and by what they are about. */
export function AllMemos(props: { panel: RefObject<HTMLElement | null>; arrived: number }) {
  const { panel, arrived } = props
  const { memos: m } = useMessages()
  const { number } = useFormat()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed)
  const [kind, setKind] = useState<MemoTargetKind | 'all'>('all')
  const asked = { ...(kind === 'all' ? {} : { kinds: [kind] }), ...(text.trim() === '' ? {} : { text }) }
  const { data, error } = useQuery('memos.list', asked)
  const isFiltered = kind !== 'all' || text.trim() !== ''
  useEffect(() => {
    if (arrived > 0 && document.activeElement === panel.current)
      panel.current?.querySelector('input')?.focus()
  }, [arrived, panel])
  return (
    <>
      <header className={styles.header}>
        <h2 className={styles.title}>{m.all}</h2>
        <p className={styles.about} aria-live="polite">
          {data && m.found(data.length, number(data.length))}
        </p>
      </header>
      <div className={styles.filters}>
        <TextField
          label={m.find}
          hideLabel
          type="search"
          placeholder={m.find}
          value={typed}
          onChange={setTyped}
          maxLength={500}
        />
        <Select
          label={m.kind}
          hideLabel
          options={(['all', ...memoTargetKinds] as const).map((id) => ({ id, label: m.kinds[id] }))}
          value={kind}
          onChange={setKind}
        />
      </div>
      <div className={styles.scroller}>
        {error !== null && <ErrorNotice error={error} />}
        {data === undefined && error === null && <Spinner />}
        {data?.length === 0 && !isFiltered && (
          <EmptyState icon="memo" title={m.emptyTitle} text={m.emptyText} />
        )}
        {data?.length === 0 && isFiltered && <p className={styles.nothing}>{m.nothingFound}</p>}
        {data !== undefined && <MemoList memos={data} target={null} />}
      </div>
    </>
  )
}

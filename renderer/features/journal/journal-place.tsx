// What happened to the study, step by step, newest first.
import { useRef, useState } from 'react'
import type { HistoryObject, JournalFilter, Operation } from '../../../shared/schema/history.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { useNavigation, useScrollMemory } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { useStudy } from '../../stores/study.ts'
import { Button, ErrorNotice, PlaceHeader, Spinner } from '../../ui/index.ts'
import { Entry } from './entry.tsx'
import { JournalFilters } from './journal-filters.tsx'
import styles from './journal-place.module.css'

/** Operations a page. */
const pageSize = 100

export function JournalPlace({ object }: { object?: HistoryObject }) {
  const { shell, journal } = useMessages()
  const { number } = useFormat()
  const count = useStudy((state) => state.study?.counts.operations)
  const [pages, setPages] = useState(1)
  const [asked, setAsked] = useState<JournalFilter>({})
  const filter = object === undefined ? asked : { ...asked, object }
  const scroller = useRef<HTMLDivElement>(null)
  useScrollMemory(scroller, 'journal')
  return (
    <>
      <PlaceHeader
        title={shell.places.journal}
        about={count === undefined ? undefined : journal.about(count, number(count))}
      />
      {object !== undefined && <OfObject object={object} />}
      <JournalFilters
        filter={filter}
        onChange={({ object: _object, ...rest }) => {
          setAsked(rest)
          setPages(1)
        }}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reachable by keyboard */}
      <div ref={scroller} className={styles.scroller} tabIndex={0}>
        <table className={styles.table} aria-label={journal.label}>
          <thead>
            <tr>
              <th scope="col" className={styles.number}>
                {journal.number}
              </th>
              <th scope="col">{journal.when}</th>
              <th scope="col">{journal.what}</th>
              <th scope="col">{journal.to}</th>
              <th scope="col">{journal.who}</th>
            </tr>
          </thead>
          <Page before={null} left={pages} seen={[]} filter={filter} onMore={() => setPages(pages + 1)} />
        </table>
      </div>
    </>
  )
}

/** Whose history this is, and the way to everything else. */
function OfObject({ object }: { object: HistoryObject }) {
  const { journal } = useMessages()
  const go = useNavigation((state) => state.go)
  const [newest] = useQuery('history.list', { before: null, limit: 1, filter: { object } }).data ?? []
  const names = useQuery(
    'history.changes',
    newest === undefined ? null : { seq: newest.seq, limit: 1, object },
  ).data?.names
  return (
    <div className={styles.ofObject}>
      <h2 className={styles.objectName}>
        {journal.ofObject(journal.objects[object.kind], names?.[object.id] || null)}
      </h2>
      <Button variant="quiet" onPress={() => go({ name: 'journal' })}>
        {journal.wholeJournal}
      </Button>
    </div>
  )
}

type PageProps = {
  /** The page ends before this entry. */
  before: number | null
  /** Pages still to be shown, this one included. */
  left: number
  /** Entries of the pages above, where what was taken back is told. */
  seen: readonly Operation[]
  filter: JournalFilter
  onMore: () => void
}

/** Each page begins where the one above it ends, so nothing is lost or told twice when entries are added. */
function Page({ before, left, seen, filter, onMore }: PageProps) {
  const { journal } = useMessages()
  const { data, error } = useQuery('history.list', { before, limit: pageSize, filter })
  const all = [...seen, ...(data ?? [])]
  const last = data?.at(-1)
  const isEnd = data !== undefined && (last === undefined || last.seq === 1 || data.length < pageSize)
  const isWhole = Object.keys(filter).length === 0
  return (
    <>
      <tbody>
        {error && (
          <tr>
            <td colSpan={5}>
              <ErrorNotice error={error} />
            </td>
          </tr>
        )}
        {data?.map((operation) => (
          <Entry key={operation.id} operation={operation} known={all} object={filter.object ?? null} />
        ))}
        {(isEnd || left === 1) && (
          <tr className={styles.end}>
            <td colSpan={5}>
              {isEnd && isWhole && journal.beginning}
              {isEnd && !isWhole && all.length === 0 && journal.none}
              {!isEnd && data && (
                <Button variant="quiet" icon="chevron-down" onPress={onMore}>
                  {journal.older}
                </Button>
              )}
              {!data && !error && <Spinner />}
            </td>
          </tr>
        )}
      </tbody>
      {last && !isEnd && left > 1 && (
        <Page before={last.seq} left={left - 1} seen={all} filter={filter} onMore={onMore} />
      )}
    </>
  )
}

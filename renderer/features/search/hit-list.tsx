// The hits, keyword under keyword. Only the lines in view are drawn, so thousands of them scroll like ten.
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useMemo,
} from 'react'
import type { SearchHit } from '../../../shared/schema/search.ts'
import { useMessages } from '../../i18n/index.ts'
import { carryFind } from '../../stores/find.ts'
import { onMac } from '../../stores/keys.ts'
import { useNavigation, useScrollMemory } from '../../stores/navigation.ts'
import { lineFor } from '../../stores/picking.ts'
import { useQuery } from '../../stores/queries.ts'
import { keyOf, moveTo, selectHits, toggleHit, useSearch } from '../../stores/search.ts'
import { useScrolled } from '../../ui/use-scrolled.ts'
import styles from './hit-list.module.css'
import { HitRow, SourceRow } from './hit-row.tsx'
import { rowHeight, rowsInView, rowsOf, scrollFor } from './rows.ts'

export function HitList(props: {
  listRef: RefObject<HTMLDivElement | null>
  hits: readonly SearchHit[]
  total: number
  onAll: () => void
  /** Up from the first hit. */
  onLeave: () => void
}) {
  const { listRef, hits, total, onAll, onLeave } = props
  const { search } = useMessages()
  const listId = useId()
  const sources = useQuery('sources.list', {}).data
  const active = useSearch((state) => state.active)
  const selected = useSearch((state) => state.selected)
  const layout = useMemo(() => rowsOf(hits), [hits])
  const scrolled = useScrolled(listRef)
  useScrollMemory(listRef, 'search')
  const { first, last } = rowsInView(layout.rows.length, scrolled.top, scrolled.height)
  const current = useMemo(() => hits.findIndex((hit) => keyOf(hit) === active), [hits, active])
  // Who comes back to a hit goes on from it.
  useEffect(() => {
    if (useSearch.getState().active !== null) listRef.current?.focus({ preventScroll: true })
  }, [listRef])
  // The answer came after the keys had gone to the hits of the one before.
  useEffect(() => {
    if (current === -1 && document.activeElement === listRef.current) moveTo(hits, 0, false)
  }, [current, hits, listRef])
  // The end of what was asked for is near.
  useEffect(() => {
    if (hits.length < total && last === layout.rows.length) useSearch.setState({ all: true })
  }, [hits.length, total, last, layout.rows.length])

  function reveal(index: number): void {
    const list = listRef.current
    if (list === null) return
    const at = Math.max(0, Math.min(index, hits.length - 1))
    list.scrollTop = scrollFor(layout, at, { top: list.scrollTop, height: list.clientHeight })
  }
  function onKeyDown(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(scrolled.height / rowHeight) - 2)
    const to = lineFor(event.key, current, page, hits.length)
    const mod = onMac ? event.metaKey : event.ctrlKey
    const hit = hits[current]
    if (event.altKey) return
    if (to !== null && current === 0 && event.key === 'ArrowUp' && !event.shiftKey) onLeave()
    else if (to !== null) {
      moveTo(hits, to, event.shiftKey)
      reveal(to)
    } else if (event.key === 'Enter' && hit !== undefined) open(hit)
    else if (event.key === ' ' && hit !== undefined) toggleHit(hit)
    else if (event.key === 'Escape' && selected.size > 0) selectHits([])
    else if (mod && event.key.toLowerCase() === 'a') onAll()
    else return
    event.preventDefault()
  }
  const onClick = useCallback(
    (event: MouseEvent, hit: SearchHit, index: number) => {
      if (event.metaKey || event.ctrlKey) toggleHit(hit)
      else moveTo(hits, index, event.shiftKey)
    },
    [hits],
  )
  const onOpen = useCallback(
    (hit: SearchHit, index: number) => {
      moveTo(hits, index, false)
      open(hit)
    },
    [hits],
  )

  return (
    <div
      ref={listRef}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={search.hits}
      aria-multiselectable="true"
      data-single-keys=""
      {...(current === -1 ? {} : { 'aria-activedescendant': `${listId}-${current}` })}
      onFocus={() => {
        if (current === -1) moveTo(hits, 0, false)
      }}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: first * rowHeight }} />
      {layout.rows
        .slice(first, last)
        .map((row) =>
          row.kind === 'source' ? (
            <SourceRow
              key={row.sourceId}
              source={sources?.find((each) => each.id === row.sourceId)}
              hits={row.hits}
            />
          ) : (
            <HitRow
              key={keyOf(row.hit)}
              id={`${listId}-${row.index}`}
              hit={row.hit}
              isCurrent={row.index === current}
              isSelected={selected.has(keyOf(row.hit))}
              index={row.index}
              count={hits.length}
              onClick={onClick}
              onToggle={toggleHit}
              onOpen={onOpen}
            />
          ),
        )}
      <div role="presentation" style={{ height: (layout.rows.length - last) * rowHeight }} />
    </div>
  )
}

/** In the reader the search goes on within the source. */
function open({ sourceId, start, end }: SearchHit): void {
  carryFind(useSearch.getState().query, { start, end })
  useNavigation.getState().go({ name: 'reader', sourceId, at: { start, end } })
}

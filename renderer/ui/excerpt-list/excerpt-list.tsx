// A list of excerpts of any length, to be walked, chosen from and opened. Only the lines near the window are drawn.
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import { lineage } from '../../../shared/domain/codebook/tree.ts'
import type { ExcerptGrouping, ExcerptList as Found } from '../../../shared/schema/excerpts.ts'
import type { CodeId, CodingId, SourceId } from '../../../shared/schema/ids.ts'
import type { CodeEntry } from '../../stores/codebook.ts'
import {
  chooseExcerpts,
  type ListName,
  letGoOfExcerpts,
  moveToExcerpt,
  openExcerpt,
  toggleExcerpt,
  useExcerpts,
} from '../../stores/excerpts.ts'
import { onMac } from '../../stores/keys.ts'
import { useScrollMemory } from '../../stores/navigation.ts'
import { lineFor } from '../../stores/picking.ts'
import { useQuery } from '../../stores/queries.ts'
import styles from './excerpt-list.module.css'
import { ExcerptRow, type ShownCode } from './excerpt-row.tsx'
import { GroupRow } from './group-row.tsx'
import { guessedHeight, linesOf } from './lines.ts'
import { useLineWindow } from './use-line-window.ts'
import { useRows } from './use-rows.ts'

export type ExcerptListProps = {
  name: ListName
  /** Tells lists of one name apart: another one begins at its own top. */
  about: string
  listRef: RefObject<HTMLDivElement | null>
  found: Found
  groupBy: ExcerptGrouping
  label: string
  /** Up from the first excerpt. */
  onLeave?: () => void
}

/** Excerpts that a page of keys goes by. */
const page = 8

export function ExcerptList(props: ExcerptListProps) {
  const { name, about, listRef, found, groupBy, label, onLeave } = props
  const { ids } = found
  const listId = useId()
  const picked = useExcerpts((state) => state.picked[name])
  const { lines, lineOf } = useMemo(() => linesOf(found), [found])
  const current = useMemo(
    () => (picked.active === null ? -1 : ids.indexOf(picked.active)),
    [ids, picked.active],
  )
  const window = useLineWindow(listRef, lines, `${name} ${about}`)
  useScrollMemory(listRef, `excerpts.${name} ${about}`)
  useGone(name, ids, current)
  const shown = lines.slice(window.first, window.last)
  const places = shown.flatMap((line) => (line.kind === 'excerpt' ? [line.index] : []))
  const rowOf = useRows(ids, places[0] ?? 0, (places.at(-1) ?? -1) + 1)
  const known = useKnown()

  // Who comes back to an excerpt goes on from it.
  useEffect(() => {
    if (useExcerpts.getState().picked[name].active !== null && document.activeElement === document.body)
      listRef.current?.focus({ preventScroll: true })
  }, [listRef, name])

  function goTo(index: number, extend: boolean): void {
    moveToExcerpt(name, ids, index, extend)
    const at = Math.max(0, Math.min(index, ids.length - 1))
    const line = lineOf[at] ?? 0
    window.reveal(line, lines[line - 1]?.kind === 'group')
  }
  function onKeyDown(event: KeyboardEvent): void {
    const to = lineFor(event.key, current, page, ids.length)
    const mod = onMac ? event.metaKey : event.ctrlKey
    const id = ids[current]
    if (event.altKey) return
    if (to !== null && current <= 0 && event.key === 'ArrowUp' && !event.shiftKey) onLeave?.()
    else if (to !== null) goTo(to, event.shiftKey)
    else if (event.key === 'Enter' && id !== undefined) void openExcerpt(id)
    else if (event.key === ' ' && id !== undefined) toggleExcerpt(name, id)
    else if (event.key === 'Escape' && picked.selected.size > 0) chooseExcerpts(name, [])
    else if (mod && event.key.toLowerCase() === 'a') chooseExcerpts(name, ids)
    else return
    event.preventDefault()
  }
  const onClick = useCallback(
    (event: MouseEvent, id: CodingId, index: number) => {
      if (event.metaKey || event.ctrlKey) toggleExcerpt(name, id)
      else moveToExcerpt(name, ids, index, event.shiftKey)
    },
    [name, ids],
  )
  const onToggle = useCallback((id: CodingId) => toggleExcerpt(name, id), [name])
  const onOpen = useCallback(
    (id: CodingId, index: number) => {
      moveToExcerpt(name, ids, index, false)
      void openExcerpt(id)
    },
    [name, ids],
  )

  return (
    <div
      ref={listRef}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable="true"
      data-single-keys=""
      {...(current === -1 ? {} : { 'aria-activedescendant': `${listId}-${current}` })}
      onFocus={() => {
        if (current === -1 && ids.length > 0) goTo(0, false)
      }}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => {
        if (!event.shiftKey && !event.metaKey && !event.ctrlKey) return
        // The browser would mark all the words in between.
        event.preventDefault()
        listRef.current?.focus({ preventScroll: true })
      }}
    >
      <div role="presentation" style={{ height: window.before }} />
      {shown.map((line, offset) => {
        const at = window.first + offset
        if (line.kind === 'group')
          return <GroupRow key={`group ${line.group.id}`} line={at} group={line.group} groupBy={groupBy} />
        const row = rowOf(line.id)
        return (
          <ExcerptRow
            key={line.id}
            domId={`${listId}-${line.index}`}
            line={at}
            id={line.id}
            row={row}
            guess={guessedHeight(line, listRef.current?.clientWidth ?? 800)}
            {...known(row)}
            isCurrent={line.index === current}
            isSelected={picked.selected.has(line.id)}
            index={line.index}
            count={ids.length}
            onClick={onClick}
            onToggle={onToggle}
            onOpen={onOpen}
          />
        )
      })}
      <div role="presentation" style={{ height: window.after }} />
    </div>
  )
}

/** What is gone from the list is chosen no more; the keys stay at the place where they were. */
function useGone(name: ListName, ids: readonly CodingId[], current: number): void {
  const last = useRef<number | null>(null)
  useLayoutEffect(() => {
    letGoOfExcerpts(name, ids, last.current)
  }, [name, ids])
  useLayoutEffect(() => {
    if (current !== -1) last.current = current
  })
}

/** The code, the source and the case of a row, each looked up once. */
function useKnown() {
  const codes = useQuery('codes.list', {}).data
  const sources = useQuery('sources.list', {}).data
  const cases = useQuery('cases.list', {}).data
  return useMemo(() => {
    const shownCodes = new Map((codes ?? []).map((code) => [code.id, shownCode(codes ?? [], code)]))
    const bySource = new Map((sources ?? []).map((source) => [source.id, source]))
    const caseNames = new Map((cases ?? []).map(({ id, name }) => [id, name]))
    return (row: { codeId: CodeId; sourceId: SourceId } | undefined) => {
      const source = row && bySource.get(row.sourceId)
      return {
        code: row && shownCodes.get(row.codeId),
        source,
        caseName: source?.caseId == null ? null : (caseNames.get(source.caseId) ?? null),
      }
    }
  }, [codes, sources, cases])
}

function shownCode(codes: readonly CodeEntry[], code: CodeEntry): ShownCode {
  const above = lineage(codes, code.id).slice(0, -1)
  return { name: code.name, color: code.color, above: above.map(({ name }) => name).join(' › ') }
}

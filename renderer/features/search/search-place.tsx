// Searching the texts: the question above, every hit in its context below, and codes given straight from there.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { mostCounted, type SearchHit, type SearchResult } from '../../../shared/schema/search.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import type { CallError } from '../../stores/commands.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { openReplace } from '../../stores/replace.ts'
import {
  changeFilters,
  changeQuery,
  codeHits,
  meantHits,
  mostHitsShown,
  noFilters,
  searchInput,
  selectHits,
  useSearch,
} from '../../stores/search.ts'
import { useStudy } from '../../stores/study.ts'
import { CodePicker } from '../../ui/code-picker.tsx'
import { Button, EmptyState, ErrorNotice, PlaceHeader, Spinner } from '../../ui/index.ts'
import { HitList } from './hit-list.tsx'
import { SearchForm } from './search-form.tsx'
import styles from './search-place.module.css'
import { useSearchCommands } from './use-search-commands.ts'

const noHits: readonly SearchHit[] = []

export function SearchPlace({ text }: { text?: string }) {
  const { shell, search } = useMessages()
  const { number } = useFormat()
  const { data, error, isAsked } = useAnswer()
  const hits = data?.hits ?? noHits
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const toList = useCallback(() => list.current?.focus(), [])
  const [picking, setPicking] = useState(false)
  const writable = useStudy((state) => state.study?.readOnly === false)
  const meant = useMeant(hits)
  const selectAll = useSelectAll(data)
  useTextOf(text)
  useFieldFocus(field)
  useSearchCommands({
    canCode: () => writable && meant.length > 0,
    code: () => setPicking(true),
    toField: () => useSearch.setState({ fieldWanted: true }),
  })

  const written = (total: number) => (total < mostCounted ? number(total) : search.atLeast(number(total)))
  const about = data && isAsked ? search.found(data.total, written(data.total), data.sources) : undefined
  return (
    <>
      <PlaceHeader title={shell.places.search} about={<span aria-live="polite">{about}</span>} />
      <SearchForm field={field} onDown={toList} />
      {hits.length > 0 && data && (
        <div className={styles.bar}>
          <p>
            {meant.length > 0 && search.meant(meant.length, number(meant.length))}
            {data.total > mostHitsShown && ` ${search.onlyFirst(number(mostHitsShown))}`}
          </p>
          <Button variant="plain" onPress={meant.length === hits.length ? () => selectHits([]) : selectAll}>
            {meant.length === hits.length ? search.selectNone : search.selectAll}
          </Button>
          {writable && (
            <Button
              variant="quiet"
              icon="codebook"
              keys="C"
              isDisabled={meant.length === 0}
              onPress={() => setPicking(true)}
            >
              {search.code}
            </Button>
          )}
          {writable && (
            <Button variant="quiet" onPress={openReplace}>
              {search.replace}
            </Button>
          )}
        </div>
      )}
      {hits.length > 0 && data ? (
        <HitList
          listRef={list}
          hits={hits}
          total={data.total}
          onAll={selectAll}
          onLeave={() => useSearch.setState({ fieldWanted: true })}
        />
      ) : (
        <Nothing error={error} isAsked={isAsked} isAnswered={data !== undefined} />
      )}
      <CodePicker
        isOpen={picking}
        title={search.codeHits(meant.length, number(meant.length))}
        onClose={() => {
          setPicking(false)
          requestAnimationFrame(() => list.current?.focus())
        }}
        onGive={(codeId, direction) => codeHits(meant, codeId, direction ?? 'supports')}
      />
    </>
  )
}

/** The answer to what is asked; while a new one is on its way, the one before. */
function useAnswer(): { data: SearchResult | undefined; error: CallError | null; isAsked: boolean } {
  const query = useSearch((state) => state.query)
  const filters = useSearch((state) => state.filters)
  const all = useSearch((state) => state.all)
  const input = searchInput(query, filters, all)
  // One search at a time: while it is under way others may be typed, and the last of them is the next.
  const [asked, setAsked] = useState(input)
  const { data, error } = useQuery('search.run', asked)
  const isAnswered = asked === null || input === null || data !== undefined || error !== null
  if (isAnswered && JSON.stringify(asked) !== JSON.stringify(input)) setAsked(input)
  const [kept, setKept] = useState(data)
  const next = input === null || error !== null ? undefined : (data ?? kept)
  if (next !== kept) setKept(next)
  return { data: next, error, isAsked: input !== null }
}

function useMeant(hits: readonly SearchHit[]): readonly SearchHit[] {
  const active = useSearch((state) => state.active)
  const selected = useSearch((state) => state.selected)
  return useMemo(() => meantHits(hits, { active, selected }), [hits, active, selected])
}

/** Chooses every hit that can be shown, once they are all there. */
function useSelectAll(data: SearchResult | undefined): () => void {
  const [wanted, setWanted] = useState(false)
  const all = useSearch((state) => state.all)
  useEffect(() => {
    // Another search was begun meanwhile.
    if (!all) setWanted(false)
    if (!all || !wanted || data === undefined || data.hits.length < Math.min(data.total, mostHitsShown))
      return
    selectHits(data.hits)
    setWanted(false)
  }, [all, wanted, data])
  return () => {
    useSearch.setState({ all: true })
    setWanted(true)
  }
}

/** A text given on the way here is searched for once; coming back finds what was searched for last. */
function useTextOf(text: string | undefined): void {
  useEffect(() => {
    if (text === undefined) return
    changeQuery({ text })
    useSearch.setState({ fieldWanted: true })
    useNavigation.getState().replace({ name: 'search' })
  }, [text])
}

/** Who comes to search writes; who comes back goes on in the list. */
function useFieldFocus(field: { readonly current: HTMLInputElement | null }): void {
  const wanted = useSearch((state) => state.fieldWanted)
  useEffect(() => {
    if (useSearch.getState().active === null) useSearch.setState({ fieldWanted: true })
  }, [])
  useEffect(() => {
    if (!wanted) return
    let frame = 0
    // A window that is closing, as the palette one came from, still holds the focus.
    function take(): void {
      if (document.querySelector('[data-modal]') !== null) {
        frame = requestAnimationFrame(take)
        return
      }
      useSearch.setState({ fieldWanted: false })
      field.current?.focus()
      field.current?.select()
    }
    take()
    return () => cancelAnimationFrame(frame)
  }, [wanted, field])
}

function Nothing(props: { error: CallError | null; isAsked: boolean; isAnswered: boolean }) {
  const { search } = useMessages()
  const filters = useSearch((state) => state.filters)
  const isLimited = Object.values(filters).some((filter) => filter !== null)
  if (props.error !== null)
    return (
      <div className={styles.nothing}>
        <ErrorNotice error={props.error} />
      </div>
    )
  if (!props.isAsked)
    return (
      <EmptyState
        icon="search"
        title={search.emptyTitle}
        text={<span className={styles.howTo}>{search.howTo}</span>}
      />
    )
  if (!props.isAnswered) return <Spinner />
  return (
    <div className={styles.nothing}>
      <p>{search.nothing}</p>
      {isLimited && (
        <Button variant="quiet" onPress={() => changeFilters(noFilters)}>
          {search.clearFilters}
        </Button>
      )}
    </div>
  )
}

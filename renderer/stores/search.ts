// What is being searched for, where, and what was done with the hits; kept while moving about the study.
import { create } from 'zustand'
import type { Input } from '../../shared/api/contract.ts'
import type { Direction } from '../../shared/schema/coding.ts'
import type { CaseId, CodeId } from '../../shared/schema/ids.ts'
import type { SearchHit, SearchQuery } from '../../shared/schema/search.ts'
import type { SourceKind } from '../../shared/schema/source.ts'
import { run } from './commands.ts'
import { type LineKey, meantOf, movedTo, nothingPicked, type Picked, toggled, withChosen } from './picking.ts'
import { noteUsed } from './reader.ts'
import { useStudy } from './study.ts'

/** Null limits nothing. Days as `YYYY-MM-DD`, both included. */
export type SearchFilters = {
  caseId: CaseId | null
  kind: SourceKind | null
  speaker: string | null
  codeId: CodeId | null
  from: string | null
  to: string | null
}

export const noFilters: SearchFilters = {
  caseId: null,
  kind: null,
  speaker: null,
  codeId: null,
  from: null,
  to: null,
}

/** A hit by its place, the same from one answer to the next. */
export type HitKey = LineKey

export function keyOf({ sourceId, start, end }: Pick<SearchHit, 'sourceId' | 'start' | 'end'>): HitKey {
  return `${sourceId} ${start}-${end}`
}

type SearchState = Picked<HitKey> & {
  query: SearchQuery
  filters: SearchFilters
  /** Whether every hit that can be shown was asked for; at first a screenful or two will do. */
  all: boolean
  /** The field is to get the focus as soon as it is there. */
  fieldWanted: boolean
}

const atStart: SearchState = {
  query: { text: '', mode: 'words', wholeWords: false },
  filters: noFilters,
  all: false,
  ...nothingPicked,
  fieldWanted: false,
}

export const useSearch = create<SearchState>(() => atStart)

useStudy.subscribe(({ study }, before) => {
  if (study?.id !== before.study?.id) useSearch.setState(atStart)
})

const otherHits = { all: false, ...nothingPicked }

export function changeQuery(changes: Partial<SearchQuery>): void {
  useSearch.setState(({ query }) => ({ query: { ...query, ...changes }, ...otherHits }))
}

export function changeFilters(changes: Partial<SearchFilters>): void {
  useSearch.setState(({ filters }) => ({ filters: { ...filters, ...changes }, ...otherHits }))
}

const fewHits = 500
export const mostHitsShown = 5000

/** What to ask the study; null when nothing is searched for. */
export function searchInput(
  query: SearchQuery,
  { caseId, kind, speaker, codeId, from, to }: SearchFilters,
  all: boolean,
): Input<'search.run'> | null {
  if (query.text.trim() === '') return null
  return {
    query: { ...query, wholeWords: query.mode !== 'regex' && query.wholeWords },
    scope: {
      ...(caseId === null ? {} : { caseIds: [caseId] }),
      ...(kind === null ? {} : { kinds: [kind] }),
      ...(speaker === null ? {} : { speakers: [speaker] }),
      ...(codeId === null ? {} : { codeId }),
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { to }),
    },
    limit: all ? mostHitsShown : fewHits,
  }
}

/** Goes to a hit; `extend` selects everything from where the selection began to it. */
export function moveTo(hits: readonly SearchHit[], index: number, extend: boolean): void {
  useSearch.setState((state) => movedTo(state, hits.map(keyOf), index, extend))
}

export function toggleHit(hit: SearchHit): void {
  useSearch.setState((state) => toggled(state, keyOf(hit)))
}

export function selectHits(hits: readonly SearchHit[]): void {
  useSearch.setState((state) => withChosen(state, hits.map(keyOf)))
}

/** The hits a command speaks of: those selected, else the one the keys are at. */
export function meantHits(
  hits: readonly SearchHit[],
  picked: Pick<Picked<HitKey>, 'selected' | 'active'>,
): SearchHit[] {
  const meant = new Set(meantOf(hits.map(keyOf), picked))
  return hits.filter((hit) => meant.has(keyOf(hit)))
}

/** Gives a code to hits as one operation that a note names and can undo. False when the study refused. */
export async function codeHits(
  hits: readonly SearchHit[],
  codeId: CodeId,
  direction: Direction,
): Promise<boolean> {
  const spans = hits.map(({ sourceId, start, end }) => ({ sourceId, start, end }))
  const input = { spans, codeIds: [codeId], direction, memo: '', coder: null }
  if ((await run('codings.createMany', input, { toast: true })) === undefined) return false
  selectHits([])
  noteUsed([codeId])
  return true
}

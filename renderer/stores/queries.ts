// What the page has read from the study: one entry per question, read again when its topics change.
import { useCallback, useSyncExternalStore } from 'react'
import type { Contract, Input, MethodName, Output } from '../../shared/api/contract.ts'
import { topics as allTopics, type CodingNews, type Topic } from '../../shared/api/events.ts'
import { CallError, call, onConnection, onEvent } from '../api/client.ts'
import { withAnswers } from './answers.ts'
import { onward } from './onward.ts'
import { useStudy } from './study.ts'

type QueryName = { [M in MethodName]: Contract[M]['kind'] extends 'query' ? M : never }[MethodName]
/** Methods that only read: every query, and the readings that need no study. */
export type Readable = QueryName | 'app.recent' | 'app.browse' | 'model.shipped'

const evidenceTopics = ['model', 'cases', 'sources', 'codes', 'codings', 'judgements'] as const

/** A memo is shown with what the things it speaks of are called. */
const memoTopics = ['memos', 'study', 'cases', 'sources', 'codes', 'codings', 'judgements'] as const

/** Facts rest on records of the case; waves are told with judgements. */
const factTopics = ['cases', 'networks', 'sources', 'judgements'] as const

/** Which changes make an answer out of date. */
const topicsOf: Readonly<Record<Readable, readonly Topic[]>> = {
  'app.recent': [],
  'app.browse': [],
  'model.shipped': [],
  'study.dump': allTopics,
  'model.get': ['model'],
  'model.picture': [...evidenceTopics, 'plans'],
  'levels.list': ['judgements', 'model'],
  'model.versions': ['model'],
  'model.diff': ['model'],
  'model.previewChange': allTopics,
  'model.export': ['model', 'codes', 'study'],
  'attributes.list': ['cases'],
  'cases.list': ['cases'],
  'people.list': ['cases', 'sources'],
  'people.labels': ['sources'],
  'networks.table': ['cases', 'sources', 'codes', 'codings', 'judgements', 'model'],
  'meetings.read': ['cases', 'networks', 'sources'],
  'meetings.readList': ['cases', 'sources'],
  'facts.list': factTopics,
  'facts.cited': factTopics,
  'timeline.read': [...evidenceTopics, 'networks', 'plans'],
  'sources.list': ['sources', 'codings'],
  'sources.text': ['sources'],
  'sources.original': ['sources'],
  'sources.previewRevision': ['sources', 'codings', 'codes'],
  'sources.revisions': ['sources'],
  'sources.revisionText': ['sources'],
  'sources.locate': ['sources'],
  'sources.speakers': ['sources'],
  'search.run': ['sources', 'cases', 'codings'],
  'replace.preview': ['sources', 'cases', 'codings', 'codes'],
  'projects.reports': ['sources'],
  'projects.report': ['sources'],
  'codes.list': ['codes', 'codings', 'sources'],
  'codes.previewMerge': ['codes', 'codings'],
  'coders.list': ['codings'],
  'codings.lost': ['codings', 'sources'],
  'codings.list': ['codings', 'codes', 'sources'],
  'codings.ofSource': ['codings', 'sources'],
  'excerpts.find': ['codings', 'codes', 'sources', 'cases', 'memos'],
  'excerpts.read': ['codings', 'sources', 'memos'],
  'excerpts.export': allTopics,
  'autocode.preview': ['sources', 'cases', 'codes', 'codings'],
  'profile.list': evidenceTopics,
  'profile.whatIf': evidenceTopics,
  'profile.sensitivity': evidenceTopics,
  'profile.layers': evidenceTopics,
  'profile.evidence': evidenceTopics,
  'ledger.read': [...evidenceTopics, 'networks', 'memos'],
  'gaps.list': [...evidenceTopics, 'plans', 'networks'],
  'profile.trajectory': evidenceTopics,
  'profile.process': [...evidenceTopics, 'plans'],
  'trace.read': [...evidenceTopics, 'memos'],
  'links.list': ['networks', 'codings', 'codes', 'sources'],
  'judgements.list': ['judgements', 'codings', 'sources'],
  'judgements.hidden': ['judgements'],
  'judgements.stale': evidenceTopics,
  'ties.list': ['ties', 'networks', 'cases', 'codings'],
  'ties.metrics': ['ties', 'cases'],
  'ties.compare': ['ties', 'cases'],
  'ties.export': ['ties', 'networks', 'cases', 'codings', 'sources'],
  'ties.map': ['ties'],
  'waves.list': ['judgements', 'sources'],
  'memos.list': memoTopics,
  'memos.counts': ['memos'],
  'memos.about': memoTopics,
  'memos.backlinks': memoTopics,
  'strategies.list': ['plans', 'model', 'cases', 'networks', 'codings', 'sources'],
  'strategies.export': allTopics,
  'strategies.previewImport': ['plans', 'model'],
  'plans.list': ['plans', 'cases', 'networks', 'codings', 'sources'],
  'plans.fit': [...evidenceTopics, 'plans'],
  'plans.stageOn': ['judgements'],
  'objectives.list': ['plans', 'cases', 'networks', 'codings', 'sources'],
  'reports.case': allTopics,
  'reports.cross': allTopics,
  'reports.leaks': allTopics,
  'history.state': ['history'],
  'history.list': ['history'],
  'history.facets': ['history'],
  'history.changes': ['history'],
}

/** Changes that alter nothing of an answer but numbers and labels at the edge of what people do. */
const besideTopics: { readonly [M in Readable]?: readonly Topic[] } = {
  'sources.list': ['codings'],
  'codes.list': ['codings'],
  'history.state': ['history'],
  'coders.list': ['codings'],
  'codings.lost': ['codings'],
}

export type QueryState<T> = { data: T | undefined; error: CallError | null; loading: boolean }

type Entry = {
  method: Readable
  state: QueryState<unknown>
  listeners: Set<() => void>
  /** Asks for what became of the answer known already, or for everything when none is. */
  ask: (known: unknown) => Promise<unknown>
  /** The known answer after what an event told; null when it has to be asked for. */
  told: (known: unknown, news: CodingNews) => unknown
  /** The call under way. */
  asking: Promise<void> | null
  stale: boolean
}

const idle: QueryState<never> = { data: undefined, error: null, loading: false }
const waiting: QueryState<never> = { data: undefined, error: null, loading: true }
/** Answers nobody looks at are kept up to this many, oldest first out. */
const keptUnwatched = 60
const entries = new Map<string, Entry>()
/** Counts the studies this page has shown. */
let studiesShown = 0

function keyOf<M extends Readable>(method: M, input: Input<M>): string {
  return `${method} ${JSON.stringify(input)}`
}

function entryFor<M extends Readable>(key: string, method: M, input: Input<M>): Entry {
  const known = entries.get(key)
  if (known) return known
  const entry: Entry = {
    method,
    state: waiting,
    listeners: new Set(),
    ask: (known) => askOnward(method, input, known),
    told: (known, news) => onward[method]?.told(input, known as Output<M>, news) ?? null,
    asking: null,
    stale: true,
  }
  entries.set(key, entry)
  return entry
}

/** Some answers can be continued from what is known: see onward.ts. */
async function askOnward<M extends Readable>(method: M, input: Input<M>, known: unknown): Promise<unknown> {
  const way = onward[method]
  if (way === undefined || known === undefined) return call(method, input)
  const before = known as Output<M>
  return way.join(before, await call(method, way.since(input, before)))
}

function publish(entry: Entry, state: QueryState<unknown>): void {
  entry.state = state
  for (const listener of entry.listeners) listener()
}

/** Asks until the answer is newer than the last change; at most one call of an entry is under way. */
function read(entry: Entry): Promise<void> {
  if (entry.asking === null && entry.stale) entry.asking = ask(entry)
  return entry.asking ?? Promise.resolve()
}

async function ask(entry: Entry): Promise<void> {
  while (entry.stale) {
    entry.stale = false
    const asked = studiesShown
    try {
      const data = await entry.ask(entry.state.data)
      // Another study came in between: this is no answer about it, and nothing to continue from.
      if (asked !== studiesShown) continue
      publish(entry, { data, error: null, loading: entry.stale })
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      publish(entry, { data: entry.state.data, error, loading: entry.stale })
    }
  }
  entry.asking = null
}

function forgetUnwatched(): void {
  const unwatched = [...entries].filter(([, entry]) => entry.listeners.size === 0)
  for (const [key] of unwatched.slice(0, Math.max(0, unwatched.length - keptUnwatched))) entries.delete(key)
}

function watch(key: string, entry: Entry, listener: () => void): () => void {
  // Nobody tells when a folder changes, so it is read again whenever it comes into view.
  if (entry.listeners.size === 0 && topicsOf[entry.method].length === 0) entry.stale = true
  entry.listeners.add(listener)
  // Last looked at is last forgotten.
  entries.delete(key)
  entries.set(key, entry)
  void read(entry)
  return () => {
    entry.listeners.delete(listener)
    forgetUnwatched()
  }
}

/**
 * Asks and keeps asking: the answer is shared by everyone who asks the same, kept while it is read again,
 * and read again when something it depends on changes. `input` null asks nothing.
 */
export function useQuery<M extends Readable>(method: M, input: Input<M> | null): QueryState<Output<M>> {
  const key = input === null ? null : keyOf(method, input)
  const subscribe = useCallback(
    (listener: () => void) => {
      if (key === null) return () => undefined
      // The key is the method and its input written down, so it stands for both.
      const asked = JSON.parse(key.slice(method.length + 1)) as Input<M>
      return watch(key, entryFor(key, method, asked), listener)
    },
    [key, method],
  )
  const state = useSyncExternalStore(subscribe, () =>
    key === null ? idle : (entries.get(key)?.state ?? waiting),
  )
  // An entry holds what `call` answered for this very method.
  return state as QueryState<Output<M>>
}

/** Asks now for what a place is about to show; when it is answered, null when something is known already. */
export function prepare<M extends Readable>(method: M, input: Input<M>): Promise<void> | null {
  const entry = entryFor(keyOf(method, input), method, input)
  const answered = read(entry)
  return entry.state.data === undefined ? answered : null
}

/** Marks what depends on these topics as out of date; what is on screen is read again, numbers beside it a moment later. */
export function refresh(topics: readonly Topic[], news: CodingNews | null): void {
  for (const entry of entries.values()) {
    const { method } = entry
    if (news !== null && takeNews(entry, news)) continue
    if (!topicsOf[method].some((topic) => topics.includes(topic))) continue
    const beside = besideTopics[method] ?? []
    invalidate(
      entry,
      topics.every((topic) => beside.includes(topic) || !topicsOf[method].includes(topic)),
    )
  }
}

/** True when an answer was brought up to date by what an event told. */
function takeNews(entry: Entry, news: CodingNews): boolean {
  if (entry.stale || entry.asking !== null || entry.state.data === undefined) return false
  const data = entry.told(entry.state.data, news)
  if (data === null) return false
  publish(entry, { data, error: null, loading: false })
  return true
}

/** The same for answers that depend on no topic of the study (recent studies, folders). */
export function refreshMethod(method: Readable): void {
  for (const entry of entries.values()) if (entry.method === method) invalidate(entry, false)
}

function invalidate(entry: Entry, canWait: boolean): void {
  entry.stale = true
  if (entry.listeners.size === 0) return
  if (canWait) readLater()
  else void read(entry)
}

/** Milliseconds without a further change after which the numbers beside the work are read again; and how many at most. */
const pauseBeforeCounting = 60
const longestPause = 600
let waitingSince = 0
let later: ReturnType<typeof setTimeout> | undefined

function readLater(): void {
  const now = performance.now()
  if (later === undefined) waitingSince = now
  else if (now - waitingSince > longestPause) return
  clearTimeout(later)
  later = setTimeout(() => {
    later = undefined
    for (const entry of entries.values()) if (entry.stale && entry.listeners.size > 0) void read(entry)
  }, pauseBeforeCounting)
}

/** Another study, or none: nothing read so far is about it. */
function forgetAll(): void {
  studiesShown += 1
  for (const [key, entry] of entries) {
    if (entry.listeners.size === 0) entries.delete(key)
    else {
      entry.stale = true
      publish(entry, waiting)
      void read(entry)
    }
  }
}

/** A study at a moment: its past is another study, as far as answers go. */
function whatIsShown(): string {
  const { study } = useStudy.getState()
  return `${study?.path} ${study?.asOf?.seq}`
}

/** Keeps answers true to the study for as long as the page lives. */
export function followChanges(): void {
  onEvent((event) => {
    if (event.type === 'changed') withAnswers(() => refresh(event.topics, event.news ?? null))
  })
  onConnection((state) => {
    if (state === 'connected') refresh(allTopics, null)
  })
  let shown = whatIsShown()
  useStudy.subscribe(() => {
    if (whatIsShown() === shown) return
    shown = whatIsShown()
    forgetAll()
  })
}

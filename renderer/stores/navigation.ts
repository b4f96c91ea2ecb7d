// Where the reader of the study is, and the way back: a stack of places, each with its scroll positions.
import { type RefObject, useEffect } from 'react'
import { create } from 'zustand'
import type { Input } from '../../shared/api/contract.ts'
import type { HistoryObject } from '../../shared/schema/history.ts'
import type { CaseId, CodeId, SourceId, StageId } from '../../shared/schema/ids.ts'
import type { Span } from '../../shared/schema/text.ts'
import type { CasesView, ModelView } from './views.ts'

export type EvidenceOf = Input<'profile.evidence'>['of']

export type Place =
  | { name: 'sources' }
  | { name: 'reader'; sourceId: SourceId; at?: Span }
  /** Excerpts of the whole study, as they were asked for last. */
  | { name: 'excerpts' }
  | { name: 'codebook'; codeId?: CodeId }
  | { name: 'cases'; caseId?: CaseId; view?: CasesView }
  | { name: 'evidence'; caseId?: CaseId; of?: EvidenceOf | { type: 'stage'; id: StageId } }
  | { name: 'model'; view?: ModelView }
  | { name: 'reports'; caseId?: CaseId }
  /** With an object: its own history. */
  | { name: 'journal'; object?: HistoryObject }
  /** `text` is searched for on arrival; without it, what was searched for last is there. */
  | { name: 'search'; text?: string }

type Visit = { id: number; place: Place; scroll: Map<string, number> }

type NavigationState = {
  place: Place
  /** Tells one coming to a place from another. */
  visit: number
  canBack: boolean
  /** The source read last, for the rail's way into the reader. */
  lastRead: SourceId | null
  /** Shown as soon as it is ready: see `waitUntilReady`. */
  go(place: Place): void
  /** To where the reader was before, scroll position included. */
  back(): void
  /** Changes the current place without leaving a step to come back to (a selection within a place). */
  replace(place: Place): void
  /** A new beginning: the first place, with nothing to go back to. */
  restart(): void
}

const first: Place = { name: 'sources' }
/** Steps back that are kept. */
const depth = 200

let made = 0
function visitTo(place: Place): Visit {
  made += 1
  return { id: made, place, scroll: new Map() }
}

let visits: readonly [Visit, ...Visit[]] = [visitTo(first)]

function current(): Visit {
  return visits.at(-1) ?? visits[0]
}

function shown(state: { lastRead: SourceId | null }) {
  const { place, id } = current()
  const lastRead = place.name === 'reader' ? place.sourceId : state.lastRead
  return { place, visit: id, canBack: visits.length > 1, lastRead }
}

/** When a place can be shown; null: at once. */
export type Readiness = (place: Place) => Promise<unknown> | null
let readyFor: Readiness = () => null

/** From now on the place one comes from stays on screen until the one gone to is ready. */
export function waitUntilReady(readiness: Readiness): void {
  readyFor = readiness
}

export const useNavigation = create<NavigationState>((set) => ({
  ...shown({ lastRead: null }),
  go(place) {
    if (JSON.stringify(place) === JSON.stringify(current().place)) return
    const [oldest, ...others] = visits
    const visit = visitTo(place)
    visits = [oldest, ...others.slice(1 - depth), visit]
    const ready = readyFor(place)
    if (ready === null) set(shown)
    // Whoever has gone on meanwhile is not brought back.
    else void ready.then(() => current() === visit && set(shown))
  },
  back() {
    const [oldest, ...others] = visits
    visits = [oldest, ...others.slice(0, -1)]
    set(shown)
  },
  replace(place) {
    current().place = place
    set(shown)
  },
  restart() {
    visits = [visitTo(first)]
    set(shown({ lastRead: null }))
  },
}))

/** Milliseconds during which content may still arrive and the old position be found again. */
const settling = 1500

/**
 * Remembers how far `ref` is scrolled, per visit and `key`, and goes back there when the visit is returned to.
 * Content that loads late is waited for until the person scrolls by herself. `side`: down the page, unless said otherwise.
 */
export function useScrollMemory(
  ref: RefObject<HTMLElement | null>,
  key: string,
  side: 'scrollTop' | 'scrollLeft' = 'scrollTop',
): void {
  const visit = useNavigation((state) => state.visit)
  useEffect(() => {
    const element = ref.current
    const scroll = visits.find((each) => each.id === visit)?.scroll
    if (!element || !scroll) return
    const wanted = scroll.get(key) ?? element[side]
    scroll.set(key, wanted)
    const until = performance.now() + settling
    let frame = 0
    let settled = false

    function settle(): void {
      if (settled || !element) return
      element[side] = wanted
      settled = Math.abs(element[side] - wanted) < 1 || performance.now() > until
      if (!settled) frame = requestAnimationFrame(settle)
    }
    function leaveAlone(): void {
      settled = true
    }
    function remember(): void {
      if (settled && element) scroll?.set(key, element[side])
    }

    settle()
    element.addEventListener('scroll', remember, { passive: true })
    for (const type of ['wheel', 'keydown', 'pointerdown']) element.addEventListener(type, leaveAlone)
    return () => {
      cancelAnimationFrame(frame)
      element.removeEventListener('scroll', remember)
      for (const type of ['wheel', 'keydown', 'pointerdown']) element.removeEventListener(type, leaveAlone)
    }
  }, [ref, key, visit, side])
}

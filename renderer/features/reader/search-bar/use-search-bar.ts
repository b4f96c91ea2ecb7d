// The search within a source: its hits, the one gone to, and how to go on. Keys, the bar and the palette do it through these.
import { useEffect, useMemo, useRef } from 'react'
import type { SourceId } from '../../../../shared/schema/ids.ts'
import type { Span } from '../../../../shared/schema/text.ts'
import { select, spanOf } from '../../../editor/caret.ts'
import { hitAt, hitBeside, hitFrom } from '../../../editor/hits.ts'
import type { ReadingView } from '../../../editor/reading-view.ts'
import { revealIfHidden } from '../../../editor/scrolling.ts'
import { currentMessages } from '../../../i18n/index.ts'
import { useAutocode } from '../../../stores/autocode.ts'
import { type Command, useCommands } from '../../../stores/commands.ts'
import { askedOf, closeFind, openFind, useFind } from '../../../stores/find.ts'
import { noteCaret, say, useReader } from '../../../stores/reader.ts'
import { useHitPaint } from './use-hit-paint.ts'
import { type Found, useHits } from './use-hits.ts'

export type SearchBarState = Found & {
  /** Index of the hit that is selected. */
  current: number | null
  go: (step: 1 | -1) => void
  codeAll: () => void
  /** Away with the bar; the caret stays at the hit gone to. */
  leave: () => void
}

export function useSearchBar(
  view: ReadingView | null,
  sourceId: SourceId,
  readOnly: boolean,
): SearchBarState {
  const found = useHits(view?.text ?? '')
  const { hits } = found
  const anchor = useReader((state) => state.anchor)
  const focus = useReader((state) => state.focus)
  const current = useMemo(() => hitAt(hits, spanOf({ anchor, focus })), [hits, anchor, focus])
  useHitPaint(view, hits, (current === null ? null : hits[current]) ?? null)
  useFirstHit(view, found)

  const latest = useRef({ view, found, sourceId })
  latest.current = { view, found, sourceId }
  const actions = useMemo(() => actionsOf(latest), [])
  useFindCommands(actions, readOnly)
  return { ...found, current, ...actions }
}

type Latest = { readonly current: { view: ReadingView | null; found: Found; sourceId: SourceId } }

function actionsOf(latest: Latest) {
  return {
    go(step: 1 | -1): void {
      const { view, found } = latest.current
      if (view === null) return
      const { isOpen } = useFind.getState()
      const from = spanOf(useReader.getState())
      // Closed, nothing is found: it is opened again and goes to the nearest.
      if (!isOpen) {
        useFind.setState({ isOpen: true, origin: step === 1 ? from.end : from.start, goWanted: step })
        return
      }
      const index = hitBeside(found.hits, from, step)
      const hit = index === null ? undefined : found.hits[index]
      if (index === null || hit === undefined) return
      goTo(view, hit)
      sayPlace(index, found.hits.length, step === 1 ? hit.start < from.start : hit.start > from.start)
    },
    codeAll(): void {
      const { query } = useFind.getState()
      useAutocode.getState().openFor(askedOf(query), latest.current.sourceId)
    },
    leave(): void {
      closeFind()
      latest.current.view?.root.focus({ preventScroll: true })
    },
    open(): void {
      const { view } = latest.current
      const { selection, anchor, focus } = useReader.getState()
      const words = selection === null ? '' : (view?.text.slice(selection.start, selection.end) ?? '')
      openFind(words, Math.min(anchor, focus))
    },
    hasHits: () => latest.current.found.hits.length > 0,
  }
}

/** Selects a hit: then C codes it. The page's own selection follows when the text gets the focus; a field keeps its caret. */
function goTo(view: ReadingView, { start, end }: Span): void {
  noteCaret(view.text, { anchor: start, focus: end })
  if (document.activeElement === view.root) select(view, { anchor: start, focus: end })
  revealIfHidden(view, { start, end })
}

function sayPlace(index: number, count: number, wrapped: boolean): void {
  const { find } = currentMessages().reader
  say(`${find.place(index + 1, String(count))}${wrapped ? `. ${find.wrapped}` : ''}`)
}

/** While it is written, the first hit from where the search began; where there is none, back to there. */
function useFirstHit(view: ReadingView | null, found: Found): void {
  useEffect(() => {
    const { goWanted, query, origin } = useFind.getState()
    if (view === null || goWanted === null || found.query !== query) return
    useFind.setState({ goWanted: null })
    if (query.text.trim() === '') return
    const caret = { start: origin, end: origin }
    const index = goWanted === 1 ? hitFrom(found.hits, origin) : hitBeside(found.hits, caret, -1)
    const hit = index === null ? undefined : found.hits[index]
    if (hit !== undefined) goTo(view, hit)
    else noteCaret(view.text, { anchor: origin, focus: origin })
  }, [view, found])
}

function useFindCommands(actions: ReturnType<typeof actionsOf>, readOnly: boolean): void {
  const isAsked = () => useFind.getState().query.text.trim() !== ''
  const commands: Command[] = [
    {
      id: 'reader.find',
      group: 'reader',
      label: (m) => m.reader.find.open,
      keys: 'Mod+F /',
      run: actions.open,
    },
    {
      id: 'reader.findNext',
      group: 'reader',
      label: (m) => m.reader.find.next,
      keys: 'F3 Mod+G',
      when: isAsked,
      run: () => actions.go(1),
    },
    {
      id: 'reader.findPrevious',
      group: 'reader',
      label: (m) => m.reader.find.previous,
      keys: 'Shift+F3 Mod+Shift+G',
      when: isAsked,
      run: () => actions.go(-1),
    },
    {
      id: 'reader.codeHits',
      group: 'reader',
      label: (m) => m.reader.find.codeAll,
      when: () => !readOnly && actions.hasHits(),
      run: actions.codeAll,
    },
  ]
  useCommands(commands)
}

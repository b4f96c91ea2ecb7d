// Connects one source's text on the page with the reader's state: where to begin, what is selected, where Back returns.
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { SourceId } from '../../../shared/schema/ids.ts'
import type { SourceText } from '../../../shared/schema/source.ts'
import type { Offset, Span } from '../../../shared/schema/text.ts'
import { displayBlocks } from '../../editor/blocks.ts'
import { caretIn, select } from '../../editor/caret.ts'
import { createReadingView, type ReadingView } from '../../editor/reading-view.ts'
import { readingPosition, restorePosition, reveal, stopScrolling } from '../../editor/scrolling.ts'
import { type Place, useNavigation } from '../../stores/navigation.ts'
import { noteCaret, openSource, useReader } from '../../stores/reader.ts'
import { keepPosition, lastPosition, positionOfVisit } from './positions.ts'

/** UTF-16 units of a block: about 600 words, above which selecting gets slow. */
const longestBlock = 4000
/** Milliseconds for which a place just arrived at stays marked. */
const markedFor = 2500

export type Reading = ReturnType<typeof useReadingView>

export function useReadingView(props: { sourceId: SourceId; sourceText: SourceText; at: Span | null }) {
  const { sourceId, at } = props
  const sourceText = useUnchanged(props.sourceText)
  const scroller = useRef<HTMLDivElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<ReadingView | null>(null)
  const { text, turns, times } = sourceText
  const blocks = useMemo(() => displayBlocks(text, turns, longestBlock), [text, turns])

  useLayoutEffect(() => openSource(sourceId), [sourceId])
  useLayoutEffect(() => {
    if (scroller.current === null || root.current === null) return
    setView(createReadingView({ scroller: scroller.current, root: root.current, text, turns, blocks }))
  }, [text, turns, blocks])

  useEffect(() => (view === null ? undefined : followSelection(view)), [view])
  const arrived = useArrival(view, sourceId, at)
  const visit = useNavigation((state) => state.place)
  const beginning = useCallback((): Offset => {
    const known = positionOfVisit(visit)?.offset
    return known ?? at?.start ?? lastPosition(sourceId)?.offset ?? 0
  }, [visit, at, sourceId])
  return { scroller, root, view, text, blocks, times, arrived, beginning }
}

/** A source's text seldom changes; reading it again (its title did) must not draw it anew. */
function useUnchanged(next: SourceText): SourceText {
  const kept = useRef(next)
  if (kept.current.text !== next.text || kept.current.turns.length !== next.turns.length) kept.current = next
  return kept.current
}

function followSelection(view: ReadingView): () => void {
  const onChange = () => {
    const caret = caretIn(view)
    if (caret !== null) noteCaret(view.text, caret)
  }
  document.addEventListener('selectionchange', onChange)
  // The browser tells of a selection a moment late: a key pressed right after it must speak of it all the same.
  document.addEventListener('keydown', onChange, { capture: true })
  return () => {
    document.removeEventListener('selectionchange', onChange)
    document.removeEventListener('keydown', onChange, { capture: true })
  }
}

/** Goes to where this visit was, or to `at`, or to where the source was read last; remembers from then on. Answers the place to mark. */
function useArrival(view: ReadingView | null, sourceId: SourceId, at: Span | null): Span | null {
  const visit = useNavigation((state) => state.place)
  const [arrived, setArrived] = useState<Span | null>(null)
  const shown = useRef<Place | null>(null)

  useLayoutEffect(() => {
    if (view === null) return
    // Another text in the same visit (an edit was undone, another window edits) takes no caret out of a field or a window.
    const isTaken = shown.current === visit && isElsewhere(view)
    shown.current = visit
    const known = positionOfVisit(visit)
    const last = at === null ? lastPosition(sourceId) : null
    const { anchor, focus } = useReader.getState()
    if (at !== null && known === null) {
      noteCaret(view.text, { anchor: at.start, focus: at.start })
      select(view, { anchor: at.start, focus: at.start })
      reveal(view, at)
      setArrived(at)
    } else {
      // In a source just opened there is no caret yet but the one left here.
      const isNew = anchor === 0 && focus === 0
      if (!isTaken)
        select(view, last !== null && isNew ? { anchor: last.focus, focus: last.focus } : { anchor, focus })
      const position = known ?? last
      if (position !== null) restorePosition(view, position)
    }
    if (!isTaken) view.root.focus({ preventScroll: true })
    return rememberPosition(view, (position) => keepPosition(visit, sourceId, position, useReader.getState()))
  }, [view, visit, sourceId, at])

  useEffect(() => {
    if (arrived === null) return
    const timer = setTimeout(() => setArrived(null), markedFor)
    return () => clearTimeout(timer)
  }, [arrived])
  return arrived
}

function isElsewhere({ root }: ReadingView): boolean {
  const { activeElement } = document
  return activeElement !== null && activeElement !== document.body && !root.contains(activeElement)
}

function rememberPosition(
  view: ReadingView,
  keep: (position: NonNullable<ReturnType<typeof readingPosition>>) => void,
): () => void {
  let frame = 0
  const onMove = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      const position = readingPosition(view)
      if (position !== null) keep(position)
    })
  }
  const takeOver = () => stopScrolling(view)
  view.scroller.addEventListener('scroll', onMove, { passive: true })
  document.addEventListener('selectionchange', onMove)
  for (const type of ['wheel', 'pointerdown', 'keydown'])
    view.scroller.addEventListener(type, takeOver, { passive: true })
  return () => {
    cancelAnimationFrame(frame)
    view.scroller.removeEventListener('scroll', onMove)
    document.removeEventListener('selectionchange', onMove)
    for (const type of ['wheel', 'pointerdown', 'keydown']) view.scroller.removeEventListener(type, takeOver)
  }
}

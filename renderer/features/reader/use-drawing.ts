// Draws what belongs to the visible text: tints, stripes, the caret. The text's own elements are never touched.
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { CodingId } from '../../../shared/schema/ids.ts'
import type { Span } from '../../../shared/schema/text.ts'
import type { Band } from '../../editor/geometry.ts'
import { caretRect, lineExtent, type Visible } from '../../editor/geometry.ts'
import { createPainter, type Painter, prepareStyles } from '../../editor/highlights.ts'
import type { ReadingView } from '../../editor/reading-view.ts'
import { visibleBlocks } from '../../editor/scrolling.ts'
import { afterPaint } from '../../stores/after-paint.ts'
import { paintText, type TextPaint, tintStyles } from './paint-text.ts'

export type DrawnCoding = Span & { id: CodingId; color: string; lane: number }
/** Top and bottom in CSS pixels from the text's top edge. */
export type Stripe = Band & { id: CodingId; lane: number; color: string }
export type CaretMark = Band & { left: number }
export type Drawing = { stripes: readonly Stripe[]; caret: CaretMark | null }

/** Pixels beyond the window in which text is painted already, so that scrolling shows nothing unpainted. */
const margin = 400
const painterName = 'trama'
const nothing: Drawing = { stripes: [], caret: null }

/**
 * Keeps the drawing true to the text: drawn again when the codings change, when other blocks come near, and whenever the
 * browser finds that a block is higher or lower than guessed, which moves everything below it.
 */
export function useDrawing(
  view: ReadingView | null,
  codings: readonly DrawnCoding[],
  caret: number | null,
  paint: TextPaint,
  /** Every colour that codings can have. */
  colors: ReadonlySet<string>,
): Drawing {
  const [drawing, setDrawing] = useState(nothing)
  const painter = useRef<Painter | null>(null)
  const drawn = useRef<Visible | null>(null)
  const shown = useRef<Drawing>(nothing)
  /** Pixels beyond the window in which stripes are drawn: none before the first paint, where each would be laid out first. */
  const reach = useRef(0)

  const draw = useCallback((): boolean => {
    if (view === null || painter.current === null) return false
    const visible = visibleBlocks(view, margin)
    drawn.current = visible
    if (visible === null) return false
    paintText(painter.current, view, visible, codings, paint)
    const before = shown.current
    const near = reach.current === margin ? visible : visibleBlocks(view, reach.current)
    const stripes = keptStripes(before.stripes, near === null ? [] : stripesIn(view, near, codings))
    const mark = keptMark(before.caret, caret === null ? null : caretMark(view, caret))
    shown.current = { stripes, caret: mark }
    return stripes !== before.stripes || mark !== before.caret
  }, [view, codings, caret, paint])

  useLayoutEffect(() => prepareStyles(painterName, tintStyles(colors)), [colors])
  useLayoutEffect(() => {
    painter.current ??= createPainter(painterName)
    if (draw()) setDrawing(shown.current)
  }, [draw])

  useEffect(
    () => () => {
      painter.current?.dispose()
      painter.current = null
    },
    [],
  )

  const latest = useRef(draw)
  latest.current = draw
  useEffect(() => {
    if (view === null) return
    return afterPaint(() => {
      reach.current = margin
      if (latest.current()) setDrawing(shown.current)
    })
  }, [view])
  useEffect(() => {
    if (view === null) return
    // In the same frame as the change: a stripe one frame late is seen to slip.
    const now = () => {
      if (latest.current()) flushSync(() => setDrawing(shown.current))
    }
    return watchLayout(view, now, () => {
      const visible = visibleBlocks(view, margin)
      if (visible?.first !== drawn.current?.first || visible?.last !== drawn.current?.last) now()
    })
  }, [view])

  return drawing
}

/** The old stripes wherever the new ones are equal, so that what did not change is not drawn again. */
function keptStripes(before: readonly Stripe[], now: readonly Stripe[]): readonly Stripe[] {
  const known = new Map(before.map((stripe) => [stripe.id, stripe]))
  const all = now.map((stripe) => {
    const old = known.get(stripe.id)
    return old !== undefined && isSameStripe(old, stripe) ? old : stripe
  })
  return all.length === before.length && all.every((stripe, index) => stripe === before[index]) ? before : all
}

function isSameStripe(a: Stripe, b: Stripe): boolean {
  return a.top === b.top && a.bottom === b.bottom && a.lane === b.lane && a.color === b.color
}

function keptMark(before: CaretMark | null, now: CaretMark | null): CaretMark | null {
  const isSame = before?.left === now?.left && before?.top === now?.top && before?.bottom === now?.bottom
  return isSame ? before : now
}

/** Calls `moved` when text may have moved within its element, `scrolled` when it moved with it. */
function watchLayout(view: ReadingView, moved: () => void, scrolled: () => void): () => void {
  let frame = 0
  const soon = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(moved)
  }
  const sizes = new ResizeObserver(moved)
  sizes.observe(view.root)
  sizes.observe(view.scroller)
  view.scroller.addEventListener('scroll', scrolled, { passive: true })
  view.root.addEventListener('contentvisibilityautostatechange', soon, { capture: true })
  document.fonts.addEventListener('loadingdone', soon)
  return () => {
    cancelAnimationFrame(frame)
    sizes.disconnect()
    view.scroller.removeEventListener('scroll', scrolled)
    view.root.removeEventListener('contentvisibilityautostatechange', soon, { capture: true })
    document.fonts.removeEventListener('loadingdone', soon)
  }
}

function stripesIn(view: ReadingView, visible: Visible, codings: readonly DrawnCoding[]): Stripe[] {
  const from = view.blocks[visible.first]?.start ?? 0
  const to = view.blocks[visible.last]?.end ?? 0
  return codings
    .filter((coding) => coding.start < to && coding.end > from)
    .flatMap(({ id, lane, color, start, end }) => {
      const band = lineExtent(view.root, view.blocks, visible, { start, end })
      return band === null ? [] : [{ id, lane, color, ...band }]
    })
}

function caretMark(view: ReadingView, offset: number): CaretMark | null {
  const rect = caretRect(view.root, view.blocks, offset)
  if (rect === null) return null
  const edge = view.root.getBoundingClientRect()
  return { left: rect.left - edge.left, top: rect.top - edge.top, bottom: rect.bottom - edge.top }
}

// Scrolling to text whose blocks have only estimated heights until they come near the window.
import type { Offset, Span } from '../../shared/schema/text.ts'
import { blockIndexAt } from './blocks.ts'
import { type Band, blocksIn, caretRect, characterRect, type Visible } from './geometry.ts'
import type { ReadingView } from './reading-view.ts'

/** What was at the top of the window: the block with this start, so many CSS pixels below the edge. Holds when widths change. */
export type ReadingPosition = { offset: Offset; below: number }

/** Frames to go on correcting a scroll while skipped blocks get their real heights. */
const settlingFrames = 12

/** The window, `margin` CSS pixels larger on each side. */
function windowOf(view: ReadingView, margin: number): Band {
  const { top, bottom } = view.scroller.getBoundingClientRect()
  return { top: top - margin, bottom: bottom + margin }
}

export function visibleBlocks(view: ReadingView, margin: number): Visible | null {
  return blocksIn(view.root, windowOf(view, margin))
}

export function inSight(view: ReadingView, offset: Offset): boolean {
  const rect = caretRect(view.root, view.blocks, offset)
  const { top, bottom } = windowOf(view, 0)
  return rect !== null && rect.bottom > top && rect.top < bottom
}

/** Scrolls as little as it takes to see a caret, with a line or two around it. */
export function keepInSight(view: ReadingView, offset: Offset): void {
  const rect = caretRect(view.root, view.blocks, offset)
  if (rect === null) return
  const { top, bottom } = windowOf(view, -48)
  if (rect.top < top) view.scroller.scrollTop -= top - rect.top
  else if (rect.bottom > bottom) view.scroller.scrollTop += rect.bottom - bottom
}

/** Brings a span's beginning to the upper third of the window. */
export function reveal(view: ReadingView, span: Span): void {
  const third = view.scroller.clientHeight * 0.28
  settle(view, () => {
    const rect = characterRect(view.root, view.blocks, span.start, 'start')
    return rect === null ? null : rect.top - windowOf(view, 0).top - third
  })
}

/** The same, unless the span's beginning is comfortably in sight already. */
export function revealIfHidden(view: ReadingView, span: Span): void {
  const rect = characterRect(view.root, view.blocks, span.start, 'start')
  const { top, bottom } = windowOf(view, -32)
  if (rect === null || rect.top < top || rect.bottom > bottom) reveal(view, span)
}

export function readingPosition(view: ReadingView): ReadingPosition | null {
  const index = visibleBlocks(view, 0)?.first
  if (index === undefined) return null
  const block = view.blocks[index]
  const rect = view.root.children[index]?.getBoundingClientRect()
  if (block === undefined || rect === undefined) return null
  return { offset: block.start, below: rect.top - windowOf(view, 0).top }
}

export function restorePosition(view: ReadingView, { offset, below }: ReadingPosition): void {
  const element = view.root.children[blockIndexAt(view.blocks, offset)]
  if (element === undefined) return
  settle(view, () => element.getBoundingClientRect().top - windowOf(view, 0).top - below)
}

/** Ends a scroll under way: the person has taken over. */
export function stopScrolling(view: ReadingView): void {
  view.scrolls += 1
}

/** Scrolls by what `off` says is still missing (CSS pixels, null: nothing to do), frame by frame, while heights settle. */
function settle(view: ReadingView, off: () => number | null): void {
  view.scrolls += 1
  const mine = view.scrolls
  let left = settlingFrames
  const step = () => {
    if (mine !== view.scrolls || left === 0) return
    left -= 1
    const missing = off()
    if (missing === null) return
    if (Math.abs(missing) > 0.5) view.scroller.scrollTop += missing
    requestAnimationFrame(step)
  }
  step()
}

// Where a small window over the text stands.
import type { Span } from '../../../shared/schema/text.ts'
import { characterRect } from '../../editor/geometry.ts'
import type { ReadingView } from '../../editor/reading-view.ts'

/** Where a selection is: CSS pixels in the window, within the part of the text that is in sight. */
export type PaletteAnchor = { left: number; top: number; bottom: number }

export function anchorOf(view: ReadingView, selection: Span): PaletteAnchor {
  const first = characterRect(view.root, view.blocks, selection.start, 'start')
  const last = characterRect(view.root, view.blocks, selection.end, 'end')
  const edge = view.scroller.getBoundingClientRect()
  const within = (y: number) => Math.max(edge.top, Math.min(edge.bottom, y))
  return {
    left: first?.left ?? edge.left,
    top: within(first?.top ?? edge.top),
    bottom: within(last?.bottom ?? edge.top),
  }
}

/** Below the selection, or above it where there is more room; always within the window. Sizes in CSS pixels. */
export function besideSelection({ left, top, bottom }: PaletteAnchor, width: number, height: number) {
  const below = window.innerHeight - bottom
  const x = Math.max(8, Math.min(left, window.innerWidth - width - 8))
  if (below >= height + 16 || below >= top)
    return { left: x, top: Math.max(8, Math.min(bottom + 8, window.innerHeight - height - 8)) }
  return { left: x, bottom: Math.min(window.innerHeight - height - 8, window.innerHeight - top + 8) }
}

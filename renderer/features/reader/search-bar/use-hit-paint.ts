// Paints the hits near the window; with a painter of its own, so that codings are not drawn anew for them.
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Span } from '../../../../shared/schema/text.ts'
import { rangesOf } from '../../../editor/dom-offsets.ts'
import { createPainter, type Painter } from '../../../editor/highlights.ts'
import { hitsWithin } from '../../../editor/hits.ts'
import type { ReadingView } from '../../../editor/reading-view.ts'
import { visibleBlocks } from '../../../editor/scrolling.ts'

const margin = 400

// Above the codings' tints; the one gone to above the selection, which it is. Lines, so that colour is not all there is.
const styles = {
  hit: {
    all: 'background-color: var(--excerpt); color: var(--ink); text-decoration: underline 1px var(--ink-faint)',
  },
  current: {
    all: 'background-color: var(--found); color: var(--ink); text-decoration: underline 2px var(--ink)',
  },
} as const
const priority = { hit: 1, current: 4 } as const

export function useHitPaint(view: ReadingView | null, hits: readonly Span[], current: Span | null): void {
  const painter = useRef<Painter | null>(null)
  useEffect(
    () => () => {
      painter.current?.dispose()
      painter.current = null
    },
    [],
  )
  useLayoutEffect(() => {
    if (view === null) return
    painter.current ??= createPainter('trama-found')
    let drawn = ''
    const draw = () => {
      const visible = visibleBlocks(view, margin)
      const key = `${visible?.first} ${visible?.last}`
      if (visible === null || key === drawn) return
      drawn = key
      const { root, blocks } = view
      const within = { start: blocks[visible.first]?.start ?? 0, end: blocks[visible.last]?.end ?? 0 }
      const ranges = (spans: readonly Span[]) => spans.flatMap((span) => rangesOf(root, blocks, span))
      painter.current?.paint('hit', styles.hit, priority.hit, ranges(hitsWithin(hits, within)))
      const gone = current === null ? [] : hitsWithin([current], within)
      painter.current?.paint('current', styles.current, priority.current, ranges(gone))
    }
    draw()
    const sizes = new ResizeObserver(draw)
    sizes.observe(view.root)
    sizes.observe(view.scroller)
    view.scroller.addEventListener('scroll', draw, { passive: true })
    return () => {
      sizes.disconnect()
      view.scroller.removeEventListener('scroll', draw)
    }
  }, [view, hits, current])
}

// Which of a hundred columns are drawn: those in sight and a few beside them, and the one the focus is in.
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** From `from` up to, not including, `to`. */
export type Span = { from: number; to: number }

/** Columns come and go this many at a time, so that most scrolling draws nothing anew. */
const step = 8
const beside = 4

/**
 * The columns to draw when a window of `room` pixels has been scrolled by `scrolled`: whole steps, those in sight with
 * `beside` more on each side, never beyond `count`.
 */
export function columnsInSight(scrolled: number, room: number, columnWidth: number, count: number): Span {
  const first = Math.floor(scrolled / columnWidth) - beside
  const last = Math.ceil((scrolled + room) / columnWidth) + beside
  return {
    from: Math.max(0, Math.floor(first / step) * step),
    to: Math.min(count, Math.ceil(last / step) * step),
  }
}

/** How far to scroll so that `column` is in sight. */
export function scrolledTo(column: number, scrolled: number, room: number, columnWidth: number): number {
  const left = column * columnWidth
  if (left < scrolled) return left
  return Math.max(scrolled, left + columnWidth - room)
}

type Sizes = { labelWidth: number; columnWidth: number }

export function useColumns(
  scroller: RefObject<HTMLElement | null>,
  { labelWidth, columnWidth }: Sizes,
  count: number,
) {
  const [span, setSpan] = useState<Span>({ from: 0, to: 0 })
  const look = useCallback(() => {
    const element = scroller.current
    if (element === null) return
    const now = columnsInSight(element.scrollLeft, element.clientWidth - labelWidth, columnWidth, count)
    setSpan((before) => (before.from === now.from && before.to === now.to ? before : now))
  }, [scroller, labelWidth, columnWidth, count])
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    look()
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [scroller, look])
  /** Brings a column into sight, drawn. */
  const reveal = useCallback(
    (column: number) => {
      const element = scroller.current
      if (element === null) return
      const room = element.clientWidth - labelWidth
      element.scrollLeft = scrolledTo(column, element.scrollLeft, room, columnWidth)
      flushSync(look)
    },
    [scroller, labelWidth, columnWidth, look],
  )
  return { span, reveal }
}

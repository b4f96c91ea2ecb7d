// Which lines of a long list are drawn: those in view and some to spare. Heights are guessed until a line is drawn,
// and when a guess was wrong above what is read, what is read stays where it is.
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useScrolled } from '../use-scrolled.ts'
import { type Heights, heightsOf } from './heights.ts'
import { type ExcerptLine, guessedHeight } from './lines.ts'

/** CSS pixels drawn above and below the window. */
const spare = 600

export type LineWindow = {
  first: number
  /** One after the last. */
  last: number
  /** Pixels of the lines not drawn. */
  before: number
  after: number
  /** Brings a line into view, and the one before it too when that is `withHeading`. */
  reveal: (line: number, withHeading: boolean) => void
}

/** How tall lines were when they were drawn last, by list and width: whoever comes back finds everything where it was. */
const drawn = new Map<string, Map<string, number>>()
const drawnKept = 50_000

export function useLineWindow(
  listRef: RefObject<HTMLElement | null>,
  lines: readonly ExcerptLine[],
  name: string,
): LineWindow {
  const { top, height, width } = useScrolled(listRef)
  const known = drawnIn(`${name} ${width}`)
  const heights = useMemo(
    () =>
      heightsOf(lines.length, (at) => {
        const line = lines[at]
        if (line === undefined) return 0
        return known.get(keyOf(line)) ?? guessedHeight(line, width)
      }),
    [lines, known, width],
  )
  const [, redraw] = useState(0)
  const wanted = useRef<{ line: number; withHeading: boolean } | null>(null)
  const first = heights.lineAt(Math.max(0, top - spare))
  const last = lines.length === 0 ? 0 : heights.lineAt(top + height + spare) + 1

  useLayoutEffect(() => {
    const list = listRef.current
    if (list === null) return
    const changed = measure(list, heights, lines, known)
    const goal = wanted.current
    if (goal !== null) {
      const to = scrollFor(heights, goal, list)
      if (Math.abs(to - list.scrollTop) >= 1) list.scrollTop = to
      else if (!changed) wanted.current = null
    }
    if (changed) redraw((times) => times + 1)
  })
  const reveal = useCallback((line: number, withHeading: boolean) => {
    wanted.current = { line, withHeading }
    redraw((times) => times + 1)
  }, [])
  return {
    first,
    last,
    before: heights.offsetOf(first),
    after: Math.max(0, heights.total() - heights.offsetOf(last)),
    reveal,
  }
}

function keyOf(line: ExcerptLine): string {
  return line.kind === 'group' ? `group ${line.group.id}` : line.id
}

function drawnIn(name: string): Map<string, number> {
  const known = drawn.get(name) ?? new Map<string, number>()
  if (known.size > drawnKept) known.clear()
  drawn.set(name, known)
  return known
}

/** Takes the heights of the lines that are drawn; true when some were not what was thought. */
function measure(
  list: HTMLElement,
  heights: Heights,
  lines: readonly ExcerptLine[],
  known: Map<string, number>,
): boolean {
  const reading = list.scrollTop
  let changed = false
  let above = 0
  for (const element of list.querySelectorAll<HTMLElement>('[data-line]')) {
    const at = Number(element.dataset.line)
    const line = lines[at]
    const tall = element.offsetHeight
    // What is not read yet is no measure.
    if (line === undefined || element.dataset.unread !== undefined) continue
    known.set(keyOf(line), tall)
    const thought = heights.of(at)
    if (Math.abs(thought - tall) < 0.5) continue
    if (heights.offsetOf(at) + thought <= reading + above) above += tall - thought
    heights.set(at, tall)
    changed = true
  }
  if (above !== 0) list.scrollTop = reading + above
  return changed
}

function scrollFor(
  heights: Heights,
  { line, withHeading }: { line: number; withHeading: boolean },
  list: HTMLElement,
): number {
  const top = list.scrollTop
  const start = heights.offsetOf(withHeading ? line - 1 : line)
  const end = heights.offsetOf(line + 1)
  if (start < top || end - start > list.clientHeight) return start
  return end > top + list.clientHeight ? end - list.clientHeight : top
}

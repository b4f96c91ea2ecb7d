// The lines of the chain, drawn behind the cards from wherever these are; words say the same in the details below.
import { type RefObject, useEffect, useState } from 'react'
import type { Trace, TraceEdge } from '../../../shared/schema/trace.ts'
import styles from './trace.module.css'

type Line = { id: string; path: string; edge: TraceEdge }
type Drawing = { width: number; height: number; lines: Line[] }

export function Lines(props: {
  board: RefObject<HTMLDivElement | null>
  trace: Trace
  lit: readonly TraceEdge[]
}) {
  const { board, trace, lit } = props
  const [drawing, setDrawing] = useState<Drawing>({ width: 0, height: 0, lines: [] })
  // Not in the layout's own step: a part of the board runs before the board itself is known.
  useEffect(() => {
    const element = board.current
    if (element === null) return
    const draw = () => setDrawing(drawn(element, withoutBypasses(trace.edges)))
    draw()
    const watch = new ResizeObserver(draw)
    watch.observe(element)
    for (const child of element.children) watch.observe(child)
    return () => watch.disconnect()
  }, [board, trace.edges])
  const isLit = new Set(lit)
  return (
    <svg className={styles.lines} width={drawing.width} height={drawing.height} aria-hidden="true">
      {drawing.lines.map(({ id, path, edge }) => (
        <path
          key={id}
          d={path}
          className={`${styles.line} ${styles[edge.how]} ${isLit.has(edge) ? styles.lit : ''}`}
        />
      ))}
    </svg>
  )
}

/** What a judgement cites and its claim's indicators lead to is drawn by way of these, not past them. */
function withoutBypasses(edges: readonly TraceEdge[]): TraceEdge[] {
  const leans = new Set(edges.map(({ from, to }) => `${from} ${to}`))
  const about = edges.filter(({ how }) => how === 'about')
  return edges.filter(
    ({ from, to, how }) =>
      (how !== 'cites-for' && how !== 'cites-against') ||
      !about.some((each) => each.from === from && leans.has(`${each.to} ${to}`)),
  )
}

/** From the right edge of what leans to the left edge of what it leans on, in the board's own pixels. */
function drawn(board: HTMLElement, edges: readonly TraceEdge[]): Drawing {
  const frame = board.getBoundingClientRect()
  const boxes = new Map<string, DOMRect>()
  for (const card of board.querySelectorAll<HTMLElement>('[data-key]'))
    boxes.set(card.dataset.key ?? '', card.getBoundingClientRect())
  const lines = edges.flatMap((edge, place): Line[] => {
    const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)]
    if (from === undefined || to === undefined) return []
    const x = (value: number) => Math.round(value - frame.left + board.scrollLeft)
    const y = ({ top, height }: DOMRect) => Math.round(top + height / 2 - frame.top + board.scrollTop)
    const [start, end] = [x(from.right), x(to.left)]
    const bend = Math.max(16, (end - start) / 2)
    const path = `M${start} ${y(from)} C${start + bend} ${y(from)} ${end - bend} ${y(to)} ${end} ${y(to)}`
    return [{ id: `${place} ${edge.from} ${edge.to}`, path, edge }]
  })
  return { width: board.scrollWidth, height: board.scrollHeight, lines }
}

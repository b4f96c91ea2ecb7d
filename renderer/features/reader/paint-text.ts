// Which highlights lie over the visible text, and how they look.
import type { Span } from '../../../shared/schema/text.ts'
import { rangesOf } from '../../editor/dom-offsets.ts'
import type { Visible } from '../../editor/geometry.ts'
import type { HighlightStyle, Painter } from '../../editor/highlights.ts'
import { type Painted, tints } from '../../editor/paint.ts'
import type { ReadingView } from '../../editor/reading-view.ts'

export type TextPaint = {
  /** The coding pointed at or chosen. */
  meant: Painted | null
  /** What would be coded. Painted here and not by the browser, which drops it when the focus goes to a field. */
  selected: Span | null
  /** A place just arrived at. */
  arrived: Span | null
}

const order = { tint: 0, deep: 1, arrived: 2, selected: 3, meant: 4 } as const
const rule = (declarations: string): HighlightStyle => ({ all: declarations })
const selection = rule('background-color: color-mix(in srgb, var(--accent) 30%, transparent)')
const overlap = rule('text-decoration: underline 1px; text-decoration-color: var(--line-strong)')
const deepOverlap = rule('text-decoration: underline 2px; text-decoration-color: var(--line-strong)')

export function paintText(
  painter: Painter,
  view: ReadingView,
  visible: Visible,
  codings: readonly Painted[],
  { meant, selected, arrived }: TextPaint,
): void {
  const { root, blocks } = view
  const within = { start: blocks[visible.first]?.start ?? 0, end: blocks[visible.last]?.end ?? 0 }
  const ranges = (span: Span) => rangesOf(root, blocks, clip(span, within))
  const found = tints(codings, within)
  const names = new Set<string>()
  const paint = (name: string, style: HighlightStyle, priority: number, spans: readonly Span[]) => {
    if (spans.length === 0) return
    names.add(name)
    painter.paint(name, style, priority, spans.flatMap(ranges))
  }
  for (const color of new Set(found.map((tint) => tint.color))) {
    const spans = found.filter((tint) => tint.color === color)
    paint(
      `tint-${color.slice(1)}`,
      { all: `background-color: ${color}2e`, dark: `background-color: ${color}55` },
      order.tint,
      spans,
    )
  }
  paint(
    'two',
    overlap,
    order.deep,
    found.filter((tint) => tint.depth === 2),
  )
  paint(
    'more',
    deepOverlap,
    order.deep,
    found.filter((tint) => tint.depth > 2),
  )
  if (meant !== null) {
    const style = { all: `background-color: ${meant.color}4d`, dark: `background-color: ${meant.color}88` }
    paint(`meant-${meant.color.slice(1)}`, style, order.meant, [meant])
  }
  if (arrived !== null) paint('arrived', rule('background-color: var(--excerpt)'), order.arrived, [arrived])
  if (selected !== null) paint('selected', selection, order.selected, [selected])
  painter.keepOnly(names)
}

function clip(span: Span, within: Span): Span {
  return { start: Math.max(span.start, within.start), end: Math.min(span.end, within.end) }
}

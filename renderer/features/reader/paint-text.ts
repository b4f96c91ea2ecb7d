// Which highlights lie over the visible text, and how they look.
import type { Span } from '../../../shared/schema/text.ts'
import { rangesOf } from '../../editor/dom-offsets.ts'
import type { Visible } from '../../editor/geometry.ts'
import type { HighlightStyle, Painter } from '../../editor/highlights.ts'
import { type Painted, type Tint, tints } from '../../editor/paint.ts'
import type { ReadingView } from '../../editor/reading-view.ts'
import { type Strength, type Theme, tintShare } from '../../editor/tint.ts'

export type TextPaint = {
  /** The coding pointed at or chosen. */
  meant: Painted | null
  /** What would be coded. Painted here and not by the browser, which drops it when the focus goes to a field. */
  selected: Span | null
  /** A place just arrived at. */
  arrived: Span | null
}

const order = { tint: 0, arrived: 1, selected: 2, meant: 3 } as const
const rule = (declarations: string): HighlightStyle => ({ all: declarations })
// Opaque, as what is meant is: tints laid over each other would end up too dark to read on.
const selection = rule('background-color: color-mix(in srgb, var(--accent) 24%, var(--paper))')

/** Ink on it, for speakers' names too, which are paler elsewhere. */
function tintOf(color: string, strength: Strength): HighlightStyle {
  const mix = (theme: Theme) =>
    `background-color: color-mix(in srgb, ${color} ${(tintShare(color, theme, strength) * 100).toFixed(1)}%, var(--paper)); color: var(--ink)`
  return { all: mix('light'), dark: mix('dark') }
}

export type Paint = (name: string, style: HighlightStyle, priority: number, spans: readonly Span[]) => void

/** One highlight a colour and depth. */
export function paintTints(found: readonly Tint[], paint: Paint): void {
  for (const color of new Set(found.map((tint) => tint.color)))
    for (const depth of depths) {
      const spans = found.filter((tint) => tint.color === color && Math.min(tint.depth, 3) === depth)
      paint(tintName(color, depth), tintOf(color, depth), order.tint, spans)
    }
}

/** The looks that codings of these colours can have, by name. */
export function tintStyles(colors: Iterable<string>): Map<string, HighlightStyle> {
  const looks = new Map<string, HighlightStyle>()
  for (const color of colors)
    for (const depth of depths) looks.set(tintName(color, depth), tintOf(color, depth))
  return looks
}

const depths = [1, 2, 3] as const

function tintName(color: string, depth: 1 | 2 | 3): string {
  return `tint-${color.slice(1)}-${depth}`
}

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
  const names = new Set<string>()
  const paint: Paint = (name, style, priority, spans) => {
    if (spans.length === 0) return
    names.add(name)
    painter.paint(name, style, priority, spans.flatMap(ranges))
  }
  paintTints(tints(codings, within), paint)
  if (meant !== null)
    paint(`meant-${meant.color.slice(1)}`, tintOf(meant.color, 'meant'), order.meant, [meant])
  if (arrived !== null) paint('arrived', rule('background-color: var(--excerpt)'), order.arrived, [arrived])
  if (selected !== null) paint('selected', selection, order.selected, [selected])
  painter.keepOnly(names)
}

function clip(span: Span, within: Span): Span {
  return { start: Math.max(span.start, within.start), end: Math.min(span.end, within.end) }
}

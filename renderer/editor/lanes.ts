// Lanes of the margin: stripes that would touch stand side by side, in as few lanes as there can be.
import type { Offset, Span } from '../../shared/schema/text.ts'

/**
 * The lane of each span, from 0, in the order given. `reach(end)` is where a stripe that ends at `end` stops taking
 * room: past the line the span ends on, since two spans may be apart in the text and still share a line on the screen.
 * It must never be less than `end`. Lanes depend on the text alone, so that scrolling or resizing moves no stripe sideways.
 */
export function packLanes(spans: readonly Span[], reach: (end: Offset) => Offset): number[] {
  const order = spans.map((_, index) => index)
  order.sort((a, b) => byStartThenLength(spans[a], spans[b]) || a - b)
  const lanes: number[] = new Array(spans.length).fill(0)
  const free: Offset[] = []
  for (const index of order) {
    const span = spans[index]
    if (span === undefined) continue
    const found = free.findIndex((end) => end <= span.start)
    const lane = found === -1 ? free.length : found
    free[lane] = reach(span.end)
    lanes[index] = lane
  }
  return lanes
}

function byStartThenLength(a: Span | undefined, b: Span | undefined): number {
  if (a === undefined || b === undefined) return 0
  return a.start - b.start || b.end - a.end
}

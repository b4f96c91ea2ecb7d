// What colour each stretch of text has: where codings overlap, the innermost shows and the depth is told apart.
import type { Offset, Span } from '../../shared/schema/text.ts'

export type Painted = Span & { color: string }
/** A stretch with one colour, under `depth` codings. */
export type Tint = Span & { color: string; depth: number }

/**
 * Flattens overlapping codings into stretches that do not overlap, in order. The colour is that of the shortest coding
 * over the stretch (of equals, the one that starts last, then the last given): a short excerpt inside a long one stays visible,
 * and the text keeps one tint's contrast however many codings lie over it. Neighbours that look alike are one stretch.
 */
export function tints(codings: readonly Painted[], within: Span): Tint[] {
  const inside = codings.filter((each) => each.start < within.end && each.end > within.start)
  const events = new Map<Offset, { opened: Painted[]; closed: Painted[] }>()
  const at = (offset: Offset) => {
    const known = events.get(offset)
    if (known !== undefined) return known
    const made = { opened: [], closed: [] }
    events.set(offset, made)
    return made
  }
  for (const each of inside) {
    at(Math.max(each.start, within.start)).opened.push(each)
    at(Math.min(each.end, within.end)).closed.push(each)
  }
  const offsets = [...events.keys()].sort((a, b) => a - b)
  const order = new Map(inside.map((each, index) => [each, index]))
  const open = new Set<Painted>()
  const found: Tint[] = []
  for (const [index, start] of offsets.entries()) {
    const event = events.get(start)
    for (const each of event?.closed ?? []) open.delete(each)
    for (const each of event?.opened ?? []) open.add(each)
    const end = offsets[index + 1]
    const top = innermost(open, order)
    if (end !== undefined && top !== null) add(found, { start, end, color: top.color, depth: open.size })
  }
  return found
}

function innermost(open: ReadonlySet<Painted>, order: ReadonlyMap<Painted, number>): Painted | null {
  let best: Painted | null = null
  for (const each of open) if (best === null || isInside(each, best, order)) best = each
  return best
}

function isInside(a: Painted, b: Painted, order: ReadonlyMap<Painted, number>): boolean {
  const longer = b.end - b.start - (a.end - a.start)
  const later = a.start - b.start
  return (longer || later || (order.get(a) ?? 0) - (order.get(b) ?? 0)) > 0
}

function add(found: Tint[], tint: Tint): void {
  const last = found.at(-1)
  const same =
    last !== undefined &&
    last.end === tint.start &&
    last.color === tint.color &&
    Math.min(last.depth, 3) === Math.min(tint.depth, 3)
  if (same) last.end = tint.end
  else found.push(tint)
}

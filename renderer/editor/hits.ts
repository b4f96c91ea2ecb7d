// Walking what a search found in one text. Hits are in order and do not overlap.
import type { Offset, Span } from '../../shared/schema/text.ts'

/** Index of the first hit that begins at or after an offset, going round to the first of all; null when there is none. */
export function hitFrom(hits: readonly Span[], offset: Offset): number | null {
  if (hits.length === 0) return null
  const at = firstWhere(hits, (hit) => hit.start >= offset)
  return at < hits.length ? at : 0
}

/** The hit that is exactly this stretch; null when none is. */
export function hitAt(hits: readonly Span[], span: Span): number | null {
  const at = firstWhere(hits, (hit) => hit.start >= span.start)
  const hit = hits[at]
  return hit?.start === span.start && hit.end === span.end ? at : null
}

/**
 * The hit after (1) or before (-1) what is selected, or a caret; a hit that is itself selected is left for the next one.
 * Goes round at the ends of the text; null when there is none.
 */
export function hitBeside(hits: readonly Span[], selected: Span, step: 1 | -1): number | null {
  if (hits.length === 0) return null
  const here = hitAt(hits, selected)
  if (here !== null) return (here + step + hits.length) % hits.length
  if (step === 1) return hitFrom(hits, selected.start)
  const after = firstWhere(hits, (hit) => hit.end > selected.start)
  return (after - 1 + hits.length) % hits.length
}

/** The hits that share text with a stretch. */
export function hitsWithin(hits: readonly Span[], within: Span): readonly Span[] {
  const first = firstWhere(hits, (hit) => hit.end > within.start)
  const last = firstWhere(hits, (hit) => hit.start >= within.end)
  return hits.slice(first, Math.max(first, last))
}

/** Index of the first hit for which `holds`, which must go on holding for those after it; their number when it never does. */
function firstWhere(hits: readonly Span[], holds: (hit: Span) => boolean): number {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const hit = hits[middle]
    if (hit !== undefined && holds(hit)) high = middle
    else low = middle + 1
  }
  return low
}

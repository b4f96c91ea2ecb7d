import type { Replacement } from '../../../shared/schema/revision.ts'
import type { Span } from '../../../shared/schema/text.ts'

/** A stretch of the text before whose codings may lie in `window`, a stretch of the text after; never too small. */
export function baseWindow(replacements: readonly Replacement[], window: Span): Span {
  let drift = 0
  let start: number | null = null
  for (const each of replacements) {
    const from = each.start + drift
    const to = from + each.text.length
    if (start === null && to >= window.start) start = Math.min(each.start, window.start - drift)
    if (from > window.end) break
    drift += each.text.length - (each.end - each.start)
    if (to >= window.end)
      return { start: start ?? window.start - drift, end: Math.max(each.end, window.end - drift) }
  }
  return { start: start ?? window.start - drift, end: window.end - drift }
}

// Which codings a caret or a selection is about. Lists come in the order of the text.
import type { Offset, Span } from '../../shared/schema/text.ts'

type Spanned = Span & { id: string }

/** Those over a stretch of text; for a caret, those it stands in or right behind. */
export function codingsOver<T extends Span>(codings: readonly T[], { start, end }: Span): T[] {
  if (start === end) return codings.filter((each) => each.start <= start && start <= each.end)
  return codings.filter((each) => each.start < end && each.end > start)
}

/** The shortest coding over a stretch, of equals the last: what a person who points there most likely means. */
export function innermost<T extends Span>(codings: readonly T[], span: Span): T | null {
  let best: T | null = null
  for (const each of codingsOver(codings, span))
    if (best === null || each.end - each.start <= best.end - best.start) best = each
  return best
}

/** The coding after (1) or before (-1) the one with `id`, or after or before a caret when there is none such; null at the ends. */
export function neighbour<T extends Spanned>(
  codings: readonly T[],
  id: string | null,
  caret: Offset,
  step: 1 | -1,
): T | null {
  const at = codings.findIndex((each) => each.id === id)
  if (at !== -1) return codings[at + step] ?? null
  if (step === 1) return codings.find((each) => each.start >= caret) ?? null
  return codings.findLast((each) => each.start < caret) ?? null
}

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
  return shortest(codingsOver(codings, span))
}

function shortest<T extends Span>(codings: readonly T[]): T | null {
  let best: T | null = null
  for (const each of codings) if (best === null || each.end - each.start <= best.end - best.start) best = each
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

/** Where a person is: the coding just made or chosen, whether it was chosen, and the selection's two ends. */
export type Whereabouts = { active: string | null; chosen: boolean; anchor: Offset; focus: Offset }

/** The coding a memo is for: the one just made or chosen, else the innermost at the caret; none while other text is selected. */
export function memoTarget<T extends Spanned>(codings: readonly T[], at: Whereabouts): T | null {
  const known = codings.find((each) => each.id === at.active)
  if (known !== undefined) return known
  return at.anchor === at.focus ? innermost(codings, { start: at.focus, end: at.focus }) : null
}

/** The coding whose direction is set: the one chosen, or at the caret. Null means the next: text is selected, or nothing is coded here. */
export function directionTarget<T extends Spanned>(codings: readonly T[], at: Whereabouts): T | null {
  return at.chosen || at.anchor === at.focus ? memoTarget(codings, at) : null
}

/** As `Whereabouts`, and the coding that was meant last, before the caret moved on. */
export type Wherefrom = Whereabouts & { left: string | null }

/**
 * The coding that is changed: the one just made or chosen; else the one left last, while the caret or the selection is
 * still about it, so that words can be selected for it; else the innermost here.
 */
export function changeTarget<T extends Spanned>(codings: readonly T[], at: Wherefrom): T | null {
  const known = codings.find((each) => each.id === at.active)
  if (known !== undefined) return known
  const here = codingsOver(codings, {
    start: Math.min(at.anchor, at.focus),
    end: Math.max(at.anchor, at.focus),
  })
  return here.find((each) => each.id === at.left) ?? shortest(here)
}

/** The coding that is split at a caret, which must stand inside it: the one meant last, else the innermost. Null while text is selected. */
export function splitTarget<T extends Spanned>(codings: readonly T[], at: Wherefrom): T | null {
  if (at.anchor !== at.focus) return null
  const around = codings.filter((each) => each.start < at.focus && at.focus < each.end)
  return around.find((each) => each.id === at.active || each.id === at.left) ?? shortest(around)
}

// A coding's words are widened and narrowed at either edge, a word or a sentence at a time.
import { snapSpan } from '../../shared/domain/anchors/snap-span.ts'
import type { Turn } from '../../shared/schema/source.ts'
import type { Offset, Span } from '../../shared/schema/text.ts'
import { nextSentence } from './steps.ts'
import { nextWord } from './units.ts'

export const edges = ['start', 'end'] as const
export type Edge = (typeof edges)[number]
export type Step = { edge: Edge; unit: 'word' | 'sentence'; change: 'wider' | 'narrower' }

/**
 * The span with one edge moved by a word or a sentence, without blanks at its ends. Null when it would not change, or no
 * word of it would be left.
 */
export function movedEdge(text: string, turns: readonly Turn[], span: Span, step: Step): Span | null {
  const to = target(text, turns, span, step)
  const wanted = step.edge === 'start' ? { start: to, end: span.end } : { start: span.start, end: to }
  const moved = wanted.start < wanted.end ? snapSpan(text, wanted) : null
  if (moved === null || !/[\p{L}\p{N}]/u.test(text.slice(moved.start, moved.end))) return null
  // In the last word there is no second one to narrow to, and the step would lead outward.
  const outward = step.edge === 'start' ? span.start - moved.start : moved.end - span.end
  return (step.change === 'wider' ? outward > 0 : outward < 0) ? moved : null
}

function target(text: string, turns: readonly Turn[], { start, end }: Span, step: Step): Offset {
  const { edge, unit, change } = step
  if (edge === 'end' && change === 'wider')
    return unit === 'word' ? nextWord(text, end, 'forward') : nextSentence(text, turns, end, 'forward', true)
  if (edge === 'start' && change === 'wider')
    return unit === 'word'
      ? nextWord(text, start, 'backward')
      : nextSentence(text, turns, start, 'backward', true)
  if (edge === 'end')
    return unit === 'word'
      ? nextWord(text, end, 'backward')
      : nextSentence(text, turns, end, 'backward', true)
  if (unit === 'sentence') return nextSentence(text, turns, start, 'forward', false)
  // The start of the second word: behind it, and back to where it begins.
  return nextWord(text, nextWord(text, nextWord(text, start, 'forward'), 'forward'), 'backward')
}

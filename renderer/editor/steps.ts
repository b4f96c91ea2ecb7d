// From one sentence to the next, and from one turn to the next. Offsets are UTF-16 units of the canonical text.
import { sentences } from '../../shared/domain/autocode/sentences.ts'
import type { Turn } from '../../shared/schema/source.ts'
import type { Offset, Span } from '../../shared/schema/text.ts'
import type { Direction } from './units.ts'

/**
 * Where a step by sentence leads. A caret goes to the start of the next sentence, or of this one or the one before; a
 * selection that grows forward takes in the sentence to its end. Labels that name speakers belong to no sentence. Where
 * there is no further sentence, the text's end or start.
 */
export function nextSentence(
  text: string,
  turns: readonly Turn[],
  offset: Offset,
  direction: Direction,
  extend: boolean,
): Offset {
  const forward = direction === 'forward'
  for (let at = offset; at >= 0 && at <= text.length; ) {
    const line = lineOf(text, at)
    const found = sentencesOfLine(text, turns, line)
    if (!forward) {
      const before = found.findLast((each) => each.start < offset)
      if (before !== undefined) return before.start
    } else if (extend) {
      const ending = found.find((each) => each.end > offset)
      if (ending !== undefined) return ending.end
    } else {
      const after = found.find((each) => each.start > offset)
      if (after !== undefined) return after.start
    }
    at = forward ? line.end + 1 : line.start - 1
  }
  return forward ? text.length : 0
}

/**
 * Where a step by turn leads: to where the next speaker begins to speak, after the label; backward, to where this one
 * began, or the one before. A selection that grows forward takes in the turn to its end. Beyond the last turn and before
 * the first, the text's end and start. Without turns, nowhere: the offset itself. Turns are in order and apart.
 */
export function nextTurn(
  textLength: number,
  turns: readonly Turn[],
  offset: Offset,
  direction: Direction,
  extend: boolean,
): Offset {
  if (turns.length === 0) return offset
  if (direction === 'backward') return turns.findLast((turn) => turn.bodyStart < offset)?.bodyStart ?? 0
  if (extend) return turns.find((turn) => turn.end > offset)?.end ?? textLength
  return turns.find((turn) => turn.bodyStart > offset)?.bodyStart ?? textLength
}

function sentencesOfLine(text: string, turns: readonly Turn[], line: Span): Span[] {
  const found: Span[] = []
  let at = line.start
  for (const turn of turns) {
    if (turn.start >= line.end) break
    if (turn.bodyStart <= at) continue
    found.push(...sentences(text, { start: at, end: Math.max(at, turn.start) }))
    at = Math.min(turn.bodyStart, line.end)
  }
  return [...found, ...sentences(text, { start: at, end: line.end })]
}

/** The line an offset is on, without its newline. */
function lineOf(text: string, offset: Offset): Span {
  const newline = text.indexOf('\n', offset)
  return {
    start: offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1,
    end: newline === -1 ? text.length : newline,
  }
}

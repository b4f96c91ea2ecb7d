// Who says what once a text was edited.
import type { Replacement } from '../../schema/revision.ts'
import type { Turn } from '../../schema/source.ts'
import type { Offset } from '../../schema/text.ts'
import { recogniseTurns } from './turns.ts'

/**
 * The turns of `text`, which `base` became by the replacements. A document's notes, which nobody says, begin behind the last
 * turn of the text before, and what was put in right in front of them is said.
 */
export function revisedTurns(
  base: string,
  turns: readonly Turn[],
  replacements: readonly Replacement[],
  text: string,
): Turn[] {
  const notes = startOfNotes(base, turns)
  return recogniseTurns(notes === null ? text : text.slice(0, shifted(notes, replacements)))
}

/** Null when there are none. */
function startOfNotes(base: string, turns: readonly Turn[]): Offset | null {
  const last = turns.at(-1)
  const ink = last === undefined ? -1 : base.slice(last.end).search(/\S/)
  return last === undefined || ink === -1 ? null : last.end + ink
}

/** Where an offset comes to be, behind what was put in right there. */
function shifted(offset: Offset, replacements: readonly Replacement[]): Offset {
  let to = offset
  for (const { start, end, text } of replacements)
    if (end <= offset) to += text.length - (end - start)
    else if (start < offset) to += text.length + end - offset - (end - start)
  return to
}

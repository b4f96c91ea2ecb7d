// Who says what, and when, once a text was edited.
import type { Replacement } from '../../schema/revision.ts'
import type { TextTime, Turn } from '../../schema/source.ts'
import type { Offset } from '../../schema/text.ts'
import { longestLabel, turnsOfLabels } from './timed-turns.ts'
import { recogniseTurns } from './turns.ts'

export type TurnsAndTimes = { turns: Turn[]; times: TextTime[] }

/**
 * The turns of `text`, which `base` became by the replacements. A document's notes, which nobody says, begin behind the last
 * turn of the text before, and what was put in right in front of them is said. A text whose times came beside it keeps them at
 * their words, and the speakers its file named, also under the labels an edit gave them.
 */
export function revisedTurns(
  base: { text: string; turns: readonly Turn[]; times: readonly TextTime[] },
  replacements: readonly Replacement[],
  text: string,
): TurnsAndTimes {
  if (base.times.length > 0) return revisedTimed(base, replacements, text)
  // A table's columns look like speakers; where they were not taken for such, an edit makes them none.
  if (base.turns.length === 0 && recogniseTurns(base.text).length > 0) return { turns: [], times: [] }
  const notes = startOfNotes(base.text, base.turns)
  return {
    turns: recogniseTurns(notes === null ? text : text.slice(0, shifted(notes, replacements))),
    times: [],
  }
}

function revisedTimed(
  base: { text: string; turns: readonly Turn[]; times: readonly TextTime[] },
  replacements: readonly Replacement[],
  text: string,
): TurnsAndTimes {
  const starts = moved(
    base.times.map(({ at }) => at),
    replacements,
  )
  const times: TextTime[] = []
  for (const [index, { ms }] of base.times.entries()) {
    const at = starts[index] ?? 0
    if (at < text.length && times.at(-1)?.at !== at) times.push({ at, ms })
  }
  const labels = new Set(base.turns.map(({ speaker }) => speaker))
  for (const at of moved(
    base.turns.map(({ start }) => start),
    replacements,
  )) {
    const label = /^([^:\n]+):(?:\s|$)/.exec(text.slice(at, at + longestLabel + 2))?.[1]
    if (label !== undefined) labels.add(label)
  }
  // Somebody who was not there before, written in by hand as people write speakers.
  const known = new Set(recogniseTurns(base.text).map(({ speaker }) => speaker))
  for (const { speaker } of recogniseTurns(text)) if (!known.has(speaker)) labels.add(speaker)
  return { turns: turnsOfLabels(text, labels, times), times }
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

/** Where offsets in order come to be: one whose words were replaced, at the beginning of what took their place. */
function moved(offsets: readonly Offset[], replacements: readonly Replacement[]): Offset[] {
  let next = 0
  let delta = 0
  return offsets.map((offset) => {
    for (let each = replacements[next]; each !== undefined && each.end <= offset; each = replacements[next]) {
      delta += each.text.length - (each.end - each.start)
      next += 1
    }
    const into = replacements[next]
    return into !== undefined && into.start < offset ? into.start + delta : offset + delta
  })
}

// Whose words an excerpt holds: the labels of the turns it reaches into, and the people those labels stand for.
import type { ParticipantId } from '../../schema/ids.ts'
import type { Speaking } from '../../schema/people.ts'
import type { Turn } from '../../schema/source.ts'
import type { Span } from '../../schema/text.ts'
import { foldLabel } from '../text/speaker-labels.ts'

export type Saying = { speakers: readonly string[]; participants: readonly ParticipantId[] }

/**
 * For one source: who says some part of a span, each once and in the order they speak. Labels that differ in case or
 * accents alone are one. Whoever stands for the whole source says what nobody else is known to say, text outside turns
 * included; a label nobody stands for is a speaker all the same. Turns are in order and apart.
 */
export function whoSpeaks(
  turns: readonly Turn[],
  speaking: readonly Pick<Speaking, 'speaker' | 'participantId'>[],
): (span: Span) => Saying {
  const known = new Map(speaking.map((each) => [foldLabel(each.speaker), each.participantId]))
  const whole = known.get('')
  const folded = new Map<string, string>()
  const labelOf = (speaker: string): string => {
    const label = folded.get(speaker) ?? foldLabel(speaker)
    folded.set(speaker, label)
    return label
  }
  return (span) => {
    const speakers = new Map<string, string>()
    const participants = new Set<ParticipantId>()
    for (const turn of turnsIn(turns, span)) {
      const label = labelOf(turn.speaker)
      if (!speakers.has(label)) speakers.set(label, turn.speaker)
      const participant = known.get(label) ?? whole
      if (participant !== undefined) participants.add(participant)
    }
    if (speakers.size === 0 && whole !== undefined) participants.add(whole)
    return { speakers: [...speakers.values()], participants: [...participants] }
  }
}

/** The turns whose words, label left out, the span reaches into. */
function turnsIn(turns: readonly Turn[], { start, end }: Span): Turn[] {
  let low = 0
  let high = turns.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((turns[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const found: Turn[] = []
  for (let at = low; at < turns.length; at += 1) {
    const turn = turns[at]
    if (turn === undefined || turn.bodyStart >= end) break
    if (turn.bodyStart < turn.end && turn.end > start) found.push(turn)
  }
  return found
}

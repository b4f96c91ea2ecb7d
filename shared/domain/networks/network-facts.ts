// What the recorded people and establishments of a case say of its network on a day.
import type { ParticipantId } from '../../schema/ids.ts'
import type { Headcount, NetworkRow } from '../../schema/network-table.ts'
import type { Establishment, Membership, MembershipBody, Participant } from '../../schema/people.ts'
import { foldLabel } from '../text/speaker-labels.ts'
import { belongingOn } from './belonging.ts'

/** Of one case. */
export type NetworkMaterial = {
  participants: readonly Pick<Participant, 'id' | 'role'>[]
  memberships: readonly Membership[]
  establishments: readonly Pick<Establishment, 'territory' | 'levels'>[]
}

/**
 * A participant of whom no membership is recorded counts as a member of the network: that they take part is all that was
 * said. Without a day, whoever ever belonged counts. Nobody counts twice, however often they came and went.
 */
export function networkFacts(
  { participants, memberships, establishments }: NetworkMaterial,
  day: string | null,
): Pick<NetworkRow, 'members' | 'coordinatingTeam' | 'establishments'> {
  const placed = new Set<ParticipantId>(memberships.map(({ participantId }) => participantId))
  const within = (body: MembershipBody) =>
    day === null
      ? new Set(memberships.filter((each) => each.body === body).map(({ participantId }) => participantId))
      : belongingOn(memberships, body, day)
  const members = within('network')
  const team = within('coordinating-team')
  return {
    members: headcount(participants.filter(({ id }) => members.has(id) || !placed.has(id))),
    coordinatingTeam: headcount(participants.filter(({ id }) => team.has(id))),
    establishments: {
      count: establishments.length,
      urban: establishments.filter(({ territory }) => territory === 'urban').length,
      rural: establishments.filter(({ territory }) => territory === 'rural').length,
      levels: tally(establishments.flatMap(({ levels }) => levels)).map(({ word, count }) => ({
        level: word,
        count,
      })),
    },
  }
}

function headcount(people: readonly Pick<Participant, 'role'>[]): Headcount {
  return {
    count: people.length,
    roles: tally(people.map(({ role }) => role)).map(({ word, count }) => ({ role: word, count })),
  }
}

/** Words that differ in case and accents alone are one, as it was first written; most first, then as they came. */
function tally(words: readonly string[]): { word: string; count: number }[] {
  const counted = new Map<string, { word: string; count: number }>()
  for (const word of words) {
    const label = foldLabel(word)
    const known = counted.get(label)
    if (known === undefined) counted.set(label, { word, count: 1 })
    else known.count += 1
  }
  return [...counted.values()].toSorted((a, b) => b.count - a.count)
}

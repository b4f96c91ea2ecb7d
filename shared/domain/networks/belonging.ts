import type { ParticipantId } from '../../schema/ids.ts'
import type { Membership, MembershipBody } from '../../schema/people.ts'

/** Whether a membership covers a day, `YYYY-MM-DD`. Its first and last day are included; an open side covers all of it. */
export function covers({ from, to }: Pick<Membership, 'from' | 'to'>, day: string): boolean {
  return (from === null || from <= day) && (to === null || day <= to)
}

/** Who belonged to a body on a day, each once. */
export function belongingOn(
  memberships: readonly Membership[],
  body: MembershipBody,
  day: string,
): Set<ParticipantId> {
  return new Set(
    memberships.flatMap((each) => (each.body === body && covers(each, day) ? [each.participantId] : [])),
  )
}

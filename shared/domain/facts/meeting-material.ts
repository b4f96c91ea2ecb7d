// What facts about meetings are computed from: one case, and who was called to each of its meetings.
import type { ParticipantId, SourceId } from '../../schema/ids.ts'
import type { Activity, Attendance, Lead, Meeting, MeetingRole, Standing } from '../../schema/meeting.ts'
import type { Membership, MembershipBody, Participant } from '../../schema/people.ts'

/** All of one case; for a wave, the meetings of that wave. */
export type MeetingMaterial = {
  /** In the order of time, undated ones last. */
  meetings: readonly Pick<Meeting, 'sourceId' | 'kind' | 'date'>[]
  participants: readonly Pick<Participant, 'id' | 'establishmentId'>[]
  memberships: readonly Pick<Membership, 'participantId' | 'body' | 'from' | 'to'>[]
  attendance: readonly Attendance[]
  activities: readonly Activity[]
  roles: readonly MeetingRole[]
}

/** Earliest first, undated last; of one day, by number. */
export function inTimeOrder<M extends Pick<Meeting, 'date' | 'number'>>(meetings: readonly M[]): M[] {
  const day = ({ date }: M) => date ?? '9999-99-99'
  return meetings.toSorted((a, b) => (day(a) < day(b) ? -1 : Number(day(a) > day(b))) || a.number - b.number)
}

type Belonging = Pick<MeetingMaterial, 'memberships'>

/** Both days included. An undated meeting takes everyone who ever belonged. */
function belongs(
  { memberships }: Belonging,
  participant: ParticipantId,
  body: MembershipBody,
  day: string | null,
): boolean {
  return memberships.some(
    (each) =>
      each.participantId === participant &&
      each.body === body &&
      (day === null || ((each.from === null || each.from <= day) && (each.to === null || each.to >= day))),
  )
}

/**
 * How a participant stands to a meeting on its day. The coordinating team goes before the network for those in both.
 * In a case where nobody's membership was recorded everyone is a member.
 */
export function standingAt(
  material: Belonging,
  participant: ParticipantId,
  { date }: Pick<Meeting, 'date'>,
): Standing {
  if (belongs(material, participant, 'coordinating-team', date)) return 'coordinating-team'
  if (material.memberships.length === 0 || belongs(material, participant, 'network', date)) return 'member'
  return 'guest'
}

/**
 * Who is called to a meeting: to one of the network its members and the coordinating team, to one of coordination the
 * team alone, as they were on that day. Where nobody was ever recorded as belonging to what is called, whoever the
 * meeting's list names, in whatever state. Others who came are guests. In the order of participants.
 */
export function calledTo(
  material: Pick<MeetingMaterial, 'participants' | 'memberships' | 'attendance'>,
  meeting: MeetingMaterial['meetings'][number],
): ParticipantId[] {
  const ids = material.participants.map(({ id }) => id)
  const isCoordination = meeting.kind === 'coordination-meeting'
  const isRecorded = material.memberships.some(({ body }) => !isCoordination || body === 'coordinating-team')
  if (!isRecorded) {
    const listed = new Set(
      material.attendance.flatMap((each) => (each.sourceId === meeting.sourceId ? [each.participantId] : [])),
    )
    return ids.filter((id) => listed.has(id))
  }
  return ids.filter((id) => {
    const standing = standingAt(material, id, meeting)
    return standing === 'coordinating-team' || (!isCoordination && standing === 'member')
  })
}

/**
 * On whose side an activity was led, by how its leader stood on the day. Null: nobody was said to lead it, or a person
 * was but no coordinating team was ever recorded, so that its members can't be told from others.
 */
export function leadOf(
  material: Belonging,
  { ledBy, ledByText }: Pick<Activity, 'ledBy' | 'ledByText'>,
  meeting: Pick<Meeting, 'date'>,
): Lead | null {
  if (ledBy === null) return ledByText === '' ? null : 'outside'
  if (!material.memberships.some(({ body }) => body === 'coordinating-team')) return null
  const standing = standingAt(material, ledBy, meeting)
  return standing === 'coordinating-team' ? standing : standing === 'member' ? 'members' : 'outside'
}

/** Of which meeting each thing is, for the meetings there are. */
export function byMeeting<T extends { sourceId: SourceId }>(
  meetings: MeetingMaterial['meetings'],
  things: readonly T[],
): Map<SourceId, T[]> {
  const groups = new Map<SourceId, T[]>(meetings.map(({ sourceId }) => [sourceId, []]))
  for (const thing of things) groups.get(thing.sourceId)?.push(thing)
  return groups
}

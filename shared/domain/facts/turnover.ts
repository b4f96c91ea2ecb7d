// Turnover: how far the people of one meeting are others than those of the meeting before it.
import type { ParticipantId, SourceId } from '../../schema/ids.ts'
import { byMeeting, calledTo, type MeetingMaterial } from './meeting-material.ts'

export type Turnover = {
  before: SourceId
  after: SourceId
  joined: ParticipantId[]
  left: ParticipantId[]
  /** Everyone of the two meetings, each once. */
  union: number
  /** (joined + left) / union: 0, the same people; 1, nobody of before. */
  value: number
}

/**
 * Between consecutive meetings of one kind, in the order of their days; undated ones have no place in it. The value is
 * the Jaccard distance of the two sets of people (Jaccard 1901; 1 - shared / union): unlike leavers / members before, it
 * is the same whichever way time runs and stays within 0 and 1 when a network grows.
 *
 * `members`: those called to each, so that an absence is no turnover. `present`: those of them who were there, so that a
 * school that sends somebody else each time shows. Meetings without such people are passed over.
 */
export function turnovers(material: MeetingMaterial, of: 'members' | 'present'): Turnover[] {
  const lists = byMeeting(material.meetings, material.attendance)
  const groups = new Map<string, { sourceId: SourceId; people: ParticipantId[] }[]>()
  for (const meeting of material.meetings) {
    if (meeting.date === null) continue
    const called = calledTo(material, meeting)
    const here = new Set(
      (lists.get(meeting.sourceId) ?? []).flatMap((each) =>
        each.state === 'present' ? [each.participantId] : [],
      ),
    )
    const people = of === 'members' ? called : called.filter((id) => here.has(id))
    if (people.length === 0) continue
    const group = groups.get(meeting.kind) ?? []
    group.push({ sourceId: meeting.sourceId, people })
    groups.set(meeting.kind, group)
  }
  return [...groups.values()].flatMap((group) =>
    group.slice(1).flatMap((after, n) => {
      const before = group[n]
      return before === undefined ? [] : [between(before, after)]
    }),
  )
}

type Met = { sourceId: SourceId; people: readonly ParticipantId[] }

function between(before: Met, after: Met): Turnover {
  const joined = after.people.filter((id) => !before.people.includes(id))
  const left = before.people.filter((id) => !after.people.includes(id))
  const union = before.people.length + joined.length
  return {
    before: before.sourceId,
    after: after.sourceId,
    joined,
    left,
    union,
    value: (joined.length + left.length) / union,
  }
}

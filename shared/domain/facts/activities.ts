// Who leads what is done in meetings, and what is done together.
import type { Activity, Lead, Share } from '../../schema/meeting.ts'
import { share } from './attendance.ts'
import { leadOf, type MeetingMaterial } from './meeting-material.ts'

export type ActivityShares = {
  /** Led by members of the network who were not of the coordinating team that day, of those whose leader is known. */
  led: Share & { by: Readonly<Record<Lead, number>>; basis: Pick<Activity, 'id' | 'sourceId'>[] }
  /** Joint, of those where it was said whether they were. */
  joint: Share & { basis: Pick<Activity, 'id' | 'sourceId'>[] }
}

/**
 * Over the activities of the material's meetings. What someone from outside leads is not led by members: it counts in the
 * whole. What nobody is known to lead, or is not said to be joint or not, counts in neither part nor whole.
 */
export function activityShares(
  material: Pick<MeetingMaterial, 'meetings' | 'memberships' | 'activities'>,
): ActivityShares {
  const meetings = new Map(material.meetings.map((meeting) => [meeting.sourceId, meeting]))
  const by = { members: 0, 'coordinating-team': 0, outside: 0 }
  const led: Activity[] = []
  const said: Activity[] = []
  let joint = 0
  for (const activity of material.activities) {
    const meeting = meetings.get(activity.sourceId)
    if (meeting === undefined) continue
    const lead = leadOf(material, activity, meeting)
    if (lead !== null) {
      by[lead] += 1
      led.push(activity)
    }
    if (activity.joint !== null) {
      said.push(activity)
      if (activity.joint) joint += 1
    }
  }
  return {
    led: { ...share(by.members, led.length), by, basis: led },
    joint: { ...share(joint, said.length), basis: said },
  }
}

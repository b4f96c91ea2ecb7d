// Rotation of roles: how often a role that is held in meeting after meeting changes hands.
import type { ParticipantId, SourceId } from '../../schema/ids.ts'
import { groupBy } from '../rollup/group-by.ts'
import { foldLabel } from '../text/speaker-labels.ts'
import { byMeeting, type MeetingMaterial } from './meeting-material.ts'

export type RoleRotation = {
  /** As it is written where it first comes up. */
  role: string
  /** In the order of time: who held it, and where. */
  held: { sourceId: SourceId; by: ParticipantId[] }[]
  /** Of one meeting to the next in which it is held: how often the holders are not the same people. */
  changes: number
  /** How often they could have changed: meetings with the role, less the first. */
  steps: number
  /** Distinct people who ever held it. */
  holders: number
}

/**
 * One entry a role, in the order they come up; roles that differ in case or accents alone are one. Dated meetings only,
 * of both kinds. A case's rotation is changes / steps over all its roles: 0, always the same person; 1, another each
 * time. Undefined, and left out, for a role held in a single meeting.
 */
export function roleRotations({ meetings, roles }: MeetingMaterial): RoleRotation[] {
  const held = byMeeting(meetings, roles)
  const found = new Map<string, RoleRotation>()
  for (const { sourceId, date } of meetings) {
    if (date === null) continue
    const here = groupBy(held.get(sourceId) ?? [], ({ role }) => foldLabel(role))
    for (const [label, holding] of here) {
      const by = [...new Set(holding.map(({ participantId }) => participantId))].sort()
      const known = found.get(label) ?? {
        role: holding[0]?.role ?? label,
        held: [],
        changes: 0,
        steps: 0,
        holders: 0,
      }
      const last = known.held.at(-1)
      if (last !== undefined) {
        known.steps += 1
        if (last.by.join() !== by.join()) known.changes += 1
      }
      known.held.push({ sourceId, by })
      found.set(label, known)
    }
  }
  for (const rotation of found.values())
    rotation.holders = new Set(rotation.held.flatMap(({ by }) => by)).size
  return [...found.values()]
}

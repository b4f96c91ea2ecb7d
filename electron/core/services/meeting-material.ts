// What facts about a case's meetings are computed from, as the study has it.
import { inTimeOrder, type MeetingMaterial } from '../../../shared/domain/facts/meeting-material.ts'
import { inWave } from '../../../shared/domain/waves/in-wave.ts'
import type { CaseId } from '../../../shared/schema/ids.ts'
import { type Meeting, meetingKind } from '../../../shared/schema/meeting.ts'
import type { Source } from '../../../shared/schema/source.ts'
import type { Wave } from '../../../shared/schema/wave.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listActivities, listAttendance, listMeetingRoles } from '../repositories/meetings.ts'
import { listMemberships } from '../repositories/memberships.ts'
import { listParticipants } from '../repositories/people.ts'
import { listSources } from '../repositories/sources.ts'

export type CaseMaterial = Omit<MeetingMaterial, 'meetings'> & { meetings: readonly Meeting[] }

/** The source as a meeting; null when it is none. */
export function asMeeting({ id, number, caseId, kind, title, date }: Source): Meeting | null {
  const known = meetingKind.safeParse(kind)
  return known.success ? { sourceId: id, number, caseId, kind: known.data, title, date } : null
}

export function meetingMaterial(db: ReadableDb, caseId: CaseId): CaseMaterial {
  const meetings = inTimeOrder(
    listSources(db).flatMap((source) => {
      const meeting = source.caseId === caseId ? asMeeting(source) : null
      return meeting === null ? [] : [meeting]
    }),
  )
  const here = new Set(meetings.map(({ sourceId }) => sourceId))
  const participants = listParticipants(db).filter((each) => each.caseId === caseId)
  const own = new Set(participants.map(({ id }) => id))
  const ofMeeting = (each: { sourceId: Meeting['sourceId'] }) => here.has(each.sourceId)
  return {
    meetings,
    participants,
    memberships: listMemberships(db).filter((each) => own.has(each.participantId)),
    attendance: listAttendance(db).filter(ofMeeting),
    activities: listActivities(db).filter(ofMeeting),
    roles: listMeetingRoles(db).filter(ofMeeting),
  }
}

/** The case as if only the meetings of a wave had been; null: all of them. */
export function inOneWave(material: CaseMaterial, wave: Wave | null): CaseMaterial {
  return wave === null
    ? material
    : { ...material, meetings: material.meetings.filter((meeting) => inWave(meeting, wave)) }
}

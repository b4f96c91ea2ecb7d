// Meetings: who came, what was done and who led it, who held which role.
import { AppError } from '../../../shared/api/errors.ts'
import { activityShares } from '../../../shared/domain/facts/activities.ts'
import { attendanceTable } from '../../../shared/domain/facts/attendance.ts'
import { readAttendanceList } from '../../../shared/domain/facts/attendance-list.ts'
import { leadOf } from '../../../shared/domain/facts/meeting-material.ts'
import {
  type ActivityId,
  activityId,
  type CaseId,
  type ParticipantId,
  type SourceId,
} from '../../../shared/schema/ids.ts'
import {
  type Activity,
  attendanceOwner,
  type CaseMeetings,
  type Meeting,
  type RecordedMeeting,
} from '../../../shared/schema/meeting.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { decodeText, detectEncoding } from '../files/import/encoding.ts'
import { csvTable } from '../files/import/read-table.ts'
import { listLinked } from '../repositories/linked-excerpts.ts'
import {
  deleteActivity,
  deleteAttendance,
  deleteMeetingRole,
  insertActivity,
  insertMeetingRole,
  listActivities,
  listMeetingRoles,
  placeActivity,
  putAttendance,
  updateActivity,
} from '../repositories/meetings.ts'
import { listParticipants } from '../repositories/people.ts'
import { findCase } from './cases.ts'
import { linkExcerpts } from './links.ts'
import { asMeeting, type CaseMaterial, meetingMaterial } from './meeting-material.ts'
import { findSource } from './sources.ts'

export const meetingServices: ServicesOf<'meetings' | 'activities'> = {
  'meetings.read': ({ db }, { caseId }) => readMeetings(db, findCase(db, caseId).id),
  'meetings.readList': ({ db }, { sourceId, base64 }) => {
    const meeting = findMeeting(db, sourceId)
    const bytes = Buffer.from(base64, 'base64')
    const table = csvTable(decodeText(bytes, detectEncoding(bytes).encoding))
    const own = listParticipants(db).filter((each) => each.caseId === meeting.caseId)
    return readAttendanceList(table, own, meeting)
  },
  'meetings.setAttendance': ({ db, describe }, { sourceId, marks }) => {
    const meeting = findMeeting(db, sourceId)
    for (const { participantId } of marks) refuseElsewhere(db, meeting, participantId)
    describe(meeting.title)
    for (const { participantId, state } of marks)
      if (state === null) deleteAttendance(db, sourceId, participantId)
      else putAttendance(db, { sourceId, participantId, state })
    return null
  },
  'meetings.setRoles': ({ db, describe }, { sourceId, roles }) => {
    const meeting = findMeeting(db, sourceId)
    for (const { participantId } of roles) refuseElsewhere(db, meeting, participantId)
    describe(meeting.title)
    const known = listMeetingRoles(db).filter((each) => each.sourceId === sourceId)
    const key = (each: { role: string; participantId: ParticipantId }) => `${each.participantId} ${each.role}`
    const wanted = new Map(roles.map((each) => [key(each), each]))
    for (const each of known) if (!wanted.has(key(each))) deleteMeetingRole(db, each)
    const before = new Set(known.map(key))
    for (const [name, each] of wanted) if (!before.has(name)) insertMeetingRole(db, { sourceId, ...each })
    return null
  },
  'activities.create': ({ db, newId, describe }, { sourceId, title, joint, ledBy, ledByText, cite }) => {
    const meeting = findMeeting(db, sourceId)
    const made: Activity = {
      id: activityId.parse(newId()),
      sourceId,
      title,
      joint: joint ?? null,
      ledBy: ledBy ?? null,
      ledByText: ledByText ?? '',
    }
    refuseLead(db, meeting, made)
    describe(title)
    insertActivity(db, made)
    linkExcerpts(
      db,
      { owner: { kind: 'activity', id: made.id }, caseId: meeting.caseId },
      (cite ?? []).map((codingId) => ({ codingId, stance: null })),
    )
    return made
  },
  'activities.update': ({ db, describe }, { id, title, joint, ledBy, ledByText }) => {
    const found = findActivity(db, id)
    const next: Activity = {
      ...found,
      title: title ?? found.title,
      joint: joint === undefined ? found.joint : joint,
      // One who leads takes the place of the other.
      ledBy: ledBy !== undefined ? ledBy : ledByText ? null : found.ledBy,
      ledByText: ledByText ?? (ledBy ? '' : found.ledByText),
    }
    refuseLead(db, findMeeting(db, found.sourceId), next)
    describe(next.title)
    updateActivity(db, next)
    return null
  },
  'activities.move': ({ db, describe }, { id, position }) => {
    const found = findActivity(db, id)
    const others = listActivities(db).filter((each) => each.sourceId === found.sourceId && each.id !== id)
    describe(found.title)
    for (const [place, each] of others.toSpliced(position, 0, found).entries())
      placeActivity(db, each.id, place)
    return null
  },
  'activities.remove': ({ db, describe }, { id }) => {
    describe(findActivity(db, id).title)
    deleteActivity(db, id)
    return null
  },
}

export function readMeetings(db: ReadableDb, caseId: CaseId): CaseMeetings {
  const material = meetingMaterial(db, caseId)
  const table = attendanceTable(material)
  const rows = new Map(table.meetings.map((each) => [each.sourceId, each]))
  const linked = listLinked(db, 'attendance')
  return {
    caseId,
    meetings: material.meetings.map((meeting): RecordedMeeting => {
      const row = rows.get(meeting.sourceId)
      if (row === undefined) throw new Error(`no attendance of ${meeting.sourceId}`)
      const { part, whole, rate, called, unmarked, guests, schools } = row
      const shares = activityShares({ ...material, meetings: [meeting] })
      return {
        ...meeting,
        ...recordsOf(material, meeting, linked),
        called,
        unmarked,
        guests,
        attendance: { part, whole, rate },
        schools,
        led: shareOf(shares.led),
        joint: shareOf(shares.joint),
      }
    }),
    people: [...table.people].map(([id, each]) => ({ participantId: id, attendance: shareOf(each) })),
    schools: [...table.schools].map(([id, each]) => ({
      establishmentId: id,
      attendance: shareOf(each),
      represented: shareOf(each.represented),
    })),
    attendance: table.whole,
    represented: table.represented,
  }
}

function recordsOf(
  material: CaseMaterial,
  meeting: Meeting,
  linked: ReadonlyMap<string, readonly unknown[]>,
): Pick<RecordedMeeting, 'marks' | 'activities' | 'roles'> {
  const here = (each: { sourceId: SourceId }) => each.sourceId === meeting.sourceId
  return {
    marks: material.attendance.filter(here).map(({ sourceId, participantId, state }) => ({
      participantId,
      state,
      excerpts: linked.get(attendanceOwner({ sourceId, participantId }).id)?.length ?? 0,
    })),
    activities: material.activities
      .filter(here)
      .map((activity) => ({ ...activity, lead: leadOf(material, activity, meeting) })),
    roles: material.roles.filter(here).map(({ role, participantId }) => ({ role, participantId })),
  }
}

function shareOf({ part, whole, rate }: RecordedMeeting['led']): RecordedMeeting['led'] {
  return { part, whole, rate }
}

/** @throws source.not_found, meeting.not_a_meeting, meeting.no_case */
export function findMeeting(db: ReadableDb, id: SourceId): Meeting & { caseId: CaseId } {
  const source = findSource(db, id)
  const meeting = asMeeting(source)
  if (meeting === null) throw new AppError('meeting.not_a_meeting', { source: source.title })
  const { caseId } = meeting
  if (caseId === null) throw new AppError('meeting.no_case', { source: source.title })
  return { ...meeting, caseId }
}

/** @throws activity.not_found */
export function findActivity(db: ReadableDb, id: ActivityId): Activity {
  const found = listActivities(db).find((each) => each.id === id)
  if (found === undefined) throw new AppError('activity.not_found', { activity: id })
  return found
}

/** @throws participant.not_found, participant.elsewhere */
function refuseElsewhere(db: ReadableDb, meeting: { caseId: CaseId }, id: ParticipantId): void {
  const found = listParticipants(db).find((each) => each.id === id)
  if (found === undefined) throw new AppError('participant.not_found', { participant: id })
  if (found.caseId !== meeting.caseId)
    throw new AppError('participant.elsewhere', { participant: found.pseudonym })
}

/** @throws activity.two_leads, participant.not_found, participant.elsewhere */
function refuseLead(
  db: ReadableDb,
  meeting: { caseId: CaseId },
  { title, ledBy, ledByText }: Activity,
): void {
  if (ledBy === null) return
  if (ledByText !== '') throw new AppError('activity.two_leads', { title })
  refuseElsewhere(db, meeting, ledBy)
}

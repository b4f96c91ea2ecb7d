// What meetings record beside their text: attendance, activities and roles held.
import { z } from 'zod'
import {
  type ActivityId,
  type ParticipantId,
  participantId,
  type SourceId,
} from '../../../shared/schema/ids.ts'
import {
  type Activity,
  type Attendance,
  activity,
  attendance,
  attendanceOwner,
  type MeetingRole,
  meetingRole,
} from '../../../shared/schema/meeting.ts'
import { booleanColumn } from '../db/columns.ts'
import { all, get, type ReadableDb, run, sql, type WritableDb } from '../db/sql.ts'
import { deleteLinked } from './linked-excerpts.ts'

const activityRow = activity.extend({ joint: booleanColumn.nullable() })

/** In the order of sources. */
export function listAttendance(db: ReadableDb): Attendance[] {
  return all(
    db,
    sql`SELECT a.source_id AS sourceId, a.participant_id AS participantId, a.state
        FROM attendance a JOIN source s ON s.id = a.source_id ORDER BY s.number, a.participant_id`,
    attendance,
  )
}

/** In the order of sources, and of what was done in each. */
export function listActivities(db: ReadableDb): Activity[] {
  return all(
    db,
    sql`SELECT a.id, a.source_id AS sourceId, a.title, a.joint, a.led_by AS ledBy, a.led_by_text AS ledByText
        FROM activity a JOIN source s ON s.id = a.source_id ORDER BY s.number, a.position, a.id`,
    activityRow,
  )
}

/** In the order of sources, then of roles. */
export function listMeetingRoles(db: ReadableDb): MeetingRole[] {
  return all(
    db,
    sql`SELECT r.source_id AS sourceId, r.role, r.participant_id AS participantId
        FROM meeting_role r JOIN source s ON s.id = r.source_id ORDER BY s.number, r.role, r.participant_id`,
    meetingRole,
  )
}

/** The state takes the place of the one before. */
export function putAttendance(db: WritableDb, a: Attendance): void {
  run(
    db,
    sql`INSERT INTO attendance (source_id, participant_id, state)
        VALUES (${a.sourceId}, ${a.participantId}, ${a.state})
        ON CONFLICT (source_id, participant_id) DO UPDATE SET state = excluded.state`,
  )
}

export function deleteAttendance(db: WritableDb, source: SourceId, participant: ParticipantId): void {
  deleteLinked(db, attendanceOwner({ sourceId: source, participantId: participant }))
  run(db, sql`DELETE FROM attendance WHERE source_id = ${source} AND participant_id = ${participant}`)
}

/** At the end of its meeting. */
export function insertActivity(db: WritableDb, a: Activity): void {
  const last = get(
    db,
    sql`SELECT max(position) AS at FROM activity WHERE source_id = ${a.sourceId}`,
    z.object({ at: z.int().nullable() }),
  )
  run(
    db,
    sql`INSERT INTO activity (id, source_id, position, title, joint, led_by, led_by_text)
        VALUES (${a.id}, ${a.sourceId}, ${(last?.at ?? -1) + 1}, ${a.title}, ${jointColumn(a)}, ${a.ledBy},
          ${a.ledByText})`,
  )
}

export function updateActivity(db: WritableDb, a: Activity): void {
  run(
    db,
    sql`UPDATE activity SET title = ${a.title}, joint = ${jointColumn(a)}, led_by = ${a.ledBy},
          led_by_text = ${a.ledByText}
        WHERE id = ${a.id}`,
  )
}

export function placeActivity(db: WritableDb, id: ActivityId, position: number): void {
  run(db, sql`UPDATE activity SET position = ${position} WHERE id = ${id}`)
}

export function deleteActivity(db: WritableDb, id: ActivityId): void {
  deleteLinked(db, { kind: 'activity', id })
  run(db, sql`DELETE FROM activity WHERE id = ${id}`)
}

export function insertMeetingRole(db: WritableDb, r: MeetingRole): void {
  run(
    db,
    sql`INSERT INTO meeting_role (source_id, role, participant_id)
        VALUES (${r.sourceId}, ${r.role}, ${r.participantId})`,
  )
}

export function deleteMeetingRole(db: WritableDb, r: MeetingRole): void {
  run(
    db,
    sql`DELETE FROM meeting_role
        WHERE source_id = ${r.sourceId} AND role = ${r.role} AND participant_id = ${r.participantId}`,
  )
}

/** Everything recorded of a meeting, and what was linked to it, before its source goes. */
export function deleteMeetingOf(db: WritableDb, source: SourceId): void {
  deleteLinked(db, { kind: 'meeting', id: source })
  for (const each of listAttendance(db))
    if (each.sourceId === source) deleteAttendance(db, source, each.participantId)
  for (const each of listActivities(db)) if (each.sourceId === source) deleteActivity(db, each.id)
  run(db, sql`DELETE FROM meeting_role WHERE source_id = ${source}`)
}

/** Before a participant goes: came to no meeting, held no role; what was led is led by nobody known. */
export function deleteMeetingsWith(db: WritableDb, participant: ParticipantId): void {
  for (const each of listAttendance(db))
    if (each.participantId === participant) deleteAttendance(db, each.sourceId, participant)
  run(db, sql`DELETE FROM meeting_role WHERE participant_id = ${participant}`)
  run(db, sql`UPDATE activity SET led_by = NULL WHERE led_by = ${participant}`)
}

/** Of a source that came to another case: people of the one it was in were at no meeting of this one. */
export function dropAttendeesElsewhere(db: WritableDb, id: SourceId): void {
  const elsewhere = all(
    db,
    sql`SELECT p.id FROM participant p JOIN source s ON s.id = ${id} WHERE p.case_id IS NOT s.case_id AND (
          EXISTS (SELECT 1 FROM attendance a WHERE a.source_id = ${id} AND a.participant_id = p.id)
          OR EXISTS (SELECT 1 FROM meeting_role r WHERE r.source_id = ${id} AND r.participant_id = p.id)
          OR EXISTS (SELECT 1 FROM activity a WHERE a.source_id = ${id} AND a.led_by = p.id))`,
    z.object({ id: participantId }),
  )
  for (const { id: person } of elsewhere) {
    deleteAttendance(db, id, person)
    run(db, sql`DELETE FROM meeting_role WHERE source_id = ${id} AND participant_id = ${person}`)
    run(db, sql`UPDATE activity SET led_by = NULL WHERE source_id = ${id} AND led_by = ${person}`)
  }
}

function jointColumn({ joint }: Pick<Activity, 'joint'>): number | null {
  return joint === null ? null : Number(joint)
}

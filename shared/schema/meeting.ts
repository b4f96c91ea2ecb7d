// Meetings: what an observation of one records beside its text. A meeting is a source of a kind of meeting.
import { z } from 'zod'
import { activityId, caseId, establishmentId, participantId, sourceId } from './ids.ts'
import type { LinkOwner } from './linked-excerpt.ts'
import { sourceKind } from './source.ts'
import { day, name } from './text.ts'

export const meetingKinds = ['coordination-meeting', 'network-meeting'] as const
export type MeetingKind = (typeof meetingKinds)[number]

/** excused: absent with a reason. */
export const attendanceStates = ['present', 'absent', 'excused'] as const
export const attendanceState = z.enum(attendanceStates)
export type AttendanceState = z.infer<typeof attendanceState>

export const attendance = z.object({ sourceId, participantId, state: attendanceState })
export type Attendance = z.infer<typeof attendance>

/** Who led when it was nobody of the case; empty: not said. */
export const ledByText = z.union([name, z.string().trim().length(0)])

/** What excerpts that show somebody came, or did not, are linked to. */
export function attendanceOwner({
  sourceId: of,
  participantId: who,
}: Pick<Attendance, 'sourceId' | 'participantId'>): LinkOwner {
  return { kind: 'attendance', id: `${of} ${who}` }
}

export const activity = z.object({
  id: activityId,
  sourceId,
  title: name,
  /** Done by several schools together; null: not said. */
  joint: z.boolean().nullable(),
  ledBy: participantId.nullable(),
  ledByText,
})
export type Activity = z.infer<typeof activity>

export const meetingRole = z.object({ sourceId, role: name, participantId })
export type MeetingRole = z.infer<typeof meetingRole>

/** On whose side an activity was led: null when nobody was said to lead it. */
export const leads = ['members', 'coordinating-team', 'outside'] as const
export const lead = z.enum(leads)
export type Lead = z.infer<typeof lead>

/** How one stands to a meeting on its day; guest: of neither body. */
export const standings = ['coordinating-team', 'member', 'guest'] as const
export const standing = z.enum(standings)
export type Standing = z.infer<typeof standing>

/** So many of so many; the rate is null when there is nothing to be a share of. */
export const share = z.object({
  part: z.int().nonnegative(),
  whole: z.int().nonnegative(),
  rate: z.number().nullable(),
})
export type Share = z.infer<typeof share>

export const meetingKind = sourceKind.extract(meetingKinds)

export const meeting = z.object({
  sourceId,
  caseId: caseId.nullable(),
  /** The S of its locators. */
  number: z.int().positive(),
  kind: meetingKind,
  title: name,
  date: day.nullable(),
})
export type Meeting = z.infer<typeof meeting>

/** A meeting with all that was recorded of it, and what follows from it. */
export const recordedMeeting = meeting.extend({
  /** `excerpts`: how many are linked to the mark, and show it. */
  marks: z.array(
    attendance.pick({ participantId: true, state: true }).extend({ excerpts: z.int().nonnegative() }),
  ),
  /** Those whose coming was expected, by their membership on the day. */
  called: z.array(participantId),
  unmarked: z.array(participantId),
  guests: z.array(participantId),
  /** Of those called and marked, who came. */
  attendance: share,
  /** Of their schools, those somebody came from. */
  schools: share,
  activities: z.array(activity.extend({ lead: lead.nullable() })),
  roles: z.array(meetingRole.pick({ role: true, participantId: true })),
  led: share,
  joint: share,
})
export type RecordedMeeting = z.infer<typeof recordedMeeting>

/** The meetings of a case, and what they say of its people and schools. */
export const caseMeetings = z.object({
  caseId,
  /** Earliest first, undated last. */
  meetings: z.array(recordedMeeting),
  /** Those called to some meeting and marked there. */
  people: z.array(z.object({ participantId, attendance: share })),
  schools: z.array(z.object({ establishmentId, attendance: share, represented: share })),
  attendance: share,
  represented: share,
})
export type CaseMeetings = z.infer<typeof caseMeetings>

export const listProblems = ['person', 'several', 'state', 'twice', 'column'] as const
export type ListProblemKind = (typeof listProblems)[number]

/** What a table says of who came, and the cells that say nothing that is known. */
export const attendanceListRead = z.object({
  marks: z.array(attendance.pick({ participantId: true, state: true })),
  problems: z.array(z.object({ row: z.int().positive(), value: z.string(), problem: z.enum(listProblems) })),
})

// What a meeting records beside its text, and the facts that follow.
import { z } from 'zod'
import { citedFact, fact, factCitation, factKey } from '../../schema/fact.ts'
import * as ids from '../../schema/ids.ts'
import { stance } from '../../schema/judgement.ts'
import {
  activity,
  attendanceListRead,
  attendanceState,
  caseMeetings,
  ledByText,
} from '../../schema/meeting.ts'
import { name, prose } from '../../schema/text.ts'
import { timeline } from '../../schema/timeline.ts'
import { command, done, type Methods, query } from './method.ts'

const activityFields = {
  joint: z.boolean().nullable().optional(),
  /** Somebody of the case, or in words somebody else: one takes the place of the other. */
  ledBy: ids.participantId.nullable().optional(),
  ledByText: ledByText.optional(),
}

export const meetingsMethods = {
  /** What the meetings of a case record beside their texts, and what follows from it. */
  'meetings.read': query(z.strictObject({ caseId: ids.caseId }), caseMeetings),
  /** What a CSV table says of who came to a meeting; nothing is recorded yet. */
  'meetings.readList': query(
    z.strictObject({ sourceId: ids.sourceId, base64: z.base64().max(2_000_000) }),
    attendanceListRead,
  ),
  /** Of one meeting; null: nothing is recorded of that participant. */
  'meetings.setAttendance': command(
    z.strictObject({
      sourceId: ids.sourceId,
      marks: z
        .array(z.strictObject({ participantId: ids.participantId, state: attendanceState.nullable() }))
        .min(1)
        .max(5000),
    }),
    done,
  ),
  /** Every role held in the meeting, in the place of what was said before. */
  'meetings.setRoles': command(
    z.strictObject({
      sourceId: ids.sourceId,
      roles: z.array(z.strictObject({ role: name, participantId: ids.participantId })).max(500),
    }),
    done,
  ),

  /** At the end of what was done in the meeting. */
  'activities.create': command(
    z.strictObject({
      sourceId: ids.sourceId,
      title: name,
      ...activityFields,
      /** Excerpts that show it. */
      cite: z.array(ids.codingId).max(1000).optional(),
    }),
    activity,
  ),
  'activities.update': command(
    z.strictObject({ id: ids.activityId, title: name.optional(), ...activityFields }),
    done,
  ),
  /** Place among the others of its meeting. */
  'activities.move': command(z.strictObject({ id: ids.activityId, position: z.int().nonnegative() }), done),
  'activities.remove': command(z.strictObject({ id: ids.activityId }), done),

  /** Of a case, or of all, in all its time or in a wave. What can't be computed is left out. */
  'facts.list': query(
    z.strictObject({ caseId: ids.caseId.optional(), wave: ids.waveId.optional() }),
    z.array(fact),
  ),
  /** Every citing of a case's facts, with what the fact was then and is now. */
  'facts.cited': query(z.strictObject({ caseId: ids.caseId }), z.array(citedFact)),
  /** For or against an indicator, with the value of today. It never enters the roll-up. */
  'facts.cite': command(
    factKey.extend({ indicatorId: ids.indicatorId, stance, note: prose.optional() }).strict(),
    factCitation,
  ),
  'facts.updateCitation': command(
    z.strictObject({
      id: ids.factCitationId,
      stance: stance.optional(),
      note: prose.optional(),
      /** The value of today takes the place of the one that was cited. */
      takeValue: z.boolean().optional(),
    }),
    done,
  ),
  'facts.uncite': command(z.strictObject({ id: ids.factCitationId }), done),

  'timeline.read': query(z.strictObject({ caseId: ids.caseId }), timeline),
} as const satisfies Methods

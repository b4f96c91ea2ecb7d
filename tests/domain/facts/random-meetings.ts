// Random cases with meetings: few people, few days, so that memberships begin and end between meetings.
import fc from 'fast-check'
import type { MeetingMaterial } from '../../../shared/domain/facts/meeting-material.ts'
import { activityId, establishmentId, participantId, sourceId } from '../../../shared/schema/ids.ts'
import { attendanceStates, meetingKinds } from '../../../shared/schema/meeting.ts'
import { membershipBodies } from '../../../shared/schema/people.ts'

const people = ['p1', 'p2', 'p3', 'p4', 'p5'].map((id) => participantId.parse(id))
const schools = ['e1', 'e2'].map((id) => establishmentId.parse(id))
const days = ['2023-03-01', '2023-04-01', '2023-05-01', '2023-06-01']
const bound = fc.option(fc.constantFrom(...days, '2023-04-15'))

const day = (date: string | null) => date ?? '9999'

export const randomMeetings: fc.Arbitrary<MeetingMaterial> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...meetingKinds),
      date: fc.option(fc.constantFrom(...days), { freq: 6 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((made) =>
    made
      .toSorted((a, b) => (day(a.date) < day(b.date) ? -1 : Number(day(a.date) > day(b.date))))
      .map((meeting, n) => ({ ...meeting, sourceId: sourceId.parse(`s${n}`) })),
  )
  .chain((meetings) => {
    const at = fc.constantFrom(...meetings.map((meeting) => meeting.sourceId))
    const who = fc.constantFrom(...people)
    return fc.record({
      meetings: fc.constant(meetings),
      participants: fc
        .tuple(...people.map(() => fc.option(fc.constantFrom(...schools))))
        .map((of) => people.map((id, n) => ({ id, establishmentId: of[n] ?? null }))),
      memberships: fc.array(
        fc
          .record({
            participantId: who,
            body: fc.constantFrom(...membershipBodies),
            from: bound,
            to: bound,
          })
          .filter(({ from, to }) => from === null || to === null || from <= to),
        { maxLength: 8 },
      ),
      attendance: fc.uniqueArray(
        fc.record({ sourceId: at, participantId: who, state: fc.constantFrom(...attendanceStates) }),
        { maxLength: 20, selector: (each) => `${each.sourceId} ${each.participantId}` },
      ),
      activities: fc
        .array(
          fc.record({
            sourceId: at,
            joint: fc.option(fc.boolean()),
            ledBy: fc.option(who),
            ledByText: fc.constantFrom('', 'Universidad'),
          }),
          { maxLength: 8 },
        )
        .map((made) =>
          made.map((each, n) => ({
            ...each,
            ledByText: each.ledBy === null ? each.ledByText : '',
            id: activityId.parse(`a${n}`),
            title: `Actividad ${n}`,
          })),
        ),
      roles: fc.uniqueArray(
        fc.record({
          sourceId: at,
          role: fc.constantFrom('Registro', 'registro', 'Relator'),
          participantId: who,
        }),
        { maxLength: 8, selector: (each) => `${each.sourceId} ${each.role} ${each.participantId}` },
      ),
    })
  })

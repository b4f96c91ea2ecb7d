import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activityShares } from '../../../shared/domain/facts/activities.ts'
import { attendanceTable, regularity } from '../../../shared/domain/facts/attendance.ts'
import { hasMoved } from '../../../shared/domain/facts/computed.ts'
import { factLocator } from '../../../shared/domain/facts/locator.ts'
import { meetingFacts } from '../../../shared/domain/facts/meeting-facts.ts'
import {
  calledTo,
  leadOf,
  type MeetingMaterial,
  standingAt,
} from '../../../shared/domain/facts/meeting-material.ts'
import { roleRotations } from '../../../shared/domain/facts/roles.ts'
import { turnovers } from '../../../shared/domain/facts/turnover.ts'
import { activityId, caseId, establishmentId, participantId, sourceId } from '../../../shared/schema/ids.ts'
import type { AttendanceState, MeetingKind } from '../../../shared/schema/meeting.ts'
import type { MembershipBody } from '../../../shared/schema/people.ts'
import { randomMeetings } from './random-meetings.ts'
import * as slow from './reference.ts'

const runs = { numRuns: 150 }
const p = (name: string) => participantId.parse(name)
const s = (name: string) => sourceId.parse(name)
const meeting = (id: string, date: string | null, kind: MeetingKind = 'network-meeting') => ({
  sourceId: s(id),
  date,
  kind,
})
const belongs = (
  who: string,
  body: MembershipBody = 'network',
  from: string | null = null,
  to: string | null = null,
) => ({ participantId: p(who), body, from, to })
const states: Readonly<Record<string, AttendanceState>> = { P: 'present', A: 'absent', J: 'excused' }
/** `ana:P beto:A` */
const list = (id: string, marks: string) =>
  marks.split(' ').map((mark) => {
    const [who = '', state = ''] = mark.split(':')
    return { sourceId: s(id), participantId: p(who), state: states[state] ?? 'present' }
  })

/**
 * Three meetings of a network of four schools. Ana coordinates; Dora leaves after April and Elsa comes in her place, of
 * the same school. In May somebody from outside comes as a guest.
 */
const worked: MeetingMaterial = {
  meetings: [
    meeting('marzo', '2023-03-10'),
    meeting('abril', '2023-04-14'),
    meeting('mayo', '2023-05-12'),
    meeting('coordinación', '2023-05-20', 'coordination-meeting'),
  ],
  participants: [
    { id: p('ana'), establishmentId: null },
    { id: p('beto'), establishmentId: establishmentId.parse('norte') },
    { id: p('cora'), establishmentId: establishmentId.parse('norte') },
    { id: p('dora'), establishmentId: establishmentId.parse('sur') },
    { id: p('elsa'), establishmentId: establishmentId.parse('sur') },
    { id: p('visita'), establishmentId: null },
  ],
  memberships: [
    belongs('ana', 'coordinating-team'),
    belongs('beto'),
    belongs('cora'),
    belongs('dora', 'network', null, '2023-04-30'),
    belongs('elsa', 'network', '2023-05-01', null),
  ],
  attendance: [
    ...list('marzo', 'ana:P beto:P cora:A dora:P'),
    ...list('abril', 'ana:P beto:P cora:P dora:J'),
    ...list('mayo', 'ana:P beto:A cora:P visita:P'),
    ...list('coordinación', 'ana:P beto:P'),
  ],
  activities: [],
  roles: [],
}

describe('standing at a meeting', () => {
  it('includes both days of a membership, and puts the coordinating team before the network', () => {
    const material = {
      memberships: [
        belongs('ana', 'network'),
        belongs('ana', 'coordinating-team', '2023-04-01', '2023-04-30'),
      ],
    }
    const on = (date: string) => standingAt(material, p('ana'), { date })
    expect(['2023-03-31', '2023-04-01', '2023-04-30', '2023-05-01'].map(on)).toEqual([
      'member',
      'coordinating-team',
      'coordinating-team',
      'member',
    ])
    expect(standingAt(material, p('beto'), { date: '2023-04-01' })).toBe('guest')
    expect(standingAt({ memberships: [] }, p('beto'), { date: '2023-04-01' })).toBe('member')
  })

  it('calls the team alone to coordinate, and whoever is listed where nobody was recorded to belong', () => {
    const [, , mayo, coordination] = worked.meetings
    if (mayo === undefined || coordination === undefined) throw new Error('two meetings')
    expect(calledTo(worked, mayo)).toEqual(['ana', 'beto', 'cora', 'elsa'])
    expect(calledTo(worked, coordination)).toEqual(['ana'])
    expect(calledTo({ ...worked, memberships: [] }, mayo)).toEqual(['ana', 'beto', 'cora', 'visita'])
    expect(calledTo({ ...worked, memberships: [belongs('cora')] }, coordination)).toEqual(['ana', 'beto'])
  })
})

describe('attendance', () => {
  const table = attendanceTable(worked)

  it('is those present of those called and marked; excused is absent, guests and unmarked count for nothing', () => {
    expect(table.meetings).toMatchObject([
      { sourceId: 'marzo', part: 3, whole: 4, rate: 0.75 },
      { sourceId: 'abril', part: 3, whole: 4, rate: 0.75 },
      { sourceId: 'mayo', part: 2, whole: 3, guests: ['visita'], unmarked: ['elsa'] },
      { sourceId: 'coordinación', part: 1, whole: 1, guests: ['beto'] },
    ])
    expect(table.whole).toEqual({ part: 9, whole: 12, rate: 0.75 })
  })

  it('counts a school by its people, and as represented when one of them came', () => {
    expect(table.schools.get(establishmentId.parse('norte'))).toMatchObject({
      part: 4,
      whole: 6,
      represented: { part: 3, whole: 3, rate: 1 },
    })
    expect(table.schools.get(establishmentId.parse('sur'))).toMatchObject({
      part: 1,
      whole: 2,
      represented: { part: 1, whole: 2 },
    })
    expect(table.represented).toEqual({ part: 4, whole: 5, rate: 0.8 })
  })

  it('is regular by the mean of each one’s own rate, with how far they lie apart', () => {
    // ana 4/4, beto 2/3, cora 2/3, dora 1/2; elsa was never marked.
    const rates = [1, 2 / 3, 2 / 3, 1 / 2]
    const mean = rates.reduce((a, b) => a + b, 0) / 4
    const found = regularity(table)
    expect(found?.mean).toBeCloseTo(mean, 12)
    expect(found?.spread).toBeCloseTo(Math.sqrt(rates.reduce((sum, r) => sum + (r - mean) ** 2, 0) / 4), 12)
    expect(regularity({ people: new Map() })).toBeNull()
  })

  it('agrees with counting every pair of person and meeting', () => {
    fc.assert(
      fc.property(randomMeetings, (material) => {
        const found = attendanceTable(material)
        const ids = material.participants.map(({ id }) => id)
        expect(found.whole).toMatchObject(slow.pairs(material, ids, material.meetings))
        expect(found.represented).toMatchObject(slow.represented(material))
        for (const [n, each] of material.meetings.entries())
          expect(found.meetings[n]).toMatchObject(slow.pairs(material, ids, [each]))
        for (const id of ids) {
          const counts = slow.pairs(material, [id], material.meetings)
          expect(found.people.get(id) ?? { part: 0, whole: 0 }).toMatchObject(counts)
        }
        const regular = regularity(found)
        const expected = slow.regular(material)
        expect(regular?.mean ?? -1).toBeCloseTo(expected?.mean ?? -1, 9)
        expect(regular?.spread ?? -1).toBeCloseTo(expected?.spread ?? -1, 6)
      }),
      runs,
    )
  })
})

describe('turnover', () => {
  it('is who joined and left of everyone in either, between consecutive meetings of one kind', () => {
    expect(turnovers(worked, 'members')).toMatchObject([
      { before: 'marzo', after: 'abril', joined: [], left: [], union: 4, value: 0 },
      { before: 'abril', after: 'mayo', joined: ['elsa'], left: ['dora'], union: 5, value: 0.4 },
    ])
    // Present: ana beto dora | ana beto cora | ana cora.
    expect(turnovers(worked, 'present').map(({ value }) => value)).toEqual([2 / 4, 1 / 3])
  })

  it('agrees with one less the shared part, and stays between 0 and 1', () => {
    fc.assert(
      fc.property(randomMeetings, fc.constantFrom('members' as const, 'present' as const), (material, of) => {
        const found = new Map(turnovers(material, of).map(({ after, value }) => [after, value]))
        const expected = slow.turnoverValues(material, of)
        expect([...found.keys()].sort()).toEqual([...expected.keys()].sort())
        for (const [id, value] of expected) {
          expect(found.get(id)).toBeCloseTo(value, 12)
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
        }
      }),
      runs,
    )
  })
})

describe('rotation of roles', () => {
  const holding = (id: string, role: string, who: string) => ({
    sourceId: s(id),
    role,
    participantId: p(who),
  })

  it('counts how often a role changes hands, whatever its case and accents', () => {
    const roles = [
      holding('marzo', 'Secretaría', 'beto'),
      holding('abril', 'secretaria', 'cora'),
      holding('mayo', 'Secretaría', 'cora'),
      holding('mayo', 'Moderación', 'beto'),
    ]
    expect(roleRotations({ ...worked, roles })).toMatchObject([
      { role: 'Secretaría', changes: 1, steps: 2, holders: 2 },
      { role: 'Moderación', changes: 0, steps: 0, holders: 1 },
    ])
  })

  it('agrees with comparing the holders of each meeting with those before', () => {
    fc.assert(
      fc.property(randomMeetings, (material) => {
        const found = roleRotations(material)
        expect({
          part: found.reduce((sum, { changes }) => sum + changes, 0),
          whole: found.reduce((sum, { steps }) => sum + steps, 0),
        }).toEqual(slow.rotation(material))
      }),
      runs,
    )
  })
})

describe('activities', () => {
  const done = (n: number, id: string, ledBy: string | null, joint: boolean | null, ledByText = '') => ({
    id: activityId.parse(`a${n}`),
    sourceId: s(id),
    title: `Actividad ${n}`,
    joint,
    ledBy: ledBy === null ? null : p(ledBy),
    ledByText,
  })

  it('are led by members, by the team or from outside, as people stood on the day', () => {
    const activities = [
      done(0, 'marzo', 'ana', false),
      done(1, 'marzo', 'beto', true),
      done(2, 'mayo', 'dora', null),
      done(3, 'mayo', null, true, 'Universidad'),
      done(4, 'mayo', null, null),
    ]
    const shares = activityShares({ ...worked, activities })
    expect(shares.led).toMatchObject({
      part: 1,
      whole: 4,
      by: { members: 1, 'coordinating-team': 1, outside: 2 },
    })
    expect(shares.joint).toMatchObject({ part: 2, whole: 3 })
  })

  it('are led by nobody known where no coordinating team was ever recorded', () => {
    const material = { memberships: [belongs('beto')] }
    expect(leadOf(material, { ledBy: p('beto'), ledByText: '' }, { date: '2023-03-10' })).toBeNull()
  })

  it('agree with going through them one by one', () => {
    fc.assert(
      fc.property(randomMeetings, (material) => {
        expect(activityShares(material).led).toMatchObject(slow.led(material))
      }),
      runs,
    )
  })
})

describe('facts of a case', () => {
  const facts = meetingFacts(worked, caseId.parse('red'))

  it('are of the case, its schools, its people and its meetings, each naming what it rests on', () => {
    const of = (kind: string, subject: string) =>
      facts.find((f) => f.kind === kind && f.subject.id === subject)
    expect(of('attendance', 'red')).toMatchObject({ value: 0.75, part: 9, whole: 12 })
    expect(of('attendance', 'red')?.basis.map(({ id }) => id)).toEqual([
      'marzo',
      'abril',
      'mayo',
      'coordinación',
    ])
    expect(of('attendance', 'norte')).toMatchObject({ part: 4, whole: 6 })
    expect(of('turnover', 'mayo')).toMatchObject({ value: 0.4, part: 2, whole: 5 })
    expect(of('turnover', 'red')).toMatchObject({ value: 0.2, spread: 0.2 })
  })

  it('leave out what can’t be computed', () => {
    expect(facts.some(({ kind }) => kind === 'led-by-members' || kind === 'role-rotation')).toBe(false)
    expect(meetingFacts({ ...worked, meetings: [] }, caseId.parse('red'))).toEqual([])
  })

  it('are never named twice, and shares stay between 0 and 1', () => {
    fc.assert(
      fc.property(randomMeetings, (material) => {
        const found = meetingFacts(material, caseId.parse('red'))
        const names = found.map(({ kind, subject }) => `${kind} ${subject.kind} ${subject.id}`)
        expect(new Set(names).size).toBe(names.length)
        for (const { value, basis } of found) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
          expect(basis.length).toBeGreaterThan(0)
        }
      }),
      runs,
    )
  })

  it('have moved when the value or the counts behind it are others', () => {
    const then = { value: 0.5, part: 2, whole: 4 }
    expect(hasMoved(then, then)).toBe(false)
    expect(hasMoved(then, { ...then, value: 0.5 + 1e-12 })).toBe(false)
    expect(hasMoved(then, { value: 0.5, part: 3, whole: 6 })).toBe(true)
  })

  it('are named by locators people can read', () => {
    const of = (
      kind: 'case' | 'source' | 'establishment',
      subject: string | number | null,
      wave: string | null,
    ) => factLocator('attendance', kind, { case: 'Red 1', subject, wave })
    expect([
      of('case', null, null),
      of('source', 4, null),
      of('establishment', 'Escuela 3', 'Primer semestre'),
    ]).toEqual(['H:asistencia@Red 1', 'H:asistencia@S4', 'H:asistencia@Red 1/Escuela 3 (Primer semestre)'])
  })
})

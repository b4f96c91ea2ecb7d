// The facts that meetings give of a case, its schools, its people and each meeting. What cannot be computed is no fact.
import type { FactBasis, FactKind, FactSubject } from '../../schema/fact.ts'
import type { CaseId, SourceId } from '../../schema/ids.ts'
import type { Share } from '../../schema/meeting.ts'
import { activityShares } from './activities.ts'
import { attendanceTable, meanOf, regularity } from './attendance.ts'
import type { ComputedFact } from './computed.ts'
import type { MeetingMaterial } from './meeting-material.ts'
import { roleRotations } from './roles.ts'
import { turnovers } from './turnover.ts'

/** In the order of kinds: of each kind the case's first, then what it is made of. */
export function meetingFacts(material: MeetingMaterial, caseId: CaseId): ComputedFact[] {
  const whole: FactSubject = { kind: 'case', id: caseId }
  return [
    ...attendanceFacts(material, whole),
    ...turnoverFacts(material, whole),
    ...roleFacts(material, whole),
    ...activityFacts(material, whole),
  ]
}

function attendanceFacts(material: MeetingMaterial, whole: FactSubject): ComputedFact[] {
  const table = attendanceTable(material)
  const taken = table.meetings.filter((meeting) => meeting.whole > 0)
  const all = sources(taken.map(({ sourceId }) => sourceId))
  const regular = regularity(table)
  return [
    ...shared('attendance', whole, table.whole, all),
    ...taken.flatMap((each) => shared('attendance', ofSource(each), each, sources([each.sourceId]))),
    ...[...table.schools].flatMap(([id, each]) =>
      shared('attendance', { kind: 'establishment', id }, each, sources(each.meetings)),
    ),
    ...[...table.people].flatMap(([id, each]) =>
      shared('attendance', { kind: 'participant', id }, each, sources(each.meetings)),
    ),
    ...shared('representation', whole, table.represented, all),
    ...taken.flatMap((each) =>
      shared('representation', ofSource(each), each.schools, sources([each.sourceId])),
    ),
    ...[...table.schools].flatMap(([id, each]) =>
      shared('representation', { kind: 'establishment', id }, each.represented, sources(each.meetings)),
    ),
    ...(regular === null ? [] : [mean('regularity', whole, regular, all)]),
  ]
}

function turnoverFacts(material: MeetingMaterial, whole: FactSubject): ComputedFact[] {
  return (['members', 'present'] as const).flatMap((of): ComputedFact[] => {
    const kind: FactKind = of === 'members' ? 'turnover' : 'turnover-present'
    const steps = turnovers(material, of)
    const overall = meanOf(steps.map(({ value }) => value))
    if (overall === null) return []
    return [
      mean(
        kind,
        whole,
        overall,
        sources([...new Set(steps.flatMap(({ before, after }) => [before, after]))]),
      ),
      ...steps.map(({ before, after, joined, left, union, value }) => ({
        kind,
        subject: { kind: 'source', id: after } as const,
        value,
        part: joined.length + left.length,
        whole: union,
        spread: null,
        basis: sources([before, after]),
      })),
    ]
  })
}

function roleFacts(material: MeetingMaterial, whole: FactSubject): ComputedFact[] {
  const rotations = roleRotations(material).filter(({ steps }) => steps > 0)
  const changes = rotations.reduce((sum, each) => sum + each.changes, 0)
  const steps = rotations.reduce((sum, each) => sum + each.steps, 0)
  const held = [...new Set(rotations.flatMap((each) => each.held.map(({ sourceId }) => sourceId)))]
  return shared(
    'role-rotation',
    whole,
    { part: changes, whole: steps, rate: steps === 0 ? null : changes / steps },
    sources(held),
  )
}

function activityFacts(material: MeetingMaterial, whole: FactSubject): ComputedFact[] {
  const all = activityShares(material)
  const each = material.meetings.map((meeting) => ({
    subject: ofSource(meeting),
    ...activityShares({ ...material, meetings: [meeting] }),
  }))
  const activities = (of: ReturnType<typeof activityShares>['led']['basis']): FactBasis[] => [
    ...sources([...new Set(of.map(({ sourceId }) => sourceId))]),
    ...of.map(({ id }): FactBasis => ({ kind: 'activity', id })),
  ]
  return [
    ...shared('led-by-members', whole, all.led, activities(all.led.basis)),
    ...each.flatMap(({ subject, led }) => shared('led-by-members', subject, led, activities(led.basis))),
    ...shared('joint-activities', whole, all.joint, activities(all.joint.basis)),
    ...each.flatMap(({ subject, joint }) =>
      shared('joint-activities', subject, joint, activities(joint.basis)),
    ),
  ]
}

function shared(
  kind: FactKind,
  subject: FactSubject,
  { part, whole, rate }: Share,
  basis: FactBasis[],
): ComputedFact[] {
  return rate === null ? [] : [{ kind, subject, value: rate, part, whole, spread: null, basis }]
}

function mean(
  kind: FactKind,
  subject: FactSubject,
  { mean: value, spread }: { mean: number; spread: number },
  basis: FactBasis[],
): ComputedFact {
  return { kind, subject, value, part: null, whole: null, spread, basis }
}

function sources(ids: readonly SourceId[]): FactBasis[] {
  return ids.map((id) => ({ kind: 'source', id }))
}

function ofSource({ sourceId }: { sourceId: SourceId }): FactSubject {
  return { kind: 'source', id: sourceId }
}

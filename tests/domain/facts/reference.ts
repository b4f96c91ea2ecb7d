// Facts about meetings straight from their definitions: slow, with no tables kept on the way.
import type { MeetingMaterial } from '../../../shared/domain/facts/meeting-material.ts'
import type { ParticipantId, SourceId } from '../../../shared/schema/ids.ts'

type Met = MeetingMaterial['meetings'][number]
export type Counts = { part: number; whole: number }

function isOf(m: MeetingMaterial, id: ParticipantId, body: string, day: string | null): boolean {
  for (const each of m.memberships) {
    if (each.participantId !== id || each.body !== body) continue
    if (day === null) return true
    const began = each.from === null || each.from <= day
    const ended = each.to !== null && each.to < day
    if (began && !ended) return true
  }
  return false
}

export function isCalled(m: MeetingMaterial, id: ParticipantId, meeting: Met): boolean {
  const bodies = meeting.kind === 'network-meeting' ? ['network', 'coordinating-team'] : ['coordinating-team']
  if (m.memberships.every(({ body }) => !bodies.includes(body)))
    return m.attendance.some((a) => a.sourceId === meeting.sourceId && a.participantId === id)
  return bodies.some((body) => isOf(m, id, body, meeting.date))
}

function stateOf(m: MeetingMaterial, id: ParticipantId, meeting: Met): string | null {
  return m.attendance.find((a) => a.sourceId === meeting.sourceId && a.participantId === id)?.state ?? null
}

/** Counted over every pair of these people and these meetings. */
export function pairs(
  m: MeetingMaterial,
  people: readonly ParticipantId[],
  meetings: readonly Met[],
): Counts {
  let part = 0
  let whole = 0
  for (const meeting of meetings)
    for (const id of people) {
      const state = stateOf(m, id, meeting)
      if (!isCalled(m, id, meeting) || state === null) continue
      whole += 1
      if (state === 'present') part += 1
    }
  return { part, whole }
}

/** School by school and meeting by meeting. */
export function represented(m: MeetingMaterial): Counts {
  const schools = new Set(m.participants.map(({ establishmentId }) => establishmentId))
  let part = 0
  let whole = 0
  for (const meeting of m.meetings)
    for (const school of schools) {
      if (school === null) continue
      const people = m.participants.filter((p) => p.establishmentId === school).map(({ id }) => id)
      const counts = pairs(m, people, [meeting])
      if (counts.whole > 0) whole += 1
      if (counts.part > 0) part += 1
    }
  return { part, whole }
}

export function regular(m: MeetingMaterial): { mean: number; spread: number } | null {
  const rates: number[] = []
  for (const { id } of m.participants) {
    const { part, whole } = pairs(m, [id], m.meetings)
    if (whole > 0) rates.push(part / whole)
  }
  if (rates.length === 0) return null
  let sum = 0
  for (const rate of rates) sum += rate
  const mean = sum / rates.length
  // The variance as the mean of squares less the square of the mean.
  let squares = 0
  for (const rate of rates) squares += rate * rate
  return { mean, spread: Math.sqrt(Math.max(0, squares / rates.length - mean * mean)) }
}

/** 1 - shared / all, of each meeting and the nearest one before it of its kind that has people. */
export function turnoverValues(m: MeetingMaterial, of: 'members' | 'present'): Map<SourceId, number> {
  const peopleAt = (meeting: Met) =>
    m.participants
      .map(({ id }) => id)
      .filter((id) => isCalled(m, id, meeting))
      .filter((id) => of === 'members' || stateOf(m, id, meeting) === 'present')
  const values = new Map<SourceId, number>()
  m.meetings.forEach((after, n) => {
    if (after.date === null || peopleAt(after).length === 0) return
    for (let back = n - 1; back >= 0; back -= 1) {
      const before = m.meetings[back]
      if (before === undefined || before.date === null || before.kind !== after.kind) continue
      if (peopleAt(before).length === 0) continue
      const shared = peopleAt(after).filter((id) => peopleAt(before).includes(id)).length
      const all = new Set([...peopleAt(after), ...peopleAt(before)]).size
      values.set(after.sourceId, 1 - shared / all)
      return
    }
  })
  return values
}

export function rotation(m: MeetingMaterial): Counts {
  let part = 0
  let whole = 0
  for (const role of new Set(m.roles.map((each) => each.role.toLowerCase()))) {
    const holders = m.meetings
      .filter(({ date }) => date !== null)
      .map(({ sourceId }) =>
        m.roles
          .filter((each) => each.sourceId === sourceId && each.role.toLowerCase() === role)
          .map(({ participantId }) => participantId),
      )
      .filter((by) => by.length > 0)
    for (let n = 1; n < holders.length; n += 1) {
      whole += 1
      const before = new Set(holders[n - 1])
      const after = new Set(holders[n])
      if (before.size !== after.size || [...after].some((id) => !before.has(id))) part += 1
    }
  }
  return { part, whole }
}

export function led(m: MeetingMaterial): Counts {
  let part = 0
  let whole = 0
  const known = m.memberships.some(({ body }) => body === 'coordinating-team')
  for (const activity of m.activities) {
    const meeting = m.meetings.find(({ sourceId }) => sourceId === activity.sourceId)
    if (meeting === undefined) continue
    if (activity.ledBy === null) whole += activity.ledByText === '' ? 0 : 1
    else if (known) {
      whole += 1
      const isTeam = isOf(m, activity.ledBy, 'coordinating-team', meeting.date)
      if (!isTeam && isOf(m, activity.ledBy, 'network', meeting.date)) part += 1
    }
  }
  return { part, whole }
}

// Attendance: who came of those who were called, by meeting, person and school, and how regularly.
import type { EstablishmentId, ParticipantId, SourceId } from '../../schema/ids.ts'
import type { Share } from '../../schema/meeting.ts'
import { byMeeting, calledTo, type MeetingMaterial } from './meeting-material.ts'

export type MeetingAttendance = Share & {
  sourceId: SourceId
  called: ParticipantId[]
  present: ParticipantId[]
  /** Called, and not on the list in any state: they count neither as present nor as absent. */
  unmarked: ParticipantId[]
  /** Came without being called; they are in no share. */
  guests: ParticipantId[]
  /** Schools of those called and marked, and those of them with somebody present. */
  schools: Share
}

export type AttendanceTable = {
  meetings: MeetingAttendance[]
  /** Of those who were called to some meeting and marked there. */
  people: Map<ParticipantId, Share & { meetings: SourceId[] }>
  schools: Map<EstablishmentId, Share & { represented: Share; meetings: SourceId[] }>
  /** Over all meetings: every person called and marked counts once a meeting. */
  whole: Share
  represented: Share
}

/**
 * The rate is present / (called and marked): excused is absent with a reason and counts as absent, for what a meeting
 * misses is the person (chronic absence is counted so too: excused and unexcused alike, of the days one was enrolled).
 * Whoever is called but not on the list is not counted at all. A school's rate is over its people; it is represented at
 * a meeting when one of them is present. Rates are null where nobody was called and marked.
 */
export function attendanceTable(material: MeetingMaterial): AttendanceTable {
  const lists = byMeeting(material.meetings, material.attendance)
  const schoolOf = new Map(material.participants.map(({ id, establishmentId }) => [id, establishmentId]))
  const people = new Map<ParticipantId, Counted>()
  const schools = new Map<EstablishmentId, Counted & { represented: Counted }>()
  const meetings = material.meetings.map((meeting): MeetingAttendance => {
    const { sourceId } = meeting
    const states = new Map((lists.get(sourceId) ?? []).map((each) => [each.participantId, each.state]))
    const called = calledTo(material, meeting)
    const marked = called.filter((id) => states.has(id))
    const present = marked.filter((id) => states.get(id) === 'present')
    const here = new Map<EstablishmentId, boolean>()
    for (const id of marked) {
      const came = states.get(id) === 'present'
      count(entry(people, id, counted), came, sourceId)
      const school = schoolOf.get(id) ?? null
      if (school === null) continue
      count(entry(schools, school, countedSchool), came, sourceId)
      here.set(school, came || here.get(school) === true)
    }
    for (const [school, came] of here)
      count(entry(schools, school, countedSchool).represented, came, sourceId)
    return {
      sourceId,
      called,
      present,
      unmarked: called.filter((id) => !states.has(id)),
      guests: [...states].flatMap(([id, state]) => (state === 'present' && !called.includes(id) ? [id] : [])),
      ...share(present.length, marked.length),
      schools: share([...here.values()].filter(Boolean).length, here.size),
    }
  })
  const total = (shares: readonly Pick<Share, 'part' | 'whole'>[]) =>
    share(
      shares.reduce((sum, each) => sum + each.part, 0),
      shares.reduce((sum, each) => sum + each.whole, 0),
    )
  return {
    meetings,
    people: mapped(people, shareOf),
    schools: mapped(schools, (each) => ({ ...shareOf(each), represented: shareOf(each.represented) })),
    whole: total(meetings),
    represented: total(meetings.map((meeting) => meeting.schools)),
  }
}

/**
 * Regularity: the mean, over the people called to some meeting, of each one's own rate (of the meetings that person was
 * called to while a member), so that everyone weighs alike however long they belonged; `spread` is the population
 * standard deviation of those rates: two networks of one mean differ by whether all miss a little or some miss all.
 * Null when nobody was called and marked.
 */
export function regularity({
  people,
}: Pick<AttendanceTable, 'people'>): { mean: number; spread: number } | null {
  return meanOf([...people.values()].map(({ part, whole }) => part / whole))
}

/** Mean and population standard deviation; null of nothing. */
export function meanOf(values: readonly number[]): { mean: number; spread: number } | null {
  if (values.length === 0) return null
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return { mean, spread: Math.sqrt(variance) }
}

export function share(part: number, whole: number): Share {
  return { part, whole, rate: whole === 0 ? null : part / whole }
}

type Counted = { part: number; whole: number; meetings: Set<SourceId> }

const counted = (): Counted => ({ part: 0, whole: 0, meetings: new Set() })
const countedSchool = () => ({ ...counted(), represented: counted() })

function count(each: Counted, came: boolean, meeting: SourceId): void {
  each.whole += 1
  if (came) each.part += 1
  each.meetings.add(meeting)
}

function shareOf({ part, whole, meetings }: Counted): Share & { meetings: SourceId[] } {
  return { ...share(part, whole), meetings: [...meetings] }
}

function entry<K, V>(map: Map<K, V>, key: K, fresh: () => V): V {
  const known = map.get(key) ?? fresh()
  map.set(key, known)
  return known
}

function mapped<K, V, W>(map: ReadonlyMap<K, V>, change: (value: V) => W): Map<K, W> {
  return new Map([...map].map(([key, value]) => [key, change(value)]))
}

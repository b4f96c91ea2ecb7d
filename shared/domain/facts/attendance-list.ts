// An attendance list as a table: one row a person, in the words people use for having come or not.
import type { ParticipantId } from '../../schema/ids.ts'
import type { AttendanceState, ListProblemKind, Meeting } from '../../schema/meeting.ts'
import type { Participant } from '../../schema/people.ts'
import { readDay } from '../tables/cells.ts'
import { foldLabel } from '../text/speaker-labels.ts'

export type ListProblem = {
  /** As a spreadsheet counts: the first line is 1. */
  row: number
  value: string
  /**
   * person: nobody of the case · several: a real name more than one has · state: no state known · twice: in another state
   * than in an earlier row · column: the head names none that is the meeting's.
   */
  problem: ListProblemKind
}

export type ReadList = {
  marks: { participantId: ParticipantId; state: AttendanceState }[]
  problems: ListProblem[]
}

const words: Readonly<Record<AttendanceState, readonly string[]>> = {
  present: ['presente', 'present', 'p', 'si', 'yes', 's', 'y', 'x', '1', 'asiste', 'asistio'],
  absent: ['ausente', 'absent', 'a', 'no', 'n', '0', 'inasistente', 'falta'],
  excused: ['justificado', 'justificada', 'excusado', 'excusada', 'excused', 'j', 'e'],
}
const states = new Map(
  Object.entries(words).flatMap(([state, all]) =>
    all.map((word) => [word, state as AttendanceState] as const),
  ),
)

const personHeads = [
  'participante',
  'participant',
  'seudonimo',
  'pseudonimo',
  'pseudonym',
  'nombre',
  'name',
  'persona',
  'who',
]
const stateHeads = ['estado', 'state', 'asistencia', 'attendance']

/**
 * The first line names the columns when it says which are the people's (`participante`, `seudónimo`, `nombre`) or the
 * states' (`estado`, `asistencia`, or the meeting's own `S12` or its day, so that one table can hold the lists of many
 * meetings); otherwise the first two columns are meant, from the first line on. People are found by pseudonym or by real
 * name, whatever the case and accents; an empty state says nothing, and an empty line is passed over. A person in two
 * rows has to be in the same state in both.
 */
export function readAttendanceList(
  rows: readonly (readonly string[])[],
  participants: readonly Pick<Participant, 'id' | 'pseudonym' | 'name'>[],
  meeting: Pick<Meeting, 'number' | 'date'>,
): ReadList {
  const head = (rows[0] ?? []).map((cell) => cell.trim())
  const columns = columnsOf(head, meeting)
  if (columns === null)
    return { marks: [], problems: [{ row: 1, value: head.join(' · '), problem: 'column' }] }
  const find = finder(participants)
  const marks = new Map<ParticipantId, AttendanceState>()
  const contradicted = new Set<ParticipantId>()
  const problems: ListProblem[] = []
  for (const [at, row] of rows.entries()) {
    const [who, how] = [(row[columns.person] ?? '').trim(), (row[columns.state] ?? '').trim()]
    if ((at === 0 && columns.hasHead) || who === '' || how === '') continue
    const id = find(who)
    const said = states.get(foldLabel(how))
    const before = id === null || id === 'several' ? undefined : marks.get(id)
    if (id === null) problems.push({ row: at + 1, value: who, problem: 'person' })
    else if (id === 'several') problems.push({ row: at + 1, value: who, problem: 'several' })
    else if (said === undefined) problems.push({ row: at + 1, value: how, problem: 'state' })
    else if (before !== undefined && before !== said) {
      contradicted.add(id)
      problems.push({ row: at + 1, value: who, problem: 'twice' })
    } else marks.set(id, said)
  }
  return {
    marks: [...marks].flatMap(([participantId, state]) =>
      contradicted.has(participantId) ? [] : [{ participantId, state }],
    ),
    problems,
  }
}

/** Null: the head names columns, and none of them is surely the meeting's. */
function columnsOf(
  head: readonly string[],
  { number, date }: Pick<Meeting, 'number' | 'date'>,
): { person: number; state: number; hasHead: boolean } | null {
  const names = head.map(foldLabel)
  const days = head.map((cell) => readDay(cell, 'day-first'))
  const person = names.findIndex((name) => personHeads.includes(name))
  const own = [names.indexOf(`s${number}`), date === null ? -1 : days.indexOf(date)].find((at) => at !== -1)
  const state = own ?? names.findIndex((name) => stateHeads.includes(name))
  const ofMeetings = names.some((name, at) => /^s\d+$/.test(name) || days[at] !== null)
  if (state !== -1) return { person: person === -1 ? (state === 0 ? 1 : 0) : person, state, hasHead: true }
  if (person === -1 && !ofMeetings) return { person: 0, state: 1, hasHead: false }
  const others = names.flatMap((name, at) => (at === person || name === '' ? [] : [at]))
  const [only, ...more] = others
  return person === -1 || ofMeetings || only === undefined || more.length > 0
    ? null
    : { person, state: only, hasHead: true }
}

/** Whom a name means: by pseudonym first, which no two have; `several` have a real name in common. */
function finder(participants: readonly Pick<Participant, 'id' | 'pseudonym' | 'name'>[]) {
  const pseudonyms = new Map(participants.map((each) => [foldLabel(each.pseudonym), each.id]))
  const names = new Map<string, ParticipantId | 'several'>()
  for (const { id, name } of participants) {
    const label = foldLabel(name)
    if (label !== '') names.set(label, names.has(label) ? 'several' : id)
  }
  return (who: string): ParticipantId | 'several' | null => {
    const label = foldLabel(who)
    return pseudonyms.get(label) ?? names.get(label) ?? null
  }
}

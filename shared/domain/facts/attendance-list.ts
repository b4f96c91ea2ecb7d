// An attendance list as a table: one row a person, in the words people use for having come or not.
import type { ParticipantId } from '../../schema/ids.ts'
import type { AttendanceState } from '../../schema/meeting.ts'
import type { Participant } from '../../schema/people.ts'
import { foldLabel } from '../text/speaker-labels.ts'

export type ListProblem = {
  /** As a spreadsheet counts: the first line is 1. */
  row: number
  value: string
  problem: 'person' | 'state'
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
 * states' (`estado`, `asistencia`, or the meeting's own `S12`, so that one table can hold the lists of many meetings);
 * otherwise the first two columns are meant, from the first line on. People are found by pseudonym or by real name,
 * whatever the case and accents; an empty state says nothing, and an empty line is passed over. When a person has two
 * rows, the last one holds.
 */
export function readAttendanceList(
  rows: readonly (readonly string[])[],
  participants: readonly Pick<Participant, 'id' | 'pseudonym' | 'name'>[],
  meeting: number,
): ReadList {
  const head = (rows[0] ?? []).map((cell) => foldLabel(cell.trim()))
  const own = head.indexOf(`s${meeting}`)
  const [personAt, stateAt] = [
    head.findIndex((cell) => personHeads.includes(cell)),
    own === -1 ? head.findIndex((cell) => stateHeads.includes(cell)) : own,
  ]
  const hasHead = personAt !== -1 || stateAt !== -1
  const person = personAt === -1 ? 0 : personAt
  const state = stateAt === -1 ? (person === 0 ? 1 : 0) : stateAt
  const known = new Map([
    ...participants.filter(({ name }) => name !== '').map((each) => [foldLabel(each.name), each.id] as const),
    ...participants.map((each) => [foldLabel(each.pseudonym), each.id] as const),
  ])
  const marks = new Map<ParticipantId, AttendanceState>()
  const problems: ListProblem[] = []
  for (const [at, row] of rows.entries()) {
    const [who, how] = [(row[person] ?? '').trim(), (row[state] ?? '').trim()]
    if ((at === 0 && hasHead) || who === '' || how === '') continue
    const id = known.get(foldLabel(who))
    const said = states.get(foldLabel(how))
    if (id === undefined) problems.push({ row: at + 1, value: who, problem: 'person' })
    else if (said === undefined) problems.push({ row: at + 1, value: how, problem: 'state' })
    else marks.set(id, said)
  }
  return { marks: [...marks].map(([participantId, of]) => ({ participantId, state: of })), problems }
}

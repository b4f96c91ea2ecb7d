// A table of ties as people keep it in a spreadsheet: which column is which, what each row says, and what is wrong with it.
import type { Establishment } from '../../schema/people.ts'
import {
  type Frequency,
  frequency,
  neededTieColumns,
  type Tie,
  type TieColumn,
  type TieColumnChoice,
  type TieKind,
  type TiePreview,
  type TieRow,
  tieColumns,
} from '../../schema/tie.ts'
import type { Wave } from '../../schema/wave.ts'
import { foldLabel } from '../text/speaker-labels.ts'
import { tieKey } from './select-ties.ts'

/** Names of columns, folded; the first of the file that has one of them is taken. */
const columnNames: Readonly<Record<TieColumn, readonly string[]>> = {
  giver: [
    'da',
    'quien da',
    'escuela que da',
    'da apoyo',
    'de',
    'desde',
    'origen',
    'giver',
    'gives',
    'from',
    'source',
  ],
  receiver: [
    'recibe',
    'quien recibe',
    'escuela que recibe',
    'recibe apoyo',
    'a',
    'hacia',
    'destino',
    'receiver',
    'receives',
    'to',
    'target',
  ],
  kind: ['tipo', 'clase', 'apoyo', 'kind', 'type', 'support'],
  frequency: ['frecuencia', 'intensidad', 'peso', 'frequency', 'weight'],
  wave: ['ola', 'periodo', 'wave', 'period'],
  note: ['nota', 'notas', 'observacion', 'comentario', 'note', 'notes', 'comment'],
}

const kindNames: Readonly<Record<TieKind, readonly string[]>> = {
  professional: ['profesional', 'professional', 'prof', 'p'],
  emotional: ['emocional', 'emotional', 'emoc', 'e'],
}

/** What a case has that rows can speak of. */
export type TieTableContext = {
  schools: readonly Pick<Establishment, 'id' | 'pseudonym'>[]
  waves: readonly Pick<Wave, 'id' | 'name'>[]
  ties: readonly Tie[]
}

/**
 * Reads a table with its head in the first row. Columns are those chosen, the others go by their names. Schools are called
 * by their pseudonyms and waves by their names, whatever case and accents; a row without a wave is of none; without a
 * column of kinds ties are professional. Of two rows that say the same tie the second is refused; one that the study has
 * already takes its place. Rows without any words are left out.
 */
export function readTies(
  table: readonly (readonly string[])[],
  context: TieTableContext,
  chosen: TieColumnChoice,
): TiePreview {
  const [head = [], ...rows] = table
  const columns = columnsOf(head, chosen)
  const read = rowReader(columns, context)
  return {
    heads: head.map((each) => each.trim()),
    columns,
    rows: neededTieColumns.some((column) => columns[column] === null)
      ? []
      : rows.flatMap((row, index) => (row.some((cell) => cell.trim() !== '') ? [read(row, index + 2)] : [])),
  }
}

type Columns = TiePreview['columns']

/** A column that the table does not have is none. */
function columnsOf(head: readonly string[], chosen: TieColumnChoice): Columns {
  const names = head.map(foldLabel)
  const found = (column: TieColumn): number | null => {
    const at = chosen[column]
    if (at !== undefined) return at !== null && at < head.length ? at : null
    const place = names.findIndex((name) => columnNames[column].includes(name))
    return place === -1 ? null : place
  }
  return Object.fromEntries(tieColumns.map((column) => [column, found(column)])) as Columns
}

/** Spreadsheets get an apostrophe before what they would compute with: it is not part of the words. */
const words = (cell: string | undefined): string => (cell ?? '').trim().replace(/^'(?=[=+\-@])/, '')

function rowReader(columns: Columns, { schools, waves, ties }: TieTableContext) {
  const bySchool = new Map(schools.map(({ id, pseudonym }) => [foldLabel(pseudonym), id]))
  const byWave = new Map(waves.map(({ id, name }) => [foldLabel(name), id]))
  const known = new Map(ties.map((tie) => [placeKey(tie), tie]))
  const said = new Set<string>()
  return (row: readonly string[], number: number): TieRow => {
    const cell = (column: TieColumn) => {
      const at = columns[column]
      return at === null ? '' : words(row[at])
    }
    const [giver, receiver] = [cell('giver'), cell('receiver')]
    const refused = (kind: NonNullable<TieRow['problem']>['kind'], value: string): TieRow => ({
      row: number,
      problem: { kind, value },
      giver,
      receiver,
      replaces: null,
      tie: null,
    })
    const [giverId, receiverId] = [bySchool.get(foldLabel(giver)), bySchool.get(foldLabel(receiver))]
    if (giverId === undefined) return refused('giver-unknown', giver)
    if (receiverId === undefined) return refused('receiver-unknown', receiver)
    if (giverId === receiverId) return refused('same-school', giver)
    const kind = kindOf(cell('kind'), columns.kind === null)
    if (kind === null) return refused('kind-unknown', cell('kind'))
    const often = frequencyOf(cell('frequency'))
    if (often === null) return refused('frequency-wrong', cell('frequency'))
    const waveId = cell('wave') === '' ? null : byWave.get(foldLabel(cell('wave')))
    if (waveId === undefined) return refused('wave-unknown', cell('wave'))
    const tie = { giverId, receiverId, kind, frequency: often, waveId, note: cell('note') }
    const key = placeKey(tie)
    if (said.has(key)) return refused('said-before', '')
    said.add(key)
    return { row: number, problem: null, giver, receiver, replaces: known.get(key)?.frequency ?? null, tie }
  }
}

/** What a tie is told apart by in a study: said once a pair, kind and wave. */
export function placeKey(tie: Pick<Tie, 'giverId' | 'receiverId' | 'kind' | 'waveId'>): string {
  return JSON.stringify([tieKey(tie), tie.waveId])
}

function kindOf(written: string, noColumn: boolean): TieKind | null {
  if (noColumn) return 'professional'
  const name = foldLabel(written)
  if (kindNames.professional.includes(name)) return 'professional'
  return kindNames.emotional.includes(name) ? 'emotional' : null
}

/** Whole numbers from 1 to 5; `3.0`, as some spreadsheets write them, too. */
function frequencyOf(written: string): Frequency | null {
  if (!/^\d(?:[.,]0+)?$/.test(written)) return null
  const found = frequency.safeParse(Number(written.charAt(0)))
  return found.success ? found.data : null
}

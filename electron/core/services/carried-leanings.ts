// What rows that came in notes lean on: whether it is here, and what it and they are called, for whoever reads the report.
import type { ItemReason } from '../../../shared/schema/project-import.ts'
import type { Language } from '../../../shared/schema/text.ts'
import type { ReadableDb } from '../db/sql.ts'
import type { CarriedRow, CarriedTable } from '../files/refi/carried-notes.ts'
import { type NamedPart, namerOf, rowNamed } from '../history/carried-rows.ts'
import { isTracked } from '../history/tables.ts'

export type Leanings = {
  /** Why a row of the table can't come in for what it names; null when all of that is here. */
  fault: (table: string, row: CarriedRow) => ItemReason | null
  /** What a row is called by what it says and whom it names. */
  nameOf: (table: string, row: CarriedRow) => string
}

const partKey = ({ table, id }: NamedPart): string => [table, id].join(' ')

/** Parts of the model that have an id of this study's model and are something else: that of another model altogether. */
function strangers(db: ReadableDb, model: readonly CarriedTable[]): Set<string> {
  const carried = model.find(({ table }) => table === 'model')?.rows[0]?.id
  const found = new Set<string>()
  // Versions of one model call a part by the same id, whatever it says today.
  if (typeof carried !== 'string' || rowNamed(db, { table: 'model', id: carried }) !== undefined) return found
  for (const { table, rows } of model)
    for (const row of rows) {
      const part = { table, id: String(row.id) }
      const here = rowNamed(db, part)
      if (here !== undefined && (here.name ?? here.text) !== (row.name ?? row.text)) found.add(partKey(part))
    }
  return found
}

/** `tables` are all that came, those of the model included. */
export function leaningsOf(
  db: ReadableDb,
  { tables, model }: { tables: readonly CarriedTable[]; model: readonly CarriedTable[] },
  language: Language,
): Leanings {
  const other = strangers(db, model)
  const modelTables = new Set(model.map(({ table }) => table))
  const came = new Map(
    tables.flatMap(({ table, rows }) =>
      rows.flatMap((row) =>
        typeof row.id === 'string' ? [[partKey({ table, id: row.id }), row] as const] : [],
      ),
    ),
  )
  const namers = new Map<string, ReturnType<typeof namerOf>>()
  const named = (table: string, row: CarriedRow): NamedPart[] => {
    const namer = namers.get(table) ?? namerOf(db, table)
    namers.set(table, namer)
    return namer(row)
  }
  const rowHere = (part: NamedPart) => (isTracked(part.table) ? rowNamed(db, part) : undefined)
  const rowOf = (part: NamedPart) => came.get(partKey(part)) ?? rowHere(part)
  /** By its row, or the one here: some tables only add to what the standard says, which has the name. */
  const wordsOf = (part: NamedPart, row: CarriedRow | undefined): string => {
    const own = row === undefined ? '' : ownWords(row, language)
    const here = own === '' ? rowHere(part) : undefined
    return here === undefined ? own : ownWords(here, language)
  }
  const called = (part: NamedPart): string => wordsOf(part, rowOf(part))
  const nameOf = (table: string, row: CarriedRow): string => {
    const own = typeof row.id === 'string' ? wordsOf({ table, id: row.id }, row) : ownWords(row, language)
    return [...new Set([...named(table, row).map(called).reverse(), own])]
      .filter((words) => words !== '')
      .join(' · ')
  }
  /** What has no words of its own is called by what it names. */
  const fullyCalled = (part: NamedPart): string => {
    const row = rowOf(part)
    return called(part) || (row === undefined ? '' : nameOf(part.table, row)) || part.id
  }
  return {
    fault: (table, row) => {
      // A row may name a later one of its own table, which the table itself will tell.
      const missing = named(table, row).filter(
        (part) => other.has(partKey(part)) || (part.table !== table && rowNamed(db, part) === undefined),
      )
      if (missing.length === 0) return null
      const ofModel = missing.filter((part) => modelTables.has(part.table))
      const names = (parts: readonly NamedPart[]) => parts.map(fullyCalled).join('; ')
      return ofModel.length > 0
        ? { kind: 'part-missing', detail: names(ofModel) }
        : { kind: 'names-missing', detail: names(missing) }
    },
    nameOf,
  }
}

const speaking = [
  'title',
  'name',
  'text',
  'pseudonym',
  'rationale',
  'argument',
  'reason',
  'note',
  'quote',
] as const
const longestWords = 60

/** What a row says of itself, short; empty when it says nothing. */
function ownWords(row: CarriedRow, language: Language): string {
  for (const column of speaking) {
    const words = inLanguage(row[column], language).replace(/\s+/g, ' ').trim()
    if (words !== '')
      return words.length > longestWords ? `${words.slice(0, longestWords).toWellFormed()}…` : words
  }
  return ''
}

/** The model's texts stand in both languages. */
function inLanguage(value: CarriedRow[string] | undefined, language: Language): string {
  if (typeof value !== 'string' || !value.startsWith('{')) return String(value ?? '')
  try {
    const both: unknown = JSON.parse(value)
    const own = typeof both === 'object' && both !== null ? Reflect.get(both, language) : null
    return typeof own === 'string' ? own : value
  } catch (error) {
    if (error instanceof SyntaxError) return value
    throw error
  }
}

// What the exchange standard has no place for travels in notes: a few words for whoever opens them elsewhere, and under
// them JSON, one row a line. The form is told in docs/refi-notes.md; here it is written and read.
import { z } from 'zod'
import type { Direction } from '../../../../shared/schema/coding.ts'
import { sha256 } from '../../content-hash.ts'

export const carriedFormat = 'trama.carried/1'
/** The table of a carried note that names what was written only to be seen elsewhere. */
export const shownTable = 'shown'

/** Rows of one note; a table that has more is carried in several. */
export const mostRowsInNote = 1000
/** UTF-16 units of the rows of one note, but for a row that is longer by itself. */
const mostUnitsInNote = 400_000

export type CarriedValue = string | number | null
/** Columns by name, as the study's tables have them. */
export type CarriedRow = Readonly<Record<string, CarriedValue>>
export type CarriedTable = { table: string; rows: readonly CarriedRow[] }

/** Values that are JSON themselves stand in the note as what they are, and are written out again when read. */
type Nested = CarriedValue | readonly unknown[] | { readonly [key: string]: unknown }

/** The texts of the notes a table is carried in, in order. `words` go above the data. */
export function carriedTexts({ table, rows }: CarriedTable, words: string): string[] {
  const parts: string[][] = []
  let units = 0
  for (const row of rows) {
    const line = lineOf(row)
    const open = parts.at(-1)
    if (open === undefined || open.length >= mostRowsInNote || units + line.length > mostUnitsInNote) {
      parts.push([line])
      units = line.length
    } else {
      open.push(line)
      units += line.length
    }
  }
  const head = `{"format":${JSON.stringify(carriedFormat)},"table":${JSON.stringify(table)},"rows":[`
  return parts.map((lines) => `${words}\n\n${head}\n${lines.join(',\n')}\n]}`)
}

function lineOf(row: CarriedRow): string {
  const nested = Object.fromEntries(Object.entries(row).map(([column, value]) => [column, nest(value)]))
  // What XML can't hold, JSON can say otherwise.
  return JSON.stringify(nested).replace(
    /[\u007f-\u009f\ufffe\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Only what comes out again letter by letter. */
function nest(value: CarriedValue): Nested {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value
  try {
    const parsed: unknown = JSON.parse(value)
    return JSON.stringify(parsed) === value ? (parsed as Nested) : value
  } catch (error) {
    if (error instanceof SyntaxError) return value
    throw error
  }
}

const carriedNote = z.object({
  format: z.literal(carriedFormat),
  table: z.string().min(1).max(80),
  rows: z.array(z.record(z.string().max(80), z.unknown())).max(100_000),
})

/** What Trama knows of a coding and no other program does. */
export type CarriedCoding = {
  direction: Direction
  weight: number | null
  /** Of the words that were coded; null in a note that does not say. */
  check: string | null
}

/** The column of a carried coding that no table has. */
export const quoteColumn = 'quote_check'
/** Enough to tell one stretch of a text from another. */
export const quoteCheck = (quote: string): string => sha256(quote).slice(0, 12)

export type Carried = {
  /** Keys of the notes that carry something, read or not: they are no memos. */
  notes: Set<string>
  tables: CarriedTable[]
  /** By the key of the coding. */
  codings: Map<string, CarriedCoding>
  /** Keys of sets, links and variables that say for others what the tables say better. */
  shown: Set<string>
  /** Notes that say they carry something and cannot be read. */
  left: { name: string; reasons: { kind: 'carried-unread'; detail: string }[] }[]
}

const marker = `{"format":"${carriedFormat}"`
/** Another version of the form: not a memo either, but nothing can be made of it. */
const anyMarker = /\{\s*"format"\s*:\s*"trama\.carried\/[^"]*"/

const codingRow = z.object({
  id: z.string(),
  direction: z.enum(['supports', 'contradicts', 'neutral']),
  weight: z.int().min(0).max(100).nullable(),
  [quoteColumn]: z.string().nullish(),
})

/** Everything the notes of a project carry, tables in the order in which they are first met. */
export function readCarried({
  memos,
}: {
  memos: readonly { key: string; name: string; text: string }[]
}): Carried {
  const carried: Carried = { notes: new Set(), tables: [], codings: new Map(), shown: new Set(), left: [] }
  const rows = new Map<string, CarriedRow[]>()
  for (const note of memos) {
    if (!anyMarker.test(note.text)) continue
    carried.notes.add(note.key)
    const found = readNote(note.text)
    if (found === null) {
      carried.left.push({ name: note.name, reasons: [{ kind: 'carried-unread', detail: '' }] })
      continue
    }
    const known = rows.get(found.table)
    if (known === undefined) rows.set(found.table, [...found.rows])
    else for (const row of found.rows) known.push(row)
  }
  for (const [table, all] of rows)
    if (table === shownTable) {
      for (const { id } of all) if (typeof id === 'string') carried.shown.add(id)
    } else carried.tables.push({ table, rows: all })
  for (const row of rows.get('coding') ?? []) {
    const coding = codingRow.safeParse(row)
    if (!coding.success) continue
    const { id, direction, weight, [quoteColumn]: check } = coding.data
    carried.codings.set(id, { direction, weight, check: check ?? null })
  }
  return carried
}

/** Null for what is not of the form. */
export function readNote(text: string): CarriedTable | null {
  const at = text.indexOf(marker)
  if (at < 0) return null
  try {
    const note = carriedNote.safeParse(JSON.parse(text.slice(at)))
    if (!note.success) return null
    const rows = note.data.rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, flat(value)])),
    )
    return { table: note.data.table, rows }
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function flat(value: unknown): CarriedValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  return JSON.stringify(value)
}

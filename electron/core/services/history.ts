// The journal for people: what was done, by whom, to what, and what it was before.
import { AppError } from '../../../shared/api/errors.ts'
import { quoteMatches } from '../../../shared/domain/anchors/quote-matches.ts'
import { hiddenFrom } from '../../../shared/domain/judgements/blind.ts'
import { fold } from '../../../shared/domain/search/fold.ts'
import type { JournalFilter, Operation, RowChange } from '../../../shared/schema/history.ts'
import { type CodingId, codingId } from '../../../shared/schema/ids.ts'
import { type Language, localText } from '../../../shared/schema/text.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { changesOfOperation, lastNameOf } from '../history/changes.ts'
import { journalFacets, listOperations } from '../history/journal.ts'
import { restoreObject } from '../history/restore.ts'
import { objectTables } from '../history/tables.ts'
import { redoCandidate, undoCandidate } from '../history/undo.ts'
import { readCoding } from '../repositories/codings.ts'
import { listJudgements } from '../repositories/judgements.ts'
import { readStudy } from '../repositories/study.ts'
import { findText } from './sources.ts'

export const historyServices: ServicesOf<'history'> = {
  'history.state': ({ db }) => ({ undo: undoCandidate(db), redo: redoCandidate(db) }),
  'history.list': ({ db }, { before, limit, filter }) => listFiltered(db, before, limit, filter ?? {}),
  'history.facets': ({ db }) => journalFacets(db),
  'history.changes': ({ db, coder }, { seq, object, limit }) => {
    const { names, ...found } = changesOfOperation(db, seq, object ?? null, limit)
    const changes = found.changes.map(unlessHidden(db, coder)).map(readable)
    const { language } = readStudy(db)
    const inLanguage = Object.entries(names).map(([id, name]) => [id, nameIn(name, language)])
    return { ...found, changes, names: Object.fromEntries(inLanguage) }
  },
  'history.restore': ({ db, describe }, { object, seq }) => {
    restoreObject(db, object, seq)
    if (object.kind === 'coding') refuseLostWords(db, codingId.parse(object.id))
    describe(nameIn(lastNameOf(db, object.id) ?? '', readStudy(db).language).slice(0, 200))
    return null
  },
  'history.undo': ({ study }) => study.undo(),
  'history.redo': ({ study }) => study.redo(),
}

/** Kept for the machine: whatever they say is said in words elsewhere. */
const machineColumns: ReadonlySet<string> = new Set(['snapshot', 'rationale_body'])

/** A link says what it is of by being among what is its own. */
const linkColumns: ReadonlySet<string> = new Set(['owner_kind', 'owner_id', 'position'])

function readable(change: RowChange): RowChange {
  const isLeft = (column: string) =>
    machineColumns.has(column) || (change.table === 'linked_excerpt' && linkColumns.has(column))
  return { ...change, fields: change.fields.filter(({ column }) => !isLeft(column)) }
}

/** Of what others judged blind, the journal says that there is something, not what. */
function unlessHidden(db: ReadableDb, coder: string): (change: RowChange) => RowChange {
  let hidden: Set<string> | null = null
  return (change) => {
    if (!(objectTables.judgement as readonly string[]).includes(change.table)) return change
    hidden ??= hiddenFrom(coder, listJudgements(db))
    const key: unknown = JSON.parse(change.rowId)
    const [of] = Array.isArray(key) ? key : []
    return hidden.has(of) ? { ...change, fields: [] } : change
  }
}

/** A coding comes back only where its words still are. @throws history.words_gone */
function refuseLostWords(db: ReadableDb, id: CodingId): void {
  const coding = readCoding(db, id)
  if (coding !== undefined && !quoteMatches(findText(db, coding.sourceId).text, coding))
    throw new AppError('history.words_gone', {})
}

/** Operations read at once while looking for words in what they were done to. */
const LOOKED_AT = 500

/** Words are looked for with case and accents folded, which SQLite cannot; everything else it filters itself. */
function listFiltered(
  db: ReadableDb,
  before: number | null,
  limit: number,
  filter: JournalFilter,
): Operation[] {
  const wanted = fold(filter.text ?? '', false).text.trim()
  if (wanted === '') return listOperations(db, { before, limit, filter })
  const found: Operation[] = []
  let from = before
  while (found.length < limit) {
    const page = listOperations(db, { before: from, limit: LOOKED_AT, filter })
    found.push(...page.filter(({ subject }) => fold(subject, false).text.includes(wanted)))
    const last = page.at(-1)
    if (last === undefined || page.length < LOOKED_AT) break
    from = last.seq
  }
  return found.slice(0, limit)
}

/** Parts of the model have a name in each language, kept as JSON. */
function nameIn(stored: string, language: Language): string {
  if (!stored.startsWith('{')) return stored
  try {
    const local = localText.safeParse(JSON.parse(stored))
    return local.success ? local.data[language] : stored
  } catch (error) {
    // A person's own words may begin with a brace.
    if (error instanceof SyntaxError) return stored
    throw error
  }
}

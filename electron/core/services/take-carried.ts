// What notes of a project carried comes back into the study: after everything the standard says, as part of the same
// operation. It was written by others, so nothing of it is believed: rows the tables refuse are left, and so is a whole
// table with which the study could not be read any more.

import { valueProblem } from '../../../shared/domain/cases/attribute-value.ts'
import { bodyOfText, textOfBody } from '../../../shared/domain/memos/memo-text.ts'
import { messagesFor } from '../../../shared/i18n/index.ts'
import { memoId } from '../../../shared/schema/ids.ts'
import { memoBody } from '../../../shared/schema/memo.ts'
import type { ReportItem } from '../../../shared/schema/project-import.ts'
import type { Language } from '../../../shared/schema/text.ts'
import { sha256 } from '../content-hash.ts'
import { DamagedRowError, errorCode } from '../db/failures.ts'
import type { WritableDb } from '../db/sql.ts'
import { parsedOrNull } from '../files/parsed-or-null.ts'
import type { ImportPlan } from '../files/projects/plan/plan.ts'
import type { CarriedRow, CarriedTable, CarriedValue } from '../files/refi/carried-notes.ts'
import { inOrder, isOfModel, saysMore, takeIn } from '../history/carried-rows.ts'
import { isSaidAlready, replaceRows } from '../history/replace-rows.ts'
import { atOnce, type Step, type Steps } from '../history/steps.ts'
import { listAttributes, listCases } from '../repositories/cases.ts'
import { readMemo } from '../repositories/memos.ts'
import { listSnapshots, readFrozenModel } from '../repositories/signatures.ts'
import { type Here, hereIn, type PlannedThings } from './carried-here.ts'
import { type Leanings, leaningsOf } from './carried-leanings.ts'
import { dumpStudy } from './dump.ts'

/** A table with which the study would be no study. */
class Unfit extends Error {}

export function* takeCarried(
  db: WritableDb,
  plan: Pick<ImportPlan, 'carried' | 'renames'> & PlannedThings,
  language: Language,
): Steps<ReportItem[]> {
  // Reading the whole study over, to see that it still can be, is only worth it when something came.
  const { carried: tables, renames: renamed, isFresh } = plan
  if (tables.length === 0) return []
  return yield* takeAll(db, {
    tables,
    renamed,
    isFresh,
    language,
    here: hereIn(db, plan, messagesFor(language).terms.kind),
  })
}

/** There is no telling how long it takes: the rows themselves are few. */
const step: Step = { done: 1, total: 1, label: '' }

type CarriedIn = {
  tables: readonly CarriedTable[]
  renamed: ReadonlyMap<string, string>
  isFresh: boolean
  language: Language
  here: Here
}

function* takeAll(
  db: WritableDb,
  { tables, renamed, isFresh, language, here }: CarriedIn,
): Steps<ReportItem[]> {
  const { exchange } = messagesFor(language)
  const item = itemsCalled(exchange.tables)
  const withOurIds = tables.map(({ table, rows }) => ({
    table,
    rows: rows.map((row) => withIds(row, renamed)),
  }))
  const known = inOrder(db, withOurIds)
  const items: ReportItem[] = withOurIds
    .filter(({ table }) => !known.some((each) => each.table === table))
    .map(({ table }) => item(table, 'skipped', [{ kind: 'carried-unread', detail: '' }]))
  const model = known.filter(({ table }) => isOfModel(table))
  const rest = known.filter(({ table }) => !isOfModel(table))
  // All at once as a rule, for reading the whole study takes its time; table by table when something does not fit.
  const taken: ReportItem[] = []
  const together = (work: () => void): true => {
    work()
    return true
  }
  const all = function* (guarded: Taking['guarded'], into: ReportItem[]): Steps<void> {
    into.push(...takeModel(db, rest, model, { isFresh, item }))
    // What is here is known once the model is as it will be.
    const leanings = leaningsOf(db, { tables: known, model }, language)
    const taking: Taking = { isFresh, memos: new Set(), guarded, leanings, item, here }
    for (const each of rest) {
      if (isFrozen(each.table)) continue
      yield step
      into.push(...takeTable(db, each, taking))
    }
  }
  if (yield* attempt(db, () => all(together, taken))) return [...items, ...taken]
  yield* all((work) => fits(db, work), items)
  return items
}

const isFrozen = (table: string): boolean => table === 'frozen_model' || table === 'kept_codebook'

type ItemFor = (
  table: string,
  outcome: ReportItem['outcome'],
  reasons: ReportItem['reasons'],
  row?: string,
) => ReportItem

const titleOf = (table: string, row: string): string =>
  (row === '' ? table : `${table}: ${row}`).slice(0, 300).toWellFormed()

/** Tables by what people call them; with what one row of it is called, if it is about that. */
const itemsCalled =
  (called: Readonly<Record<string, string>>): ItemFor =>
  (table, outcome, reasons, row) => {
    const name = called[table] ?? table.slice(0, 80)
    return {
      kind: 'table',
      name: row === undefined ? name : titleOf(name.replace(/[.:].*$/, ''), row),
      outcome,
      reasons: reasons.map(({ kind, detail }) => ({ kind, detail: detail.slice(0, 300).toWellFormed() })),
    }
  }

/** Everything or nothing; a study that can't be read afterwards is as it was before. */
function* attempt(db: WritableDb, work: () => Steps<void>): Steps<boolean> {
  db.exec('SAVEPOINT carried')
  try {
    yield* work()
    if (!isReadable(db)) throw new Unfit()
    db.exec('RELEASE carried')
    return true
  } catch (error) {
    db.exec('ROLLBACK TO carried; RELEASE carried')
    if (error instanceof Unfit || error instanceof DamagedRowError) return false
    if (errorCode(error)?.startsWith('SQLITE_CONSTRAINT') === true) return false
    throw error
  }
}

const fits = (db: WritableDb, work: () => void): boolean =>
  atOnce(
    // biome-ignore lint/correctness/useYield: one step, with nothing to stop for in it
    attempt(db, function* () {
      work()
    }),
  )

/** Reading everything finds whatever no table refuses by itself. */
function isReadable(db: WritableDb): boolean {
  dumpStudy(db)
  const attributes = listAttributes(db)
  const hasValues = listCases(db).every(({ values }) =>
    attributes.every((each) => {
      const value = values[each.id]
      return value === undefined || valueProblem(each, value) === null
    }),
  )
  return (
    hasValues &&
    listSnapshots(db).every(({ snapshot }) => readFrozenModel(db, snapshot.model.sha256) !== undefined)
  )
}

/** What was frozen goes in first, for versions of the model refer to it. */
function takeModel(
  db: WritableDb,
  rest: readonly CarriedTable[],
  model: readonly CarriedTable[],
  { isFresh, item }: Pick<Taking, 'isFresh' | 'item'>,
): ReportItem[] {
  for (const { table, rows } of rest.filter((each) => isFrozen(each.table))) {
    const column = table === 'frozen_model' ? 'model' : 'codebook'
    const whole = rows.filter((row) => sha256(String(row[column])) === row.sha256)
    takeIn(db, table, whole)
  }
  if (
    model.length === 0 ||
    isSaidAlready(
      db,
      model.filter(({ table }) => table !== 'model_version'),
    )
  )
    return []
  if (isFresh && fits(db, () => replaceRows(db, model))) return [item('model', 'imported', [])]
  return [item('model', 'skipped', [{ kind: 'other-model', detail: '' }])]
}

type Taking = {
  isFresh: boolean
  memos: Set<string>
  guarded: (work: () => void) => boolean
  leanings: Leanings
  item: ItemFor
  here: Here
}

/** Rows told one by one; of more of a table only how many. */
const mostTold = 200

function takeTable(db: WritableDb, { table, rows }: CarriedTable, taking: Taking): ReportItem[] {
  const { guarded, leanings, item, here } = taking
  const allowed = fitting(db, table, rows, taking).map((row) => ({ of: row, ...here(table, row) }))
  const fit = allowed.flatMap(({ row }) => (row === null ? [] : [row]))
  const faulty = new Map(fit.map((row) => [row, leanings.fault(table, row)]))
  const sound = fit.filter((row) => faulty.get(row) === null)
  let refused: readonly CarriedRow[] = sound
  let written = 0
  const isTaken = guarded(() => {
    const taken = takeIn(db, table, sound)
    refused = taken?.refused ?? sound
    written = (taken?.written ?? 0) + (taken?.same ?? 0)
  })
  const left = rows.length - written
  if (!isTaken || left === rows.length) {
    const none = item(table, 'skipped', [{ kind: 'rows-left', detail: `${rows.length} / ${rows.length}` }])
    return isTaken ? [none, ...keptItems(), ...rowItems()] : [none]
  }
  if (left === 0) return [item(table, 'imported', []), ...keptItems()]
  const some = item(table, 'changed', [{ kind: 'rows-left', detail: `${left} / ${rows.length}` }])
  return [some, ...keptItems(), ...rowItems()]

  function keptItems(): ReportItem[] {
    const told = allowed.filter(({ kept }) => kept.length > 0).slice(0, mostTold)
    return told.map(({ of, row, kept }) =>
      item(table, row === null ? 'skipped' : 'changed', kept, leanings.nameOf(table, of)),
    )
  }

  function rowItems(): ReportItem[] {
    // What the standard says itself is gone there, and told of already.
    if (saysMore(table)) return []
    const out = fit.filter((row) => faulty.get(row) !== null || refused.includes(row)).slice(0, mostTold)
    return out.map((row) => {
      const why = faulty.get(row) ?? { kind: 'row-refused' as const, detail: '' }
      return item(table, 'skipped', [why], leanings.nameOf(table, row))
    })
  }
}

/** Rows that still belong to what the standard says. */
function fitting(
  db: WritableDb,
  table: string,
  rows: readonly CarriedRow[],
  { isFresh, memos }: Taking,
): CarriedRow[] {
  if (table === 'source' && !isFresh) return rows.map(({ number: _, ...row }) => row)
  if (table === 'memo') return rows.filter((row) => isSameMemo(db, row, memos))
  if (table === 'memo_link') return rows.filter((row) => memos.has(String(row.memo_id)))
  return [...rows]
}

/** A memo whose words were changed elsewhere keeps them, and loses the form it had here. */
function isSameMemo(db: WritableDb, row: CarriedRow, memos: Set<string>): boolean {
  const id = memoId.safeParse(row.id)
  const here = id.success ? readMemo(db, id.data) : undefined
  const body = memoBody.safeParse(parsedOrNull(String(row.body)))
  if (here === undefined || !body.success) return false
  if (textOfBody(here.body) !== textOfBody(bodyOfText(textOfBody(body.data)))) return false
  memos.add(here.id)
  return true
}

/** What was joined with something of the study is called by its id there, however deep it is named. */
function withIds(row: CarriedRow, renamed: ReadonlyMap<string, string>): CarriedRow {
  if (renamed.size === 0) return row
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, valueWithIds(value, renamed)]),
  )
}

function valueWithIds(value: CarriedValue, renamed: ReadonlyMap<string, string>): CarriedValue {
  if (typeof value !== 'string') return value
  const other = renamed.get(value) ?? pairWithIds(value, renamed)
  if (other !== undefined || !/^[[{]/.test(value)) return other ?? value
  const read = parsedOrNull(String(value))
  return read === null ? value : JSON.stringify(deep(read, renamed))
}

/** An attendance is called by its meeting and by who came. */
function pairWithIds(value: string, renamed: ReadonlyMap<string, string>): string | undefined {
  const [first = '', second = '', ...more] = value.length > 80 ? [] : value.split(' ')
  if (second === '' || more.length > 0 || (!renamed.has(first) && !renamed.has(second))) return undefined
  return `${renamed.get(first) ?? first} ${renamed.get(second) ?? second}`
}

function deep(value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return renamed.get(value) ?? value
  if (Array.isArray(value)) return value.map((each) => deep(each, renamed))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [renamed.get(key) ?? key, deep(each, renamed)]),
  )
}

// What notes of a project carried comes back into the study: after everything the standard says, as part of the same
// operation. It was written by others, so nothing of it is believed: rows the tables refuse are left, and so is a whole
// table with which the study could not be read any more.
import { valueProblem } from '../../../shared/domain/cases/attribute-value.ts'
import { bodyOfText, textOfBody } from '../../../shared/domain/memos/memo-text.ts'
import { memoId } from '../../../shared/schema/ids.ts'
import { memoBody } from '../../../shared/schema/memo.ts'
import type { ReportItem } from '../../../shared/schema/project-import.ts'
import { sha256 } from '../content-hash.ts'
import { DamagedRowError, errorCode } from '../db/failures.ts'
import type { WritableDb } from '../db/sql.ts'
import type { ImportPlan } from '../files/projects/plan/plan.ts'
import type { CarriedRow, CarriedTable, CarriedValue } from '../files/refi/carried-notes.ts'
import { inOrder, isOfModel, takeIn } from '../history/carried-rows.ts'
import { isSaidAlready, replaceRows } from '../history/replace-rows.ts'
import { atOnce, type Step, type Steps } from '../history/steps.ts'
import { listAttributes, listCases } from '../repositories/cases.ts'
import { readMemo } from '../repositories/memos.ts'
import { listSnapshots, readFrozenModel } from '../repositories/signatures.ts'
import { dumpStudy } from './dump.ts'

/** A table with which the study would be no study. */
class Unfit extends Error {}

export function* takeCarried(
  db: WritableDb,
  { carried: tables, renames: renamed, isFresh }: Pick<ImportPlan, 'carried' | 'renames' | 'isFresh'>,
  called: Readonly<Record<string, string>>,
): Steps<ReportItem[]> {
  // Reading the whole study over, to see that it still can be, is only worth it when something came.
  if (tables.length === 0) return []
  const items = yield* takeAll(db, { tables, renamed, isFresh })
  return items.map((item) => ({ ...item, name: called[item.name] ?? item.name }))
}

/** There is no telling how long it takes: the rows themselves are few. */
const step: Step = { done: 1, total: 1, label: '' }

type CarriedIn = {
  tables: readonly CarriedTable[]
  renamed: ReadonlyMap<string, string>
  isFresh: boolean
}

function* takeAll(db: WritableDb, { tables, renamed, isFresh }: CarriedIn): Steps<ReportItem[]> {
  const named = tables.map(({ table, rows }) => ({ table, rows: rows.map((row) => withIds(row, renamed)) }))
  const known = inOrder(db, named)
  const items: ReportItem[] = named
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
  const isWhole = yield* attempt(db, function* () {
    taken.push(...takeModel(db, rest, model, isFresh))
    taken.push(...(yield* takeTables(db, rest, isFresh, together)))
  })
  if (isWhole) return [...items, ...taken]
  items.push(...takeModel(db, rest, model, isFresh))
  items.push(...(yield* takeTables(db, rest, isFresh, (work) => fits(db, work))))
  return items
}

function* takeTables(
  db: WritableDb,
  tables: readonly CarriedTable[],
  isFresh: boolean,
  guarded: (work: () => void) => boolean,
): Steps<ReportItem[]> {
  const memos = new Set<string>()
  const items: ReportItem[] = []
  for (const each of tables) {
    if (isFrozen(each.table)) continue
    yield step
    items.push(...takeTable(db, each, { isFresh, memos, guarded }))
  }
  return items
}

const isFrozen = (table: string): boolean => table === 'frozen_model' || table === 'kept_codebook'

const item = (name: string, outcome: ReportItem['outcome'], reasons: ReportItem['reasons']): ReportItem => ({
  kind: 'table',
  name: name.slice(0, 80),
  outcome,
  reasons,
})

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
  isFresh: boolean,
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

type Taking = { isFresh: boolean; memos: Set<string>; guarded: (work: () => void) => boolean }

function takeTable(db: WritableDb, { table, rows }: CarriedTable, taking: Taking): ReportItem[] {
  const fit = fitting(db, table, rows, taking)
  let left = rows.length - fit.length
  let written = 0
  const isTaken = taking.guarded(() => {
    const taken = takeIn(db, table, fit)
    left += taken?.left ?? fit.length
    written = (taken?.written ?? 0) + (taken?.same ?? 0)
  })
  if (!isTaken || (written === 0 && left > 0))
    return [item(table, 'skipped', [{ kind: 'rows-left', detail: `${rows.length} / ${rows.length}` }])]
  return [
    item(
      table,
      left > 0 ? 'changed' : 'imported',
      left > 0 ? [{ kind: 'rows-left', detail: `${left} / ${rows.length}` }] : [],
    ),
  ]
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
  const body = memoBody.safeParse(parsed(row.body))
  if (here === undefined || !body.success) return false
  if (textOfBody(here.body) !== textOfBody(bodyOfText(textOfBody(body.data)))) return false
  memos.add(here.id)
  return true
}

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
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
  const other = renamed.get(value)
  if (other !== undefined || !/^[[{]/.test(value)) return other ?? value
  const read = parsed(value)
  return read === null ? value : JSON.stringify(deep(read, renamed))
}

function deep(value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return renamed.get(value) ?? value
  if (Array.isArray(value)) return value.map((each) => deep(each, renamed))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [renamed.get(key) ?? key, deep(each, renamed)]),
  )
}

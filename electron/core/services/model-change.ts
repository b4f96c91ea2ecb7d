// Another model in the place of the one in force, as one operation: its parts are written, what leans on a part that goes
// gets the home it is given, and a part that is still leaned on is kept, retired.
import type { Parsed } from '../../../shared/api/contract.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { modelDifferences } from '../../../shared/domain/model/differences.ts'
import {
  type ChangePlan,
  type LeaningRow,
  planChange,
  wrongHomes,
} from '../../../shared/domain/model/plan-change.ts'
import { modelProblems } from '../../../shared/domain/model/problems.ts'
import type { Model, PartKind } from '../../../shared/schema/model.ts'
import type { PartHome } from '../../../shared/schema/model-change.ts'
import type { ModelVersion } from '../../../shared/schema/model-version.ts'
import type { CommandContext } from '../context.ts'
import type { ReadableDb, WritableDb } from '../db/sql.ts'
import {
  deferReferences,
  dropRow,
  hasRowWith,
  isReferred,
  type ReferringRow,
  referencesTo,
  referringRows,
  rewriteRow,
  triedUnique,
  uniqueColumns,
} from '../history/references.ts'
import type { TrackedTable } from '../history/tables.ts'
import { readModel } from '../repositories/model.ts'
import { removePart, retirePart, writeModel } from '../repositories/model-parts.ts'
import { listSignatureFacts } from '../repositories/signatures.ts'
import { keepFirstVersion, keepVersion, versionsOf } from './model-versions.ts'
import { addStarterCodes } from './starter-codes.ts'

const kindOf: Readonly<Record<string, PartKind>> = {
  stage: 'stage',
  dimension: 'dimension',
  result: 'result',
  component: 'component',
  component_attribute: 'attribute',
  indicator: 'indicator',
  strategy: 'strategy',
}
const tableOf = Object.fromEntries(Object.entries(kindOf).map(([table, kind]) => [kind, table])) as Readonly<
  Record<PartKind, TrackedTable>
>
const modelTables: ReadonlySet<string> = new Set(Object.keys(kindOf))
/** Parts before those they name. */
const leavingOrder = [
  'strategy',
  'indicator',
  'attribute',
  'component',
  'result',
  'dimension',
  'stage',
] as const

export type Intended = { before: Model; after: Model; homes: readonly PartHome[]; plan: ChangePlan }

/**
 * What a change of the model comes to.
 * @throws model.invalid, model.home_unknown
 */
export function intend(
  db: ReadableDb,
  { model, homes }: { model: Model; homes: readonly PartHome[] },
): Intended {
  const [problem, ...more] = modelProblems(model)
  if (problem !== undefined)
    throw new AppError('model.invalid', {
      problem: problem.code,
      part: problem.part?.id ?? model.id,
      more: more.length,
    })
  const before = readModel(db)
  const after = { ...model, version: Math.max(before.version + 1, model.version) }
  const [wrong] = wrongHomes({ before, after, homes })
  if (wrong !== undefined) throw new AppError('model.home_unknown', { from: wrong.id, to: wrong.to })
  const plan = planChange({ before, after, homes, rows: leaningRows(db), taken: takenIn(db) })
  return { before, after, homes, plan }
}

/**
 * Publishes a model as the next version. Answers what is in force then.
 * @throws model.invalid, model.home_unknown, model.unchanged, model.changed_since
 */
export function changeModel(context: CommandContext, input: Parsed<'model.change'>): ModelVersion {
  const { db, describe } = context
  const { before, after, plan } = intend(db, input)
  if (input.basedOn !== undefined && input.basedOn !== before.version)
    throw new AppError('model.changed_since', { version: before.version })
  if (modelDifferences(before, after).length === 0)
    throw new AppError('model.unchanged', { version: before.version })
  describe(`${after.version}. ${input.note}`)
  keepFirstVersion(context)
  deferReferences(db)
  writeModel(db, after)
  moveRows(db, plan)
  takeLeave(db, plan)
  if (input.codebook !== undefined) addStarterCodes(context, input.codebook)
  keepVersion(context, { note: input.note, codebook: input.codebook ?? null })
  const inForce = versionsOf(db).at(-1)
  if (inForce === undefined) throw new Error('The version was not kept.')
  return inForce
}

function moveRows(db: WritableDb, plan: ChangePlan): void {
  for (const each of plan.rows) {
    // The rows came from tracked tables.
    const table = each.row.table as TrackedTable
    if (each.fate === 'joins') dropRow(db, table, each.row.rowId)
    // A key that only the database can weigh: the row stays, and its part is kept for it.
    if (each.fate === 'moves') triedUnique(db, () => rewriteRow(db, table, each.row.rowId, each.to))
  }
}

function takeLeave(db: WritableDb, { going }: ChangePlan): void {
  const references = referencesTo(db, modelTables)
  for (const kind of leavingOrder)
    for (const part of going.filter((each) => each.kind === kind))
      if (isReferred(db, references, tableOf[kind], part.id)) retirePart(db, kind, part.id)
      else removePart(db, kind, part.id)
}

/** Every row outside the model that names a part of it, and every part that is retired already. */
function leaningRows(db: ReadableDb): LeaningRow[] {
  const signed = new Set(listSignatureFacts(db).map(({ judgementId }) => JSON.stringify([judgementId])))
  return referringRows(db, modelTables).flatMap((row): LeaningRow[] => {
    const { table, rowId, refs, isBare } = row
    const isPart = modelTables.has(table)
    if (isPart && row.image.retired !== 1) return []
    return [
      {
        table,
        rowId,
        refs: refs.flatMap(({ column, parent, id }) => {
          const kind = kindOf[parent]
          return kind === undefined ? [] : [{ column, kind, id }]
        }),
        sealed: isPart || isSuperseded(row) || (table === 'judgement' && signed.has(rowId)),
        tie: isBare,
      },
    ]
  })
}

function isSuperseded({ image }: ReferringRow): boolean {
  return image.superseded_by !== undefined && image.superseded_by !== null
}

/** Says whether a row would become one that is there, or one that was promised before. */
function takenIn(db: ReadableDb): (row: LeaningRow, to: Readonly<Record<string, string>>) => boolean {
  const promised = new Set<string>()
  const keys = new Map<string, string[][]>()
  const images = new Map(
    referringRows(db, modelTables).map((row) => [`${row.table} ${row.rowId}`, row.image]),
  )
  return (row, to) => {
    const table = row.table as TrackedTable
    const known = keys.get(table) ?? uniqueColumns(db, table)
    keys.set(table, known)
    const image = { ...images.get(`${table} ${row.rowId}`), ...to }
    const wanted = known
      .filter((columns) => columns.some((column) => Object.hasOwn(to, column)))
      .flatMap((columns) => {
        const values: Record<string, string | number> = {}
        for (const column of columns) {
          const value = image[column]
          // What is not said meets nothing.
          if (value === undefined || value === null) return []
          values[column] = value
        }
        return [values]
      })
    if (
      wanted.some(
        (values) => promised.has(`${table} ${JSON.stringify(values)}`) || hasRowWith(db, table, values),
      )
    )
      return true
    for (const values of wanted) promised.add(`${table} ${JSON.stringify(values)}`)
    return false
  }
}

// The study's own strategies, and the plans that try strategies, the model's or the study's.
import { z } from 'zod'
import {
  type CaseId,
  type OwnStrategyId,
  ownStrategyId,
  type PlanItemId,
  strategyId,
} from '../../../shared/schema/ids.ts'
import { type OwnStrategy, ownStrategy, type PlanItem, planItem } from '../../../shared/schema/strategy.ts'
import { all, type ReadableDb, run, sql, type WritableDb } from '../db/sql.ts'
import { deleteLinked } from './linked-excerpts.ts'

/** In the order they were made. */
export function listOwnStrategies(db: ReadableDb): OwnStrategy[] {
  return all(
    db,
    sql`SELECT id, stage_id AS stage, component_id AS component, name, description FROM own_strategy
        ORDER BY position, id`,
    ownStrategy,
  )
}

export function insertOwnStrategy(db: WritableDb, s: OwnStrategy): void {
  run(
    db,
    sql`INSERT INTO own_strategy (id, position, stage_id, component_id, name, description)
        VALUES (${s.id}, (SELECT coalesce(max(position), -1) + 1 FROM own_strategy), ${s.stage}, ${s.component},
          ${s.name}, ${s.description})`,
  )
}

export function updateOwnStrategy(db: WritableDb, s: OwnStrategy): void {
  run(
    db,
    sql`UPDATE own_strategy SET stage_id = ${s.stage}, component_id = ${s.component}, name = ${s.name},
          description = ${s.description}
        WHERE id = ${s.id}`,
  )
}

export function deleteOwnStrategy(db: WritableDb, id: OwnStrategyId): void {
  run(db, sql`DELETE FROM own_strategy WHERE id = ${id}`)
}

const planRow = z
  .object({
    ...planItem.omit({ strategy: true }).shape,
    strategyId: strategyId.nullable(),
    ownStrategyId: ownStrategyId.nullable(),
  })
  .transform((row, context): PlanItem => {
    const { strategyId: ofModel, ownStrategyId: own, ...item } = row
    if (ofModel !== null) return { ...item, strategy: { origin: 'model', id: ofModel } }
    if (own !== null) return { ...item, strategy: { origin: 'own', id: own } }
    context.addIssue({ code: 'custom', path: ['strategy'], message: 'no strategy' })
    return z.NEVER
  })

/** Case by case, in the order of time; those without a first day last. */
export function listPlanItems(db: ReadableDb): PlanItem[] {
  return all(
    db,
    sql`SELECT p.id, p.case_id AS caseId, p.strategy_id AS strategyId, p.own_strategy_id AS ownStrategyId, p.who,
          p.from_day AS "from", p.to_day AS "to", p.status, p.what_happened AS whatHappened,
          p.stage_before AS stageBefore, p.stage_after AS stageAfter
        FROM plan_item p JOIN study_case c ON c.id = p.case_id
        ORDER BY c.position, c.id, p.from_day NULLS LAST, p.position, p.id`,
    planRow,
  )
}

export function insertPlanItem(db: WritableDb, p: PlanItem): void {
  const [ofModel, own] = columnsOf(p)
  run(
    db,
    sql`INSERT INTO plan_item (id, case_id, position, strategy_id, own_strategy_id, who, from_day, to_day, status,
          what_happened, stage_before, stage_after)
        VALUES (${p.id}, ${p.caseId},
          (SELECT coalesce(max(position), -1) + 1 FROM plan_item WHERE case_id = ${p.caseId}), ${ofModel}, ${own},
          ${p.who}, ${p.from}, ${p.to}, ${p.status}, ${p.whatHappened}, ${p.stageBefore}, ${p.stageAfter})`,
  )
}

export function updatePlanItem(db: WritableDb, p: PlanItem): void {
  const [ofModel, own] = columnsOf(p)
  run(
    db,
    sql`UPDATE plan_item SET strategy_id = ${ofModel}, own_strategy_id = ${own}, who = ${p.who},
          from_day = ${p.from}, to_day = ${p.to}, status = ${p.status}, what_happened = ${p.whatHappened},
          stage_before = ${p.stageBefore}, stage_after = ${p.stageAfter}
        WHERE id = ${p.id}`,
  )
}

/** With what was linked to it. */
export function deletePlanItem(db: WritableDb, id: PlanItemId): void {
  deleteLinked(db, { kind: 'plan-item', id })
  run(db, sql`DELETE FROM plan_item WHERE id = ${id}`)
}

/** The whole plan of a case, with what was linked to it. */
export function deletePlanOf(db: WritableDb, id: CaseId): void {
  for (const item of listPlanItems(db)) if (item.caseId === id) deletePlanItem(db, item.id)
}

function columnsOf({ strategy }: PlanItem): [string | null, string | null] {
  return strategy.origin === 'model' ? [strategy.id, null] : [null, strategy.id]
}

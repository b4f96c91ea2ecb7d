// A case's accompaniment plan: which strategies, who, when, what came of them; and which fit the stage it is at.
import { AppError } from '../../../shared/api/errors.ts'
import { standingStage } from '../../../shared/domain/judgements/standing.ts'
import { rollupCase } from '../../../shared/domain/rollup/rollup-case.ts'
import { fittingStrategies } from '../../../shared/domain/strategies/fitting.ts'
import { laterEvidence } from '../../../shared/domain/strategies/later-evidence.ts'
import { offered } from '../../../shared/domain/strategies/library.ts'
import { stageOn } from '../../../shared/domain/strategies/stage-on-day.ts'
import { type CaseId, type PlanItemId, planItemId } from '../../../shared/schema/ids.ts'
import type { ListedPlanItem, PlanItem, StrategyFit } from '../../../shared/schema/strategy.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listJudgements } from '../repositories/judgements.ts'
import { listLinked } from '../repositories/linked-excerpts.ts'
import { listSources } from '../repositories/sources.ts'
import { deletePlanItem, insertPlanItem, listPlanItems, updatePlanItem } from '../repositories/strategies.ts'
import { listWaves } from '../repositories/waves.ts'
import { findCase } from './cases.ts'
import { linkExcerpts, placedLinks } from './links.ts'
import { planItemNames } from './plan-owners.ts'
import { layersOf, loadCase, sourcesOf } from './profile.ts'
import { libraryOf, refuseUnknownParts } from './strategy-library.ts'

export const planServices: ServicesOf<'plans'> = {
  'plans.list': ({ db }, { caseId }) => plansRead(db, caseId === undefined ? null : findCase(db, caseId).id),
  'plans.fit': ({ db }, { caseId }) => fitOf(db, findCase(db, caseId).id),
  'plans.stageOn': ({ db }, { caseId, day }) =>
    stageOn(listJudgements(db), findCase(db, caseId).id, listWaves(db), day),
  'plans.create': ({ db, newId, describe }, { cite, ...fields }) => {
    const item: PlanItem = { ...fields, id: planItemId.parse(newId()) }
    const of = findCase(db, item.caseId)
    describe(`${of.name}: ${refuse(db, item, null)}`)
    insertPlanItem(db, item)
    linkExcerpts(
      db,
      { owner: ownerOf(item.id), caseId: item.caseId },
      (cite ?? []).map((codingId) => ({ codingId, stance: null })),
    )
    return item
  },
  'plans.update': ({ db, describe }, { id, ...changes }) => {
    const known = findItem(db, id)
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
    const item: PlanItem = { ...known, ...given }
    describe(`${findCase(db, item.caseId).name}: ${refuse(db, item, known)}`)
    updatePlanItem(db, item)
    return null
  },
  'plans.remove': ({ db, describe }, { id }) => {
    const item = findItem(db, id)
    describe(`${findCase(db, item.caseId).name}: ${planItemNames(db)(item)}`)
    deletePlanItem(db, id)
    return null
  },
}

const ownerOf = (id: PlanItemId) => ({ kind: 'plan-item' as const, id })

/** The plan of a case, or of all, with the evidence linked to each line of it. */
export function plansRead(db: ReadableDb, caseId: CaseId | null): ListedPlanItem[] {
  const links = listLinked(db, 'plan-item')
  const sources = listSources(db)
  return listPlanItems(db)
    .filter((item) => caseId === null || item.caseId === caseId)
    .map((item) => {
      const linked = links.get(item.id) ?? []
      return {
        ...item,
        evidence: placedLinks(db, linked),
        later: laterEvidence(item, linked, sources).length,
      }
    })
}

/** Which strategies fit a case as it is judged, or else as its evidence suggests. */
export function fitOf(db: ReadableDb, caseId: CaseId): StrategyFit {
  const loaded = loadCase(db, caseId)
  const { suggestion } = rollupCase({ ...loaded, sources: sourcesOf(loaded, caseId, null) })
  return fittingStrategies({
    library: offered(loaded.model, libraryOf(db)),
    judged: standingStage(listJudgements(db), caseId, loaded.waves, null)?.stage ?? null,
    suggested: suggestion?.stage ?? null,
    layers: layersOf(loaded, caseId, null),
    planned: listPlanItems(db)
      .filter((item) => item.caseId === caseId)
      .map(({ strategy }) => strategy),
  })
}

/** Answers the strategy's name. @throws strategy.not_found, plan.backwards, model.part_not_found */
function refuse(db: ReadableDb, item: PlanItem, before: PlanItem | null): string {
  if (item.from !== null && item.to !== null && item.from > item.to) throw new AppError('plan.backwards', {})
  // What it said before it goes on saying, also of a stage the model has no more.
  const said = [before?.stageBefore, before?.stageAfter]
  refuseUnknownParts(
    db,
    [item.stageBefore, item.stageAfter].filter((id) => !said.includes(id)),
    null,
  )
  return planItemNames(db)(item)
}

/** @throws plan.not_found */
function findItem(db: ReadableDb, id: PlanItemId): PlanItem {
  const found = listPlanItems(db).find((each) => each.id === id)
  if (found === undefined) throw new AppError('plan.not_found', { plan: id })
  return found
}

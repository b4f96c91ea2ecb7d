// How lines of plans and attainments are called, for whatever excerpts are linked to them.
import type { CaseId } from '../../../shared/schema/ids.ts'
import type { PlanItem } from '../../../shared/schema/strategy.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listCases } from '../repositories/cases.ts'
import { listAttainments, listObjectives } from '../repositories/objectives.ts'
import { listPlanItems } from '../repositories/strategies.ts'
import { readStudy } from '../repositories/study.ts'
import { findStrategy, libraryOf } from './strategy-library.ts'

/** What lines of plans are called: their strategies, in the language of the study. Reads the library once. */
export function planItemNames(db: ReadableDb): (item: Pick<PlanItem, 'strategy'>) => string {
  const library = libraryOf(db)
  const { language } = readStudy(db)
  return ({ strategy }) => findStrategy(library, strategy).name[language]
}

/** For whoever names what excerpts are linked to: the strategy of a line of a plan. */
export function planOwners(db: ReadableDb): (id: string) => { name: string; caseId: CaseId } | null {
  const items = new Map(listPlanItems(db).map((item) => [item.id as string, item]))
  const cases = new Map(listCases(db).map(({ id, name }) => [id, name]))
  const named = planItemNames(db)
  return (id) => {
    const item = items.get(id)
    if (item === undefined) return null
    return {
      name: `${cases.get(item.caseId) ?? ''}: ${named(item)}`,
      caseId: item.caseId,
    }
  }
}

/** For whoever names what excerpts are linked to: the objective something was seen of, and the day. */
export function attainmentOwners(db: ReadableDb): (id: string) => { name: string; caseId: CaseId } | null {
  const attainments = new Map(listAttainments(db).map((each) => [each.id as string, each]))
  const objectives = new Map(listObjectives(db).map((each) => [each.id, each]))
  return (id) => {
    const attainment = attainments.get(id)
    const objective = attainment === undefined ? undefined : objectives.get(attainment.objectiveId)
    if (attainment === undefined || objective === undefined) return null
    return { name: `${objective.text} (${attainment.day})`, caseId: objective.caseId }
  }
}

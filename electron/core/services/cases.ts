// Cases: the networks of a study.
import { AppError } from '../../../shared/api/errors.ts'
import type { StudyCase } from '../../../shared/schema/case.ts'
import { type CaseId, caseId } from '../../../shared/schema/ids.ts'
import type { CommandContext, ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import {
  countSourcesOf,
  deleteCase,
  insertCase,
  listCases,
  setValue,
  updateCase,
} from '../repositories/cases.ts'
import { deleteFactCitationsOf } from '../repositories/fact-citations.ts'
import { deleteJudgementsOf } from '../repositories/judgements.ts'
import { deletePlacementsOf } from '../repositories/levels.ts'
import { deleteObjectivesOf } from '../repositories/objectives.ts'
import { deletePeopleOf } from '../repositories/people.ts'
import { deletePlanOf } from '../repositories/strategies.ts'
import { checkedAttribute } from './attributes.ts'
import { removeTiesOfCase } from './tie-removal.ts'

export const caseServices: ServicesOf<'cases'> = {
  'cases.list': ({ db }) => listCases(db),
  'cases.create': (context, { name, description }) => createCase(context, name, description ?? ''),
  'cases.update': ({ db, describe }, { id, name, description }) => {
    const found = findCase(db, id)
    if (name !== undefined && name !== found.name) refuseTakenName(db, name)
    describe(name ?? found.name)
    updateCase(db, { id, name: name ?? found.name, description: description ?? found.description })
    return null
  },
  'cases.setValue': ({ db, describe }, { caseId: of, attributeId, value }) => {
    const found = findCase(db, of)
    const attribute = checkedAttribute(db, 'case', attributeId, value)
    describe(`${found.name}: ${attribute.name}`)
    setValue(db, { caseId: of, attributeId }, value)
    return null
  },
  'cases.remove': ({ db, describe }, { id }) => {
    const found = findCase(db, id)
    const count = countSourcesOf(db, id)
    if (count > 0) throw new AppError('case.has_sources', { name: found.name, count })
    describe(found.name)
    deleteFactCitationsOf(db, id)
    deleteJudgementsOf(db, id)
    deletePlanOf(db, id)
    deleteObjectivesOf(db, id)
    deletePlacementsOf(db, id)
    removeTiesOfCase(db, id)
    deletePeopleOf(db, id)
    deleteCase(db, id)
    return null
  },
}

/** @throws case.name_taken */
export function createCase(
  { db, newId, describe }: Pick<CommandContext, 'db' | 'newId' | 'describe'>,
  name: string,
  description: string,
): StudyCase {
  refuseTakenName(db, name)
  describe(name)
  const id = caseId.parse(newId())
  insertCase(db, { id, name, description })
  return { id, name, description, values: {} }
}

/** @throws case.not_found */
export function findCase(db: ReadableDb, id: CaseId): StudyCase {
  const found = listCases(db).find((each) => each.id === id)
  if (found === undefined) throw new AppError('case.not_found', { case: id })
  return found
}

function refuseTakenName(db: ReadableDb, name: string): void {
  if (listCases(db).some((each) => each.name === name)) throw new AppError('case.name_taken', { name })
}

// Cases and their typed attributes.
import { AppError } from '../../../shared/api/errors.ts'
import { valueProblem } from '../../../shared/domain/cases/attribute-value.ts'
import type { CaseAttribute, StudyCase } from '../../../shared/schema/case.ts'
import { type CaseAttributeId, type CaseId, caseAttributeId, caseId } from '../../../shared/schema/ids.ts'
import type { CommandContext, ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import {
  countSourcesOf,
  deleteAttribute,
  deleteCase,
  insertAttribute,
  insertCase,
  listAttributes,
  listCases,
  setValue,
  updateAttribute,
  updateCase,
} from '../repositories/cases.ts'
import { deleteJudgementsOf } from '../repositories/judgements.ts'
import { deletePlacementsOf } from '../repositories/levels.ts'
import { deleteObjectivesOf } from '../repositories/objectives.ts'
import { deletePeopleOf } from '../repositories/people.ts'
import { deletePlanOf } from '../repositories/strategies.ts'

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
    const attribute = findAttribute(db, attributeId)
    const problem = valueProblem(attribute, value)
    if (problem !== null) throw new AppError('attribute.wrong_value', { name: attribute.name, type: problem })
    describe(`${found.name}: ${attribute.name}`)
    setValue(db, { caseId: of, attributeId }, value)
    return null
  },
  'cases.remove': ({ db, describe }, { id }) => {
    const found = findCase(db, id)
    const count = countSourcesOf(db, id)
    if (count > 0) throw new AppError('case.has_sources', { name: found.name, count })
    describe(found.name)
    deleteJudgementsOf(db, id)
    deletePlanOf(db, id)
    deleteObjectivesOf(db, id)
    deletePlacementsOf(db, id)
    deletePeopleOf(db, id)
    deleteCase(db, id)
    return null
  },
}

export const attributeServices: ServicesOf<'attributes'> = {
  'attributes.list': ({ db }) => listAttributes(db),
  'attributes.create': ({ db, newId, describe }, { name, type, options }) => {
    refuseTakenAttribute(db, name)
    describe(name)
    const attribute: CaseAttribute = {
      id: caseAttributeId.parse(newId()),
      name,
      type,
      options: distinct(options),
    }
    insertAttribute(db, attribute)
    return attribute
  },
  'attributes.update': ({ db, describe }, { id, name, options }) => {
    const found = findAttribute(db, id)
    if (name !== undefined && name !== found.name) refuseTakenAttribute(db, name)
    const next = { ...found, name: name ?? found.name, options: distinct(options ?? found.options) }
    refuseLostValues(db, next)
    describe(next.name)
    updateAttribute(db, next)
    return null
  },
  'attributes.remove': ({ db, describe }, { id }) => {
    describe(findAttribute(db, id).name)
    deleteAttribute(db, id)
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

function findAttribute(db: ReadableDb, id: CaseAttributeId): CaseAttribute {
  const found = listAttributes(db).find((each) => each.id === id)
  if (found === undefined) throw new AppError('attribute.not_found', { attribute: id })
  return found
}

function refuseTakenName(db: ReadableDb, name: string): void {
  if (listCases(db).some((each) => each.name === name)) throw new AppError('case.name_taken', { name })
}

function refuseTakenAttribute(db: ReadableDb, name: string): void {
  if (listAttributes(db).some((each) => each.name === name))
    throw new AppError('attribute.name_taken', { name })
}

/** An option that a case uses can't be taken away: its value would have no meaning any more. */
function refuseLostValues(db: ReadableDb, attribute: CaseAttribute): void {
  for (const each of listCases(db)) {
    const value = each.values[attribute.id]
    const problem = value === undefined ? null : valueProblem(attribute, value)
    if (problem !== null) throw new AppError('attribute.wrong_value', { name: attribute.name, type: problem })
  }
}

function distinct(options: readonly string[]): string[] {
  return [...new Set(options)]
}

// Typed attributes of cases, establishments and participants: one set of rules, each kind with its own names.
import { AppError } from '../../../shared/api/errors.ts'
import { valueProblem } from '../../../shared/domain/cases/attribute-value.ts'
import {
  type Attribute,
  type AttributeOwner,
  type AttributeValue,
  type AttributeValues,
  attributeOwners,
} from '../../../shared/schema/case.ts'
import { type AttributeId, attributeId } from '../../../shared/schema/ids.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import {
  deleteAttribute,
  insertAttribute,
  listAttributes,
  listCases,
  updateAttribute,
} from '../repositories/cases.ts'
import { listEstablishments, listParticipants } from '../repositories/people.ts'
import {
  deletePeopleAttribute,
  insertPeopleAttribute,
  listPeopleAttributes,
  updatePeopleAttribute,
} from '../repositories/people-attributes.ts'

export const attributeServices: ServicesOf<'attributes'> = {
  'attributes.list': ({ db }, { of }) => attributesOf(db, of ?? 'case'),
  'attributes.create': ({ db, newId, describe }, { of, name, type, options }) => {
    const owner = of ?? 'case'
    refuseTakenName(db, owner, name)
    describe(name)
    const attribute: Attribute = {
      id: attributeId.parse(newId()),
      of: owner,
      name,
      type,
      options: distinct(options),
    }
    if (owner === 'case') insertAttribute(db, attribute)
    else insertPeopleAttribute(db, owner, attribute)
    return attribute
  },
  'attributes.update': ({ db, describe }, { id, name, options }) => {
    const found = findAttribute(db, id)
    if (name !== undefined && name !== found.name) refuseTakenName(db, found.of, name)
    const next = { ...found, name: name ?? found.name, options: distinct(options ?? found.options) }
    refuseLostValues(db, next)
    describe(next.name)
    if (next.of === 'case') updateAttribute(db, next)
    else updatePeopleAttribute(db, next)
    return null
  },
  'attributes.remove': ({ db, describe }, { id }) => {
    const { of, name } = findAttribute(db, id)
    describe(name)
    if (of === 'case') deleteAttribute(db, id)
    else deletePeopleAttribute(db, id)
    return null
  },
}

/** In the order they were made. */
export function attributesOf(db: ReadableDb, of: AttributeOwner): Attribute[] {
  return of === 'case' ? listAttributes(db) : listPeopleAttributes(db, of)
}

/** @throws attribute.not_found, attribute.wrong_value */
export function checkedAttribute(
  db: ReadableDb,
  of: AttributeOwner,
  id: AttributeId,
  value: AttributeValue,
): Attribute {
  const found = attributesOf(db, of).find((each) => each.id === id)
  if (found === undefined) throw new AppError('attribute.not_found', { attribute: id })
  refuseWrongValue(found, value)
  return found
}

/** @throws attribute.not_found */
function findAttribute(db: ReadableDb, id: AttributeId): Attribute {
  for (const of of attributeOwners) {
    const found = attributesOf(db, of).find((each) => each.id === id)
    if (found !== undefined) return found
  }
  throw new AppError('attribute.not_found', { attribute: id })
}

function refuseTakenName(db: ReadableDb, of: AttributeOwner, name: string): void {
  if (attributesOf(db, of).some((each) => each.name === name))
    throw new AppError('attribute.name_taken', { name })
}

/** An option that is in use can't be taken away: its value would have no meaning any more. */
function refuseLostValues(db: ReadableDb, attribute: Attribute): void {
  for (const { values } of ownersOf(db, attribute.of)) {
    const value = values[attribute.id]
    if (value !== undefined) refuseWrongValue(attribute, value)
  }
}

function ownersOf(db: ReadableDb, of: AttributeOwner): readonly { values: AttributeValues }[] {
  switch (of) {
    case 'case':
      return listCases(db)
    case 'establishment':
      return listEstablishments(db)
    case 'participant':
      return listParticipants(db)
  }
}

function refuseWrongValue(attribute: Attribute, value: AttributeValue): void {
  const problem = valueProblem(attribute, value)
  if (problem !== null) throw new AppError('attribute.wrong_value', { name: attribute.name, type: problem })
}

function distinct(options: readonly string[]): string[] {
  return [...new Set(options)]
}

// Cases (networks), and the typed attributes of cases, establishments and participants.
import { z } from 'zod'
import { attributeId, caseId } from './ids.ts'
import { name, prose } from './text.ts'

export const attributeTypes = ['text', 'number', 'date', 'boolean', 'one-of', 'several-of'] as const
export const attributeType = z.enum(attributeTypes)
export type AttributeType = z.infer<typeof attributeType>

/** What an attribute is of. Names are taken once among those of one kind. */
export const attributeOwners = ['case', 'establishment', 'participant'] as const
export const attributeOwner = z.enum(attributeOwners)
export type AttributeOwner = z.infer<typeof attributeOwner>
export type PeopleOwner = Exclude<AttributeOwner, 'case'>

export const attribute = z.object({
  id: attributeId,
  of: attributeOwner,
  name,
  type: attributeType,
  /** The values to choose from, for `one-of` and `several-of`; empty for the other types. */
  options: z.array(name),
})
export type Attribute = z.infer<typeof attribute>

/** Options one attribute can have. */
export const MOST_OPTIONS = 200
/** UTF-16 units of the longest text an attribute can have. */
export const MOST_VALUE = 10_000

/** The value itself, in the JavaScript type its attribute's type asks for; null is "not recorded". */
export const attributeValue = z.union([
  z.string().max(MOST_VALUE),
  z.number(),
  z.boolean(),
  z.array(name),
  z.null(),
])
export type AttributeValue = z.infer<typeof attributeValue>

/** Only attributes that have a value, by attribute id. */
export const attributeValues = z.record(z.string(), attributeValue)
export type AttributeValues = z.infer<typeof attributeValues>

export const studyCase = z.object({
  id: caseId,
  name,
  description: prose,
  values: attributeValues,
})
export type StudyCase = z.infer<typeof studyCase>

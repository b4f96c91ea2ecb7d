// Cases (networks) and their typed attributes.
import { z } from 'zod'
import { caseAttributeId, caseId } from './ids.ts'
import { name, prose } from './text.ts'

export const attributeTypes = ['text', 'number', 'date', 'boolean', 'one-of', 'several-of'] as const
export const attributeType = z.enum(attributeTypes)
export type AttributeType = z.infer<typeof attributeType>

export const caseAttribute = z.object({
  id: caseAttributeId,
  name,
  type: attributeType,
  /** The values to choose from, for `one-of` and `several-of`; empty for the other types. */
  options: z.array(name),
})
export type CaseAttribute = z.infer<typeof caseAttribute>

/** The value itself, in the JavaScript type its attribute's type asks for; null is "not recorded". */
export const attributeValue = z.union([
  z.string().max(10_000),
  z.number(),
  z.boolean(),
  z.array(name),
  z.null(),
])
export type AttributeValue = z.infer<typeof attributeValue>

export const studyCase = z.object({
  id: caseId,
  name,
  description: prose,
  /** Only attributes that have a value, by attribute id. */
  values: z.record(z.string(), attributeValue),
})
export type StudyCase = z.infer<typeof studyCase>

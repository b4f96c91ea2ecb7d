// Attributes of cases as the standard's variables.
import type { Attribute, AttributeValue } from '../../../../../shared/schema/case.ts'
import type { CarriedRow } from '../carried-notes.ts'
import { element, isWritable, textElement } from './xml.ts'

const types: Readonly<Record<Attribute['type'], 'Text' | 'Boolean' | 'Float' | 'Date'>> = {
  text: 'Text',
  number: 'Float',
  date: 'Date',
  boolean: 'Boolean',
  'one-of': 'Text',
  'several-of': 'Text',
}

export const variableType = ({ type }: Pick<Attribute, 'type'>) => types[type]

/** A value as the standard writes it. */
export function valueElement(variable: string, attribute: Attribute, value: AttributeValue): string {
  return element('VariableValue', {}, [
    element('VariableRef', { targetGUID: variable }, []),
    ...written(attribute, value),
  ])
}

function written({ type }: Attribute, value: AttributeValue): string[] {
  if (type === 'number' && typeof value === 'number') return textElement('FloatValue', decimal(value))
  if (type === 'boolean' && typeof value === 'boolean') return textElement('BooleanValue', String(value))
  if (type === 'date' && typeof value === 'string') return textElement('DateValue', value)
  return textElement('TextValue', Array.isArray(value) ? value.join('; ') : String(value ?? ''))
}

/** Whether what is written says the value whole, so that reading it gives it back. */
export function isSaid({ type }: Attribute, value: AttributeValue): boolean {
  if (typeof value === 'number') return Math.abs(value) <= Number.MAX_SAFE_INTEGER && !Object.is(value, -0)
  if (typeof value === 'string') return type === 'date' || (value.trim() !== '' && isWritable(value))
  return typeof value === 'boolean'
}

export const carriedValue = (caseId: string, attributeId: string, value: AttributeValue): CarriedRow => ({
  case_id: caseId,
  attribute_id: attributeId,
  value: JSON.stringify(value),
})

/** A number without an exponent, which xsd:decimal does not know. */
export function decimal(value: number): string {
  const [mantissa = '0', exponent] = String(value).split('e')
  if (exponent === undefined) return mantissa
  const sign = mantissa.startsWith('-') ? '-' : ''
  const [whole = '0', fraction = ''] = mantissa.replace('-', '').split('.')
  const digits = whole + fraction
  const point = whole.length + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  if (point >= digits.length) return `${sign}${digits}${'0'.repeat(point - digits.length)}`
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}

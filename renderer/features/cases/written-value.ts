// An attribute's value as a person reads it.
import type { Attribute, AttributeValue } from '../../../shared/schema/case.ts'
import type { Format, Messages } from '../../i18n/index.ts'

/** Null when nothing is recorded. */
export function writtenValue(
  value: AttributeValue | undefined,
  type: Attribute['type'],
  format: Format,
  messages: Messages,
): string | null {
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'boolean') return value ? messages.cases.yes : messages.cases.no
  if (typeof value === 'number') return format.number(value)
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(', ')
  return type === 'date' ? format.day(value) : value
}

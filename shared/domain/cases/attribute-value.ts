import type { Attribute, AttributeValue } from '../../schema/case.ts'
import { day } from '../../schema/text.ts'

/** Why a case can't have this value for an attribute: what the attribute takes instead. Null when it can; null values always can. */
export function valueProblem(
  { type, options }: Pick<Attribute, 'type' | 'options'>,
  value: AttributeValue,
): string | null {
  if (value === null) return null
  switch (type) {
    case 'text':
      return typeof value === 'string' ? null : 'text'
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? null : 'number'
    case 'boolean':
      return typeof value === 'boolean' ? null : 'boolean'
    case 'date':
      return typeof value === 'string' && day.safeParse(value).success ? null : 'date'
    case 'one-of':
      return typeof value === 'string' && options.includes(value) ? null : options.join(' | ')
    case 'several-of':
      return Array.isArray(value) && value.every((each) => options.includes(each))
        ? null
        : options.join(' | ')
  }
}

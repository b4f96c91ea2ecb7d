import type { Model } from '../../schema/model.ts'
import type { ChangedValue, StaleChange } from '../../schema/staleness.ts'

type ModelChange = Pick<StaleChange, 'part' | 'field' | 'before' | 'after'>
type Part = { readonly id: string } & Readonly<Record<string, unknown>>

const numbers = ['version', 'saturation', 'threshold', 'minCoverage'] as const
const lists = ['stages', 'dimensions', 'results', 'components', 'indicators', 'strategies'] as const
const kindOf = {
  stages: 'stage',
  dimensions: 'dimension',
  results: 'result',
  components: 'component',
  indicators: 'indicator',
  strategies: 'strategy',
} as const

/**
 * What differs between two models, field by field: the numbers of the roll-up first, then part by part in the order of
 * the model, those that are gone before those that came. A part that came or went is said by its name, without a field.
 */
export function modelChanges(then: Model, now: Model): ModelChange[] {
  return [
    ...numbers.flatMap((field): ModelChange[] =>
      then[field] === now[field]
        ? []
        : [{ part: { kind: 'model', id: then.id }, field, before: then[field], after: now[field] }],
    ),
    ...lists.flatMap((list) => partChanges(kindOf[list], then[list], now[list])),
    ...partChanges('attribute', attributesOf(then), attributesOf(now)),
  ]
}

function attributesOf(model: Model): Part[] {
  return model.components.flatMap(({ id: component, attributes }) =>
    attributes.map((each) => ({ ...each, component })),
  )
}

function partChanges(kind: string, then: readonly Part[], now: readonly Part[]): ModelChange[] {
  const before = new Map(then.map((part) => [part.id, part]))
  const after = new Map(now.map((part) => [part.id, part]))
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id): ModelChange[] => {
    const part = { kind, id }
    const was = before.get(id)
    const is = after.get(id)
    if (was === undefined || is === undefined)
      return [{ part, field: null, before: nameOf(was), after: nameOf(is) }]
    return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((field): ModelChange[] => {
      // The attributes of a component are parts of their own.
      if (field === 'attributes' || JSON.stringify(was[field]) === JSON.stringify(is[field])) return []
      return [{ part, field, before: changedValueOf(was[field]), after: changedValueOf(is[field]) }]
    })
  })
}

function nameOf(part: Part | undefined): ChangedValue | null {
  return part === undefined ? null : (changedValueOf(part.name) ?? changedValueOf(part.text) ?? part.id)
}

function changedValueOf(value: unknown): ChangedValue | null {
  if (typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'object' && value !== null && 'es' in value && 'en' in value)
    return { es: String(value.es), en: String(value.en) }
  return null
}

// What differs between two models, for people: what judgements are held against, and order and name besides.
import type { Model, PartKind } from '../../schema/model.ts'
import type { ModelDifference } from '../../schema/model-change.ts'
import { modelChanges } from '../judgements/model-changes.ts'
import { type Part, partKey, partsOf } from './parts.ts'

/**
 * Field by field: the model's own name and numbers, then what came, went, changed or got another place among its kind.
 * The version is left out: it differs whenever anything does.
 */
export function modelDifferences(then: Model, now: Model): ModelDifference[] {
  const itself = { kind: 'model', id: then.id }
  return [
    ...(then.id === now.id ? [] : [{ part: itself, field: 'id', before: then.id, after: now.id }]),
    ...(then.name.es === now.name.es && then.name.en === now.name.en
      ? []
      : [{ part: itself, field: 'name', before: then.name, after: now.name }]),
    ...modelChanges(then, now).filter(({ field }) => field !== 'version'),
    ...moved(partsOf(then), partsOf(now)),
  ]
}

/** Parts that got another place among those of their kind that both models have; from 1. */
function moved(then: readonly Part[], now: readonly Part[]): ModelDifference[] {
  const before = places(then, new Set(now.map(partKey)))
  const after = places(now, new Set(then.map(partKey)))
  return [...after].flatMap(([key, { part, place }]) => {
    const was = before.get(key)?.place
    return was === undefined || was === place
      ? []
      : [{ part: { kind: part.kind, id: part.id }, field: 'position', before: was, after: place }]
  })
}

/** Attributes are in order within their component. */
function places(
  parts: readonly Part[],
  both: ReadonlySet<string>,
): Map<string, { part: Part; place: number }> {
  const counts = new Map<PartKind | string, number>()
  return new Map(
    parts
      .filter((part) => both.has(partKey(part)))
      .map((part) => {
        const group = part.kind === 'attribute' ? `attribute ${part.refs[0]?.id}` : part.kind
        const place = (counts.get(group) ?? 0) + 1
        counts.set(group, place)
        return [partKey(part), { part, place }]
      }),
  )
}

// A model as a flat list of parts, each with what it names of the others.
import type { Model, PartKind } from '../../schema/model.ts'
import type { LocalText } from '../../schema/text.ts'

export type PartRef = { readonly kind: PartKind; readonly id: string }
export type Part = PartRef & { readonly name: LocalText; readonly refs: readonly PartRef[] }

/** Every part, kind by kind, each kind in the model's order; an indicator is named by its text. */
export function partsOf(model: Model): Part[] {
  const stage = (id: string): PartRef => ({ kind: 'stage', id })
  const maybe = (kind: PartKind, id: string | null): PartRef[] => (id === null ? [] : [{ kind, id }])
  return [
    ...model.stages.map(({ id, name }): Part => ({ kind: 'stage', id, name, refs: [] })),
    ...model.dimensions.map(({ id, name }): Part => ({ kind: 'dimension', id, name, refs: [] })),
    ...model.results.map(({ id, name }): Part => ({ kind: 'result', id, name, refs: [] })),
    ...model.components.map((each): Part => {
      return { kind: 'component', id: each.id, name: each.name, refs: [stage(each.stage)] }
    }),
    ...model.components.flatMap(({ id: component, attributes }) =>
      attributes.map(({ id, name }): Part => {
        return { kind: 'attribute', id, name, refs: [{ kind: 'component', id: component }] }
      }),
    ),
    ...model.indicators.map((each): Part => {
      const refs = [
        stage(each.stage),
        ...maybe('dimension', each.dimension),
        ...maybe('component', each.component),
        ...maybe('result', each.result),
      ]
      return { kind: 'indicator', id: each.id, name: each.text, refs }
    }),
    ...model.strategies.map((each): Part => {
      const refs = [stage(each.stage), ...maybe('component', each.component)]
      return { kind: 'strategy', id: each.id, name: each.name, refs }
    }),
  ]
}

/** One string a part; ids are their kind's own. */
export function partKey({ kind, id }: PartRef): string {
  return `${kind} ${id}`
}

/** What a model has that the other has not. */
export function partsOnlyIn(model: Model, other: Model): Part[] {
  const known = new Set(partsOf(other).map(partKey))
  return partsOf(model).filter((part) => !known.has(partKey(part)))
}

// Steps of editing a model: each gives a new model, and what it leaves wrong is said by `modelProblems`.
import { type Model, type PartKind, partKinds } from '../../schema/model.ts'
import { type PartRef, partsOf } from './parts.ts'

const lists = {
  stage: 'stages',
  dimension: 'dimensions',
  result: 'results',
  component: 'components',
  indicator: 'indicators',
  strategy: 'strategies',
} as const

/**
 * A new part of a kind without words yet, last of its list: of the first stage, dimension or component unless `beside` says which. Its id is
 * made once from its kind and is none that is `taken`, also not by a part retired: a name may change, an id never does.
 */
export function addPart(
  model: Model,
  kind: PartKind,
  { beside, taken }: { beside: PartRef | null; taken: ReadonlySet<string> },
): { model: Model; part: PartRef } {
  const used = new Set([
    ...taken,
    ...partsOf(model)
      .filter((part) => part.kind === kind)
      .map(({ id }) => id),
  ])
  let number = 1
  while (used.has(`${kind}-${number}`)) number += 1
  const id = `${kind}-${number}`
  const text = { es: '', en: '' }
  const near = contextOf(model, beside)
  const stage = near.stage ?? model.stages[0]?.id ?? ''
  const component = near.component ?? model.components[0]?.id ?? null
  const made: Record<PartKind, object> = {
    stage: { id, order: null, name: text, description: text },
    dimension: { id, kind: 'variable', name: text, description: text },
    result: { id, name: text, description: text },
    component: { id, stage, name: text, description: text, attributes: [] },
    attribute: { id, kind: 'attribute', name: text },
    indicator: {
      id,
      stage,
      dimension: near.dimension ?? model.dimensions[0]?.id ?? '',
      component: near.component,
      result: null,
      text,
    },
    strategy: { id, stage, component: near.component, name: text, description: text },
  }
  const part = made[kind]
  if (kind === 'attribute')
    return {
      part: { kind, id },
      model: withAttributes(model, (owner, attributes) =>
        owner === component ? [...attributes, part] : attributes,
      ),
    }
  const list = lists[kind]
  return { part: { kind, id }, model: { ...model, [list]: [...model[list], part] } }
}

function contextOf(model: Model, beside: PartRef | null) {
  const nothing = { stage: null, component: null, dimension: null }
  if (beside === null) return nothing
  switch (beside.kind) {
    case 'stage':
      return { ...nothing, stage: beside.id }
    case 'dimension':
      return { ...nothing, dimension: beside.id }
    case 'component':
      return {
        ...nothing,
        component: beside.id,
        stage: model.components.find(({ id }) => id === beside.id)?.stage ?? null,
      }
    case 'attribute': {
      const owner = model.components.find(({ attributes }) => attributes.some(({ id }) => id === beside.id))
      return { ...nothing, component: owner?.id ?? null, stage: owner?.stage ?? null }
    }
    case 'indicator': {
      const found = model.indicators.find(({ id }) => id === beside.id)
      return {
        stage: found?.stage ?? null,
        component: found?.component ?? null,
        dimension: found?.dimension ?? null,
      }
    }
    case 'strategy': {
      const found = model.strategies.find(({ id }) => id === beside.id)
      return { ...nothing, stage: found?.stage ?? null, component: found?.component ?? null }
    }
    case 'result':
      return nothing
  }
}

/** Some fields of a part changed. The kind of a part decides which it has. */
export function changePart(
  model: Model,
  { kind, id }: PartRef,
  fields: Readonly<Record<string, unknown>>,
): Model {
  const change = <T extends { id: string }>(part: T): T => (part.id === id ? { ...part, ...fields } : part)
  if (kind === 'attribute') return withAttributes(model, (_, attributes) => attributes.map(change))
  return { ...model, [lists[kind]]: (model[lists[kind]] as readonly { id: string }[]).map(change) }
}

/** Without the part; a component takes its attributes along. What names it still does, which is a problem to mend. */
export function removePart(model: Model, { kind, id }: PartRef): Model {
  const others = <T extends { id: string }>(part: T) => part.id !== id
  if (kind === 'attribute') return withAttributes(model, (_, attributes) => attributes.filter(others))
  const left = { ...model, [lists[kind]]: (model[lists[kind]] as readonly { id: string }[]).filter(others) }
  return kind === 'stage' ? renumbered(left) : left
}

/**
 * One place up or down among its kind; the first and the last stay. Stages in the order are numbered as they stand, an
 * attribute moves within its component, and an indicator past the next one of its stage.
 */
export function movePart(model: Model, { kind, id }: PartRef, by: -1 | 1): Model {
  if (kind === 'attribute')
    return withAttributes(model, (_, attributes) => moved(attributes, id, by, () => ''))
  const group = (part: { id: string; stage?: string }) => (kind === 'stage' ? '' : (part.stage ?? ''))
  const list = moved(model[lists[kind]] as readonly { id: string }[], id, by, group)
  const after = { ...model, [lists[kind]]: list }
  return kind === 'stage' ? renumbered(after) : after
}

function moved<T extends { id: string }>(
  list: readonly T[],
  id: string,
  by: -1 | 1,
  group: (part: T) => string,
): T[] {
  const from = list.findIndex((part) => part.id === id)
  const part = list[from]
  if (part === undefined) return [...list]
  let to = from + by
  while (list[to] !== undefined && group(list[to] as T) !== group(part)) to += by
  const other = list[to]
  return other === undefined ? [...list] : list.with(from, other).with(to, part)
}

/** Whether a stage is in the order; those that are stay numbered as they stand. */
export function orderStage(model: Model, id: string, isOrdered: boolean): Model {
  return renumbered(changePart(model, { kind: 'stage', id }, { order: isOrdered ? 1 : null }))
}

function renumbered(model: Model): Model {
  let order = 0
  return {
    ...model,
    stages: model.stages.map((stage) => {
      if (stage.order === null) return stage
      order += 1
      return { ...stage, order }
    }),
  }
}

function withAttributes(
  model: Model,
  change: (component: string, attributes: Model['components'][number]['attributes']) => readonly object[],
): Model {
  return {
    ...model,
    components: model.components.map((component) => ({
      ...component,
      // What is changed of an attribute is an attribute.
      attributes: change(component.id, component.attributes) as Model['components'][number]['attributes'],
    })),
  }
}

/** A part as the editor lists it, in the order of kinds, attributes behind their component. */
export function listedParts(model: Model) {
  return partKinds
    .filter((kind) => kind !== 'attribute')
    .map((kind) => ({
      kind,
      parts: partsOf(model)
        .filter((part) => part.kind === kind)
        .flatMap((part) => [
          part,
          ...partsOf(model).filter(
            (each) => kind === 'component' && each.kind === 'attribute' && each.refs[0]?.id === part.id,
          ),
        ]),
    }))
}

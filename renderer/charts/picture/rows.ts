// What the picture of the model lists, from the top layer down to the base: layers, and of those that are open their
// components, attributes, levels and strategies.

import { type PicturePart, partKey } from '../../../shared/domain/picture/part.ts'
import { sameStrategy } from '../../../shared/domain/strategies/library.ts'
import { partNamed, retiredNamed } from '../../../shared/i18n/part-names.ts'
import type { ComponentId, StageId } from '../../../shared/schema/ids.ts'
import type { Component, Model } from '../../../shared/schema/model.ts'
import type { Counts, Picture, PictureCase } from '../../../shared/schema/picture.ts'
import type { LibraryStrategy, StrategyRef } from '../../../shared/schema/strategy.ts'
import type { LocalText } from '../../../shared/schema/text.ts'

export type PictureRow = {
  key: string
  part: PicturePart
  kind: 'layer' | 'component' | 'attribute' | 'level' | 'strategy'
  name: LocalText
  stage: StageId
  component: ComponentId | null
  /** Null: nothing in it to show. */
  open: boolean | null
}

/** Layers are open and components closed, but for those that were toggled. */
export function isOpen(part: PicturePart, toggled: readonly string[]): boolean {
  return (part.type === 'layer') !== toggled.includes(partKey(part))
}

/**
 * The stages that are layers: those with components, and those with nothing but strategies. Under them all, those the model
 * has no more whose strategies the study still has.
 */
export function layersOfPicture(model: Model, library: readonly LibraryStrategy[]): StageId[] {
  const withStrategies = new Set(library.map(({ stage }) => stage))
  const live = model.stages.map(({ id }) => id)
  return [
    ...[...withStrategies].filter((id) => !live.includes(id)),
    ...live.filter((id) => withStrategies.has(id) || model.components.some(({ stage }) => stage === id)),
  ]
}

/** `toggled` null: all that there is, open or not. */
export function rowsOf(
  model: Model,
  library: readonly LibraryStrategy[],
  toggled: readonly string[] | null,
): PictureRow[] {
  return layersOfPicture(model, library)
    .toReversed()
    .flatMap((stage): PictureRow[] => {
      const part = { type: 'layer', id: stage } as const
      const open = toggled === null || isOpen(part, toggled)
      const name = partNamed(model, 'stage', stage) ?? { es: stage, en: stage }
      const head: PictureRow = { key: partKey(part), part, kind: 'layer', name, stage, component: null, open }
      if (!open) return [head]
      const components = model.components.filter((each) => each.stage === stage)
      const strategies = library.filter((each) => each.stage === stage)
      return [
        head,
        ...components.flatMap((each) => componentRows(each, toggled)),
        ...strategies.map((strategy): PictureRow => {
          const of = { type: 'strategy', ref: strategy.ref } as const
          const { component } = strategy
          const gone = retiredNamed(model, 'strategy', strategy.ref.id)
          return {
            key: partKey(of),
            part: of,
            kind: 'strategy',
            name: gone ?? strategy.name,
            stage,
            component,
            open: null,
          }
        }),
      ]
    })
}

function componentRows(component: Component, toggled: readonly string[] | null): PictureRow[] {
  const { id, stage, name, attributes } = component
  const part = { type: 'component', id } as const
  const open = toggled === null || isOpen(part, toggled)
  const head: PictureRow = {
    key: partKey(part),
    part,
    kind: 'component',
    name,
    stage,
    component: id,
    open: attributes.length === 0 ? null : open,
  }
  if (!open) return [head]
  const row = (attribute: Component['attributes'][number]): PictureRow => {
    const own = { type: 'attribute', id: attribute.id } as const
    return {
      key: partKey(own),
      part: own,
      kind: attribute.kind,
      name: attribute.name,
      stage,
      component: id,
      open: null,
    }
  }
  return [
    head,
    ...attributes.filter(({ kind }) => kind === 'attribute').map(row),
    // Built from the base up, like the layers.
    ...levelsOf(component).map(row).toReversed(),
  ]
}

/** The levels of a component, the first at the base. */
export function levelsOf({ attributes }: Pick<Component, 'attributes'>): Component['attributes'] {
  return attributes.filter(({ kind }) => kind === 'level')
}

/** What was coded to a part in a network; null for strategies, and for what the model has come to have since. */
export function countsOf(of: PictureCase, part: PicturePart): Counts | null {
  if (part.type === 'strategy') return null
  if (part.type === 'layer') return of.layers.find(({ stage }) => stage === part.id) ?? null
  const components = of.layers.flatMap((layer) => layer.components)
  if (part.type === 'component') return components.find(({ component }) => component === part.id) ?? null
  return (
    components.flatMap(({ attributes }) => attributes).find(({ attribute }) => attribute === part.id) ?? null
  )
}

/** The placement that stands for a component of a network in what is shown: the last of its standing ones. */
export function placedOn(of: PictureCase, component: ComponentId | null) {
  return of.layers
    .flatMap((layer) => layer.components)
    .find((each) => each.component === component)
    ?.steps.at(-1)
}

export function strategyIn(of: PictureCase, ref: StrategyRef) {
  return of.strategies.find((each) => sameStrategy(each.ref, ref))
}

/** Most passages of one direction in any component, attribute or level: what bars are measured by. */
export function mostPassages({ cases }: Picture): number {
  let most = 1
  for (const { layers } of cases)
    for (const { components } of layers)
      for (const { supporting, contradicting } of components) most = Math.max(most, supporting, contradicting)
  return most
}

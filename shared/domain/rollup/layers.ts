// The accompaniment model's layers: components and their attributes, counted up without counting twice.
import type { Code } from '../../schema/codebook.ts'
import type { CodeId } from '../../schema/ids.ts'
import type { Component, Model } from '../../schema/model.ts'
import type { ComponentTally, LayerTally } from '../../schema/profile.ts'
import { groupBy } from './group-by.ts'
import type { RolledCoding, RolledSource } from './input.ts'
import { tallier } from './tally.ts'

export type LayersInput = {
  model: Pick<Model, 'stages' | 'components'>
  codes: readonly Pick<Code, 'id' | 'components' | 'attributes'>[]
  /** The case's sources, in source order; codings on others are ignored. */
  sources: readonly RolledSource[]
  codings: readonly RolledCoding[]
}

/**
 * Every stage in model order, with its components. An attribute holds the codings of the codes tied to it; a
 * component those of the codes tied to it or to any of its attributes; a layer those of its components. Each
 * counts the distinct passages of what it holds; passages of `all` are unions whatever the direction.
 */
export function rollupLayers({ model, codes, sources, codings }: LayersInput): LayerTally[] {
  const tally = tallier(sources)
  const codingsByCode = groupBy(codings, (coding) => coding.codeId)
  const count = (tied: ReadonlySet<CodeId>) => {
    const held = [...tied].flatMap((code) => codingsByCode.get(code) ?? [])
    const inDirection = (direction: RolledCoding['direction']) =>
      tally(held.filter((coding) => coding.direction === direction))
    return {
      all: tally(held),
      supporting: inDirection('supports'),
      contradicting: inDirection('contradicts'),
      neutral: inDirection('neutral'),
    }
  }
  const tiedTo = (tie: (code: (typeof codes)[number]) => boolean) =>
    new Set(codes.filter(tie).map((code) => code.id))

  const tiedToComponent = ({ id, attributes }: Component) =>
    tiedTo(
      (code) => code.components.includes(id) || attributes.some((each) => code.attributes.includes(each.id)),
    )
  const componentTally = (component: Component): ComponentTally => ({
    component: component.id,
    ...count(tiedToComponent(component)),
    attributes: component.attributes.map(({ id }) => ({
      attribute: id,
      ...count(tiedTo((code) => code.attributes.includes(id))),
    })),
  })
  return model.stages.map(({ id }) => {
    const components = model.components.filter((component) => component.stage === id)
    const tied = new Set(components.flatMap((component) => [...tiedToComponent(component)]))
    return { stage: id, ...count(tied), components: components.map(componentTally) }
  })
}

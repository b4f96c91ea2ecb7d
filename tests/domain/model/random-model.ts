// Random models, and random changes of them: parts come, go, change their texts, their places and whom they belong to.
import fc from 'fast-check'
import { partsOf, partsOnlyIn } from '../../../shared/domain/model/parts.ts'
import { type Model, model, type PartKind } from '../../../shared/schema/model.ts'
import type { PartHome } from '../../../shared/schema/model-change.ts'

/** Draws numbers below `n`, over and over from one list; 0 when there is nothing to draw from. */
export type Draw = (n: number) => number

export const draws = fc.array(fc.nat(999), { minLength: 20, maxLength: 80 })

export function drawing(numbers: readonly number[]): Draw {
  let at = 0
  return (n) => {
    const drawn = (numbers[at % numbers.length] ?? 0) + 7 * Math.floor(at / numbers.length)
    at += 1
    return n <= 0 ? 0 : drawn % n
  }
}

const local = (text: string) => ({ es: text, en: `${text} (en)` })
const upTo = (n: number) => Array.from({ length: n }, (_, at) => at)

export function randomModel(draw: Draw): Model {
  const stages = upTo(1 + draw(4)).map((n) => `s${n}`)
  const outside = draw(2)
  const dimensions = upTo(1 + draw(3)).map((n) => ({ id: `d${n}`, kind: n === 1 ? 'result' : 'variable' }))
  const results = upTo(draw(3)).map((n) => `r${n}`)
  const components = upTo(draw(4)).map((n) => `c${n}`)
  const one = (ids: readonly string[]) => ids[draw(ids.length)]
  const maybe = (ids: readonly string[]) => (draw(3) === 0 ? null : (one(ids) ?? null))
  return model.parse({
    id: 'random',
    version: 1,
    name: local('Azar'),
    saturation: 1 + draw(3),
    threshold: draw(100) / 100,
    minCoverage: draw(100) / 100,
    dimensions: dimensions.map((each) => ({ ...each, name: local(each.id), description: local('.') })),
    results: results.map((id) => ({ id, name: local(id), description: local('.') })),
    stages: stages.map((id, at) => ({
      id,
      order: at < stages.length - outside ? at + 1 : null,
      name: local(id),
      description: local('.'),
    })),
    components: components.map((id) => ({
      id,
      stage: one(stages),
      name: local(id),
      description: local('.'),
      attributes: upTo(draw(4)).map((n) => ({
        id: `${id}.a${n}`,
        kind: n === 0 ? 'attribute' : 'level',
        name: local(`${id}.a${n}`),
      })),
    })),
    indicators: upTo(1 + draw(6)).map((n) => {
      const dimension = dimensions[draw(dimensions.length)]
      return {
        id: `i${n}`,
        stage: one(stages),
        dimension: dimension?.id,
        component: maybe(components),
        result: dimension?.kind === 'result' ? maybe(results) : null,
        text: local(`i${n}`),
      }
    }),
    strategies: upTo(draw(3)).map((n) => ({
      id: `t${n}`,
      stage: one(stages),
      component: maybe(components),
      name: local(`t${n}`),
      description: local('.'),
    })),
  })
}

/** A model that can be used, so unlike the one before as the draw wants it. `tag` makes new ids. */
export function randomChange(before: Model, draw: Draw, tag: string): Model {
  const kept = <T extends { id: string }>(list: readonly T[], least: number): T[] => {
    const left = list.filter(() => draw(4) !== 0)
    return shuffled(left.length < least ? [...list] : left, draw)
  }
  const stages = kept(before.stages, 1)
  if (draw(3) === 0) {
    const id = `s-${tag}`
    stages.push(
      model.shape.stages.element.parse({ id, order: null, name: local(id), description: local('.') }),
    )
  }
  const dimensions = kept(before.dimensions, 1)
  const results = kept(before.results, 0)
  const oneOf = <T extends { id: string }>(list: readonly T[]) => list[draw(list.length)]?.id
  const there = (list: readonly { id: string }[], id: string | null) => list.some((each) => each.id === id)
  const strays: Model['components'][number]['attributes'] = []
  const components = kept(before.components, 0).map((each) => ({
    ...each,
    stage: there(stages, each.stage) ? each.stage : oneOf(stages),
    attributes: kept(each.attributes, 0).filter((attribute) => {
      const isStray = draw(5) === 0
      if (isStray) strays.push(attribute)
      return !isStray
    }),
  }))
  for (const stray of strays) components[draw(components.length)]?.attributes.push(stray)
  const indicators = kept(before.indicators, 0)
  if (draw(2) === 0 && indicators[0] !== undefined)
    indicators.push({ ...indicators[0], id: `i-${tag}` as never, text: local(`i-${tag}`) })
  const placed = <T extends { stage: string; component: string | null }>(each: T) => ({
    ...each,
    stage: there(stages, each.stage) ? each.stage : oneOf(stages),
    component: there(components, each.component) ? each.component : null,
  })
  return model.parse({
    ...before,
    id: draw(6) === 0 ? `random-${tag}` : before.id,
    saturation: 1 + draw(3),
    threshold: draw(100) / 100,
    dimensions,
    results,
    stages: renumbered(stages, draw),
    components,
    indicators: indicators.map((each) => {
      const dimension = there(dimensions, each.dimension) ? each.dimension : oneOf(dimensions)
      const files = dimensions.find(({ id }) => id === dimension)?.kind === 'result'
      return { ...placed(each), dimension, result: files && there(results, each.result) ? each.result : null }
    }),
    strategies: kept(before.strategies, 0).map(placed),
  })
}

function renumbered(stages: readonly Model['stages'][number][], draw: Draw) {
  let order = 0
  return stages.map((stage) => {
    if (draw(4) === 0) return { ...stage, order: null }
    order += 1
    return { ...stage, order }
  })
}

function shuffled<T>(list: readonly T[], draw: Draw): T[] {
  if (list.length < 2 || draw(2) === 0) return [...list]
  const at = 1 + draw(list.length - 1)
  return [...list.slice(at), ...list.slice(0, at)]
}

/** Homes for some of what goes. */
export function randomHomes(before: Model, after: Model, draw: Draw): PartHome[] {
  const byKind = Map.groupBy(partsOf(after), ({ kind }): PartKind => kind)
  return partsOnlyIn(before, after).flatMap(({ kind, id }) => {
    const homes = byKind.get(kind) ?? []
    const to = draw(3) === 0 ? null : (homes[draw(homes.length)]?.id ?? null)
    return draw(5) === 0 ? [] : [{ kind, id, to }]
  })
}

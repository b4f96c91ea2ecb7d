// What keeps a model from being used: said part by part, so that whoever edits it is led to each.
import type { Model } from '../../schema/model.ts'
import type { ModelProblem, ProblemCode } from '../../schema/model-change.ts'
import type { LocalText } from '../../schema/text.ts'
import { type Part, type PartRef, partKey, partsOf } from './parts.ts'

/**
 * Every problem of a model, empty texts included; none: it can be used. Stages in the order are numbered from 1 without a
 * gap, since a stage skipped is told by its place. A result is named only on what is filed under a dimension of results.
 */
export function modelProblems(model: Model): ModelProblem[] {
  const parts = partsOf(model)
  return [
    ...numbers(model),
    ...(model.stages.length === 0 ? [of('no-stages', null, 'stages')] : []),
    ...(model.dimensions.length === 0 ? [of('no-dimensions', null, 'dimensions')] : []),
    ...missingTexts(model),
    ...repeated(parts),
    ...orders(model),
    ...parts.flatMap((part) => unknownRefs(part, parts)),
    ...misplacedResults(model),
  ]
}

function of(code: ProblemCode, part: PartRef | null, field: string): ModelProblem {
  return { code, part: part === null ? null : { kind: part.kind, id: part.id }, field }
}

function numbers({ saturation, threshold, minCoverage }: Model): ModelProblem[] {
  return [
    ...(Number.isInteger(saturation) && saturation >= 1 ? [] : [of('saturation', null, 'saturation')]),
    ...(threshold >= -1 && threshold <= 1 ? [] : [of('threshold', null, 'threshold')]),
    ...(minCoverage >= 0 && minCoverage <= 1 ? [] : [of('coverage', null, 'minCoverage')]),
  ]
}

function missingTexts(model: Model): ModelProblem[] {
  const empty = (text: LocalText) => text.es.trim() === '' || text.en.trim() === ''
  const described = [
    ...model.stages.map((part) => ({ kind: 'stage' as const, part })),
    ...model.dimensions.map((part) => ({ kind: 'dimension' as const, part })),
    ...model.results.map((part) => ({ kind: 'result' as const, part })),
    ...model.components.map((part) => ({ kind: 'component' as const, part })),
    ...model.strategies.map((part) => ({ kind: 'strategy' as const, part })),
  ]
  return [
    ...(empty(model.name) ? [of('text-missing', null, 'name')] : []),
    ...partsOf(model)
      .filter(({ name }) => empty(name))
      .map((part) => of('text-missing', part, part.kind === 'indicator' ? 'text' : 'name')),
    ...described
      .filter(({ part }) => empty(part.description))
      .map(({ kind, part }) => of('text-missing', { kind, id: part.id }, 'description')),
  ]
}

function repeated(parts: readonly Part[]): ModelProblem[] {
  const seen = new Set<string>()
  return parts.flatMap((part) => {
    const key = partKey(part)
    const again = seen.has(key)
    seen.add(key)
    return again ? [of('id-twice', part, '')] : []
  })
}

function orders({ stages }: Model): ModelProblem[] {
  const ordered = stages.filter(({ order }) => order !== null)
  const taken = new Set<number>()
  return ordered.flatMap(({ id, order }) => {
    const part: PartRef = { kind: 'stage', id }
    if (order === null) return []
    const twice = taken.has(order)
    taken.add(order)
    if (twice) return [of('order-twice', part, 'order')]
    return order > ordered.length ? [of('order-gap', part, 'order')] : []
  })
}

function unknownRefs(part: Part, parts: readonly Part[]): ModelProblem[] {
  const known = new Set(parts.map(partKey))
  const codes = {
    stage: 'stage-unknown',
    dimension: 'dimension-unknown',
    component: 'component-unknown',
    result: 'result-unknown',
  } as const
  return part.refs.flatMap((ref) =>
    known.has(partKey(ref)) || !(ref.kind in codes)
      ? []
      : [of(codes[ref.kind as keyof typeof codes], part, ref.kind)],
  )
}

function misplacedResults({ indicators, dimensions }: Model): ModelProblem[] {
  const kinds = new Map(dimensions.map(({ id, kind }) => [id, kind]))
  return indicators.flatMap(({ id, dimension, result }) =>
    result !== null && kinds.get(dimension) === 'variable'
      ? [of('result-elsewhere', { kind: 'indicator', id }, 'result')]
      : [],
  )
}

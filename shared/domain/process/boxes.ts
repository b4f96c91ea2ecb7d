// Variables, stages and results of a case as boxes: each with its indicators and what was coded to them.
import type { IndicatorId } from '../../schema/ids.ts'
import type { Model } from '../../schema/model.ts'
import type { ProcessBox, ProcessResult, ProcessStage, ProcessVariable } from '../../schema/process.ts'
import type { Rollup } from '../../schema/profile.ts'
import type { RolledCoding, RollupInput } from '../rollup/input.ts'
import { countsFor } from '../rollup/rollup-case.ts'
import { tallier } from '../rollup/tally.ts'

export type ProcessInput = Omit<RollupInput, 'model'> & {
  model: Pick<Model, 'stages' | 'indicators' | 'dimensions' | 'results'>
  /** Of the same case. */
  rollup: Pick<Rollup, 'stages'>
  /** For each fact that an indicator cites in the case, the indicator. */
  cited: readonly IndicatorId[]
}

export type ProcessBoxes = {
  variables: ProcessVariable[]
  stages: ProcessStage[]
  results: Omit<ProcessResult, 'judgement'>[]
}

/**
 * A box for every dimension of variables, for every stage, and for every result; where the model files indicators under
 * results and names none, one box more holds them, its result null. A result's box holds the indicators that name it,
 * whatever dimension they are filed under. A passage that speaks to several indicators of a box counts once in it, and a
 * coding excluded for one of them still counts by the others.
 */
export function processBoxes(input: ProcessInput): ProcessBoxes {
  const { model, rollup } = input
  const boxOf = boxer(input)
  const kinds = new Map(model.dimensions.map(({ id, kind }) => [id, kind]))
  const unnamed = model.indicators.filter(
    ({ result, dimension }) => result === null && kinds.get(dimension) === 'result',
  )
  return {
    variables: model.dimensions
      .filter(({ kind }) => kind === 'variable')
      .map(({ id }) => ({
        dimension: id,
        ...boxOf(model.indicators.filter(({ dimension }) => dimension === id)),
      })),
    stages: rollup.stages.map(({ stage, fit, coverage, reached }) => ({
      stage,
      fit,
      coverage,
      reached,
      ...boxOf(model.indicators.filter((each) => each.stage === stage)),
    })),
    results: [
      ...model.results.map(({ id }) => ({
        result: id,
        ...boxOf(model.indicators.filter(({ result }) => result === id)),
      })),
      ...(unnamed.length === 0 ? [] : [{ result: null, ...boxOf(unnamed) }]),
    ],
  }
}

function boxer({ model, codes, sources, codings, rollup, cited }: ProcessInput) {
  const tally = tallier(sources)
  const status = new Map(
    rollup.stages.flatMap(({ indicators }) => indicators.map((each) => [each.id, each.status])),
  )
  const tied = new Map(codes.map(({ id, indicators }) => [id, indicators]))
  const speaksTo = (coding: RolledCoding, ids: ReadonlySet<IndicatorId>) =>
    (tied.get(coding.codeId) ?? []).some((id) => ids.has(id) && countsFor(coding, id))
  return (indicators: Model['indicators']): ProcessBox => {
    const held = model.stages.flatMap(({ id: stage }) =>
      indicators
        .filter((each) => each.stage === stage)
        .map(({ id }) => ({ id, stage, status: status.get(id) ?? 'unsupported' })),
    )
    const ids = new Set(held.map(({ id }) => id))
    const speaking = codings.filter((coding) => speaksTo(coding, ids))
    return {
      indicators: held,
      supporting: tally(speaking.filter(({ direction }) => direction === 'supports')),
      contradicting: tally(speaking.filter(({ direction }) => direction === 'contradicts')),
      facts: cited.filter((id) => ids.has(id)).length,
    }
  }
}

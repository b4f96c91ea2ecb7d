import type { Coding } from '../../schema/coding.ts'
import type { IndicatorId } from '../../schema/ids.ts'
import type { Indicator } from '../../schema/model.ts'
import type { IndicatorProfile, Rollup, StageProfile, Tally } from '../../schema/profile.ts'
import { groupBy } from './group-by.ts'
import type { RolledCoding, RollupInput } from './input.ts'
import { findFlipSet } from './sensitivity.ts'
import { stageFit } from './stage-fit.ts'
import { statusOf, strengthOf } from './strength.ts'
import { suggest } from './suggestion.ts'
import { tallier } from './tally.ts'

/** The stage profile of one case: stages and their indicators in model order, suggestion and sensitivity. */
export function rollupCase(input: RollupInput): Rollup {
  const { model, sources } = input
  const evidence = evidenceByIndicator(input)
  const tally = tallier(sources)
  const profileOf = (indicator: Indicator): IndicatorProfile => {
    const codings = evidence.get(indicator.id) ?? []
    const supporting = tally(inDirection(codings, 'supports'))
    const contradicting = tally(inDirection(codings, 'contradicts'))
    const holders = holdersOf(supporting, contradicting)
    return {
      id: indicator.id,
      dimension: indicator.dimension,
      status: statusOf(holders),
      strength: strengthOf(holders, model),
      supporting,
      contradicting,
    }
  }
  const stages = model.stages.map((stage): StageProfile => {
    const indicators = model.indicators.filter((indicator) => indicator.stage === stage.id).map(profileOf)
    const holders = indicators.map((each) => holdersOf(each.supporting, each.contradicting))
    return { stage: stage.id, ...stageFit(holders, model), indicators }
  })
  const flipSet = findFlipSet(
    model,
    stages,
    sources.map((source) => source.id),
  )
  const orders = new Map(model.stages.map((stage) => [stage.id, stage.order]))
  return {
    suggestion: suggest(
      stages.map(({ stage, fit, reached }) => ({
        id: stage,
        order: orders.get(stage) ?? null,
        fit,
        reached,
      })),
    ),
    fragile: flipSet?.length === 1,
    flipSet,
    stages,
  }
}

/** The codings that speak to each indicator: those whose code is tied to it, of every coder, but for those excluded there. */
function evidenceByIndicator({ codes, codings }: RollupInput): Map<IndicatorId, RolledCoding[]> {
  const codingsByCode = groupBy(codings, (coding) => coding.codeId)
  const evidence = new Map<IndicatorId, RolledCoding[]>()
  for (const code of codes) {
    for (const indicator of new Set(code.indicators)) {
      const known = evidence.get(indicator) ?? []
      const held = (codingsByCode.get(code.id) ?? []).filter((each) => countsFor(each, indicator))
      evidence.set(indicator, known.concat(held))
    }
  }
  return evidence
}

/** Whether a coding of a code tied to an indicator is evidence for it. */
export function countsFor(
  { excludedFor }: Pick<RolledCoding, 'excludedFor'>,
  indicator: IndicatorId,
): boolean {
  return excludedFor === undefined || !excludedFor.includes(indicator)
}

function inDirection(codings: readonly RolledCoding[], direction: Coding['direction']): RolledCoding[] {
  return codings.filter((coding) => coding.direction === direction)
}

function holdersOf(supporting: Tally, contradicting: Tally) {
  return { supporting: supporting.sources.length, contradicting: contradicting.sources.length }
}

// What a suggestion hangs on: the stages of a case with each of its sources left out in turn.
import type { SourceId, StageId } from '../../schema/ids.ts'
import type { LeftOut } from '../../schema/ledger.ts'
import type { Model } from '../../schema/model.ts'
import type { StageProfile } from '../../schema/profile.ts'
import { stageFit } from './stage-fit.ts'
import type { Holders } from './strength.ts'
import { suggestedStage } from './suggestion.ts'

/**
 * For every source, in the order given: fit, coverage and reach of each stage without it, the stage that would be
 * suggested (null: no clear stage), and whether that differs. `stages` are the case's whole profile. What counts is how
 * many sources hold evidence, so a source left out lowers by one what it holds.
 */
export function leaveOneOut(
  model: Pick<Model, 'saturation' | 'threshold' | 'minCoverage' | 'stages'>,
  stages: readonly StageProfile[],
  sourceOrder: readonly SourceId[],
): LeftOut[] {
  const suggested = (fits: readonly LeftOut['stages'][number][]): StageId | null => {
    const byId = new Map(fits.map((fit) => [fit.stage, fit]))
    return suggestedStage(
      model.stages.map(({ id, order }) => {
        const { fit = 0, reached = false } = byId.get(id) ?? {}
        return { id, order, fit, reached }
      }),
    )
  }
  const before = suggested(stages)
  const whole = stages.map(({ indicators }) => {
    const held = new Set<SourceId>()
    for (const { supporting, contradicting } of indicators) {
      for (const id of supporting.sources) held.add(id)
      for (const id of contradicting.sources) held.add(id)
    }
    return held
  })
  return sourceOrder.map((sourceId) => {
    const without = stages.map((profile, place) => {
      const { stage, fit, coverage, reached, indicators } = profile
      if (whole[place]?.has(sourceId) !== true) return { stage, fit, coverage, reached }
      return {
        stage,
        ...stageFit(
          indicators.map((each) => holdersWithout(each, sourceId)),
          model,
        ),
      }
    })
    const suggestion = suggested(without)
    return { sourceId, suggestion, changes: suggestion !== before, stages: without }
  })
}

function holdersWithout(
  { supporting, contradicting }: StageProfile['indicators'][number],
  id: SourceId,
): Holders {
  return {
    supporting: supporting.sources.length - Number(supporting.sources.includes(id)),
    contradicting: contradicting.sources.length - Number(contradicting.sources.includes(id)),
  }
}

import { stageFit } from '../../../shared/domain/rollup/stage-fit.ts'
import { suggestedStage } from '../../../shared/domain/rollup/suggestion.ts'
import type { SourceId, StageId } from '../../../shared/schema/ids.ts'
import type { Model } from '../../../shared/schema/model.ts'
import type { CaseProfile, StageProfile } from '../../../shared/schema/profile.ts'

type Bounds = Pick<Model, 'saturation' | 'threshold' | 'minCoverage' | 'stages'>

/**
 * The stage that would be suggested with `left` left out; null for none. Strength counts distinct sources, so a
 * profile says enough to recount without reading the codings again.
 */
export function suggestionWithout(
  model: Bounds,
  stages: readonly StageProfile[],
  left: ReadonlySet<SourceId>,
): StageId | null {
  const kept = (sources: readonly SourceId[]) => sources.filter((source) => !left.has(source)).length
  return suggestedStage(
    stages.map(({ stage, indicators }) => ({
      id: stage,
      order: model.stages.find((each) => each.id === stage)?.order ?? null,
      ...stageFit(
        indicators.map(({ supporting, contradicting }) => ({
          supporting: kept(supporting.sources),
          contradicting: kept(contradicting.sources),
        })),
        model,
      ),
    })),
  )
}

/**
 * How firm a suggestion is. `flips`: without these sources it would be `to` (null: no stage); `steady`: no three
 * sources or fewer change it; `bare`: there is no evidence to leave out.
 */
export type Firmness =
  | { kind: 'flips'; sources: readonly SourceId[]; to: StageId | null }
  | { kind: 'steady' }
  | { kind: 'bare' }

export function firmnessOf(model: Bounds, profile: Pick<CaseProfile, 'stages' | 'flipSet'>): Firmness {
  if (profile.stages.every(({ coverage }) => coverage === 0)) return { kind: 'bare' }
  const { flipSet } = profile
  if (flipSet === null) return { kind: 'steady' }
  return {
    kind: 'flips',
    sources: flipSet,
    to: suggestionWithout(model, profile.stages, new Set(flipSet)),
  }
}

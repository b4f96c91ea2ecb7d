import type { Model } from '../../schema/model.ts'
import { type Holders, statusOf, strengthOf } from './strength.ts'
import { atLeast } from './tolerance.ts'

export type StageFit = { fit: number; coverage: number; reached: boolean }

/**
 * Fit: mean strength of the stage's indicators, -1 to 1. Coverage: share of them with evidence, 0 to 1.
 * Reached: both at or above the model's bounds. A stage without indicators has nothing to be reached by.
 */
export function stageFit(
  indicators: readonly Holders[],
  model: Pick<Model, 'saturation' | 'threshold' | 'minCoverage'>,
): StageFit {
  if (indicators.length === 0) return { fit: 0, coverage: 0, reached: false }
  let strength = 0
  let covered = 0
  for (const holders of indicators) {
    strength += strengthOf(holders, model)
    if (statusOf(holders) !== 'unsupported') covered += 1
  }
  const fit = strength / indicators.length
  const coverage = covered / indicators.length
  return { fit, coverage, reached: atLeast(fit, model.threshold) && atLeast(coverage, model.minCoverage) }
}

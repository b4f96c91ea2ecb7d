import type { FrozenProfile } from '../../schema/judgement-snapshot.ts'
import type { Rollup } from '../../schema/profile.ts'

/** The numbers of a roll-up, without the ids they were counted from. */
export function frozenProfile({ suggestion, fragile, stages }: Rollup): FrozenProfile {
  return {
    suggestion: suggestion?.stage ?? null,
    fragile,
    stages: stages.map(({ stage, fit, coverage, reached, indicators }) => ({
      stage,
      fit,
      coverage,
      reached,
      indicators: indicators.map(({ id, status, strength, supporting, contradicting }) => ({
        id,
        status,
        strength,
        supporting: supporting.passages,
        contradicting: contradicting.passages,
      })),
    })),
  }
}

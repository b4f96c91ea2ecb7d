import type { StageProfile } from '../../schema/profile.ts'

/** Indicators of a stage with evidence for it, against it, and with none; one may be counted both for and against. */
export function stageCounts({ indicators }: Pick<StageProfile, 'indicators'>): {
  for: number
  against: number
  missing: number
} {
  return {
    for: indicators.filter(({ supporting }) => supporting.passages > 0).length,
    against: indicators.filter(({ contradicting }) => contradicting.passages > 0).length,
    missing: indicators.filter(({ status }) => status === 'unsupported').length,
  }
}

import type { Model } from '../../schema/model.ts'
import type { Status } from '../../schema/profile.ts'

/** Distinct sources that hold evidence for and against one indicator. */
export type Holders = { supporting: number; contradicting: number }

/** An indicator has passages in a direction exactly when some source holds evidence in it. */
export function statusOf({ supporting, contradicting }: Holders): Status {
  if (supporting > 0) return contradicting > 0 ? 'contested' : 'supported'
  return contradicting > 0 ? 'contradicted' : 'unsupported'
}

/** min(sF, n)/n - min(sA, n)/n, with n the model's saturation; -1 to 1. */
export function strengthOf(holders: Holders, { saturation: n }: Pick<Model, 'saturation'>): number {
  return Math.min(holders.supporting, n) / n - Math.min(holders.contradicting, n) / n
}

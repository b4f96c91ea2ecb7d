// The fixed marks for evidence, as paths on a 12 by 12 field. Each shape has a plain-text twin for paper and tables.
import type { Direction } from '../../shared/schema/coding.ts'
import type { Status } from '../../shared/schema/profile.ts'

export type MarkKind = 'for' | 'against' | 'missing' | 'neutral'

export const markShapes: Readonly<Record<MarkKind, { path: string; hollow: boolean; sign: string }>> = {
  for: { path: 'M6 1.2 11.2 10.6H.8Z', hollow: false, sign: '▲' },
  against: { path: 'M6 10.8.8 1.4H11.2Z', hollow: false, sign: '▼' },
  missing: { path: 'M6 1.6a4.4 4.4 0 1 1 0 8.8a4.4 4.4 0 1 1 0-8.8Z', hollow: true, sign: '○' },
  neutral: { path: 'M6 1.2 10.8 6 6 10.8 1.2 6Z', hollow: true, sign: '◇' },
}

export const markOfDirection: Readonly<Record<Direction, MarkKind>> = {
  supports: 'for',
  contradicts: 'against',
  neutral: 'neutral',
}

/** Contested evidence shows both marks side by side. */
export const marksOfStatus: Readonly<Record<Status, readonly MarkKind[]>> = {
  unsupported: ['missing'],
  supported: ['for'],
  contradicted: ['against'],
  contested: ['for', 'against'],
}

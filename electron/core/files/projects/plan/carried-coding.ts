import type { Direction } from '../../../../../shared/schema/coding.ts'

/** What Trama knows of a coding and no other program does. */
export type CarriedCoding = { direction: Direction; weight: number | null }

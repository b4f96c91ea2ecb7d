import type { Source } from '../../schema/source.ts'
import type { Wave } from '../../schema/wave.ts'

/** By its date, both days of the wave included; a source without a date is in no wave. */
export function inWave({ date }: Pick<Source, 'date'>, { from, to }: Pick<Wave, 'from' | 'to'>): boolean {
  return date !== null && (from === null || date >= from) && (to === null || date <= to)
}

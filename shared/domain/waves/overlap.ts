import type { Wave } from '../../schema/wave.ts'

/** The first wave that shares a day with this one, itself left out; null when none does. */
export function overlapping<W extends Pick<Wave, 'id' | 'from' | 'to'>>(
  wave: Pick<Wave, 'id' | 'from' | 'to'>,
  all: readonly W[],
): W | null {
  const meets = (other: W) => startsBy(wave, other.to) && startsBy(other, wave.to)
  return all.find((other) => other.id !== wave.id && meets(other)) ?? null
}

/** Days as `YYYY-MM-DD` compare as texts. */
function startsBy({ from }: Pick<Wave, 'from'>, day: string | null): boolean {
  return from === null || day === null || from <= day
}

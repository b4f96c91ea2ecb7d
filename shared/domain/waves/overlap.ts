/** Both days included; null: open to that side. */
export type Period = { from: string | null; to: string | null }
type Named = Period & { id: string }

/** The first period that shares a day with this one, itself left out; null when none does. */
export function overlapping<P extends Named>(period: Named, all: readonly P[]): P | null {
  const meets = (other: P) => startsBy(period, other.to) && startsBy(other, period.to)
  return all.find((other) => other.id !== period.id && meets(other)) ?? null
}

/** Days as `YYYY-MM-DD` compare as texts. */
function startsBy({ from }: Period, day: string | null): boolean {
  return from === null || day === null || from <= day
}

// Calendar days, `YYYY-MM-DD`, on the axis of a picture.

/** Milliseconds of a calendar day's beginning, in no time zone. */
export function dayTime(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

/** From the first to the last; a fortnight around a single day. */
export function spanOf(times: readonly number[]): [number, number] {
  const fortnight = 14 * 24 * 3600 * 1000
  const [first, last] = [Math.min(...times), Math.max(...times)]
  if (times.length === 0) return [0, fortnight]
  return first === last ? [first - fortnight, last + fortnight] : [first, last]
}

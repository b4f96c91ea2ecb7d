/**
 * Where a day stands between two ends, by the days that are shown: the first at one end, the last at the other; a single
 * day in the middle. Days are `YYYY-MM-DD`, and are as long as each other.
 */
export function scaleOf(
  days: readonly string[],
  [start, end]: readonly [number, number],
): (day: string) => number {
  const times = days.map((day) => Date.parse(`${day}T00:00:00Z`))
  const [first, last] = [Math.min(...times), Math.max(...times)]
  if (first === last) return () => (start + end) / 2
  return (day) => start + ((Date.parse(`${day}T00:00:00Z`) - first) / (last - first)) * (end - start)
}

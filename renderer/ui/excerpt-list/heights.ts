// How tall the lines of a long list are, guessed until they are drawn, and where each one is: a Fenwick tree of heights.

export type Heights = {
  readonly count: number
  /** CSS pixels of all lines together. */
  readonly total: () => number
  readonly of: (line: number) => number
  /** Where a line begins; of `count`, where the last one ends. */
  readonly offsetOf: (line: number) => number
  /** The line at a distance from the top; the last one beyond the end, 0 in an empty list. */
  readonly lineAt: (distance: number) => number
  readonly set: (line: number, height: number) => void
}

export function heightsOf(count: number, guess: (line: number) => number): Heights {
  const heights = new Float64Array(count)
  // sums[i] holds the lines from i - (i & -i) to before i.
  const sums = new Float64Array(count + 1)
  for (let line = 0; line < count; line++) {
    heights[line] = guess(line)
    sums[line + 1] = (sums[line + 1] ?? 0) + (heights[line] ?? 0)
    const above = line + 1 + ((line + 1) & -(line + 1))
    if (above <= count) sums[above] = (sums[above] ?? 0) + (sums[line + 1] ?? 0)
  }
  const offsetOf = (line: number): number => {
    let sum = 0
    for (let at = Math.min(line, count); at > 0; at -= at & -at) sum += sums[at] ?? 0
    return sum
  }
  return {
    count,
    total: () => offsetOf(count),
    of: (line) => heights[line] ?? 0,
    offsetOf,
    lineAt: (distance) => {
      let at = 0
      let left = distance
      for (let step = 2 ** Math.floor(Math.log2(Math.max(1, count))); step > 0; step >>= 1) {
        const next = at + step
        if (next <= count && (sums[next] ?? 0) <= left) {
          at = next
          left -= sums[next] ?? 0
        }
      }
      return Math.max(0, Math.min(at, count - 1))
    },
    set: (line, height) => {
      const change = height - (heights[line] ?? 0)
      heights[line] = height
      for (let at = line + 1; at <= count; at += at & -at) sums[at] = (sums[at] ?? 0) + change
    },
  }
}

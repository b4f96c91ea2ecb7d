// Chance that can be had again: the same seed, the same choices (mulberry32).

export type Random = {
  /** A whole number from 0 to before `limit`. */
  below(limit: number): number
  among<T>(choices: readonly [T, ...T[]]): T
}

export function randomFrom(seed: number): Random {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { below, among: (choices) => choices[below(choices.length)] ?? choices[0] }
}

// Fits are sums of fractions: two that differ by rounding alone must compare as equal.
const tolerance = 1e-9

export function atLeast(value: number, bound: number): boolean {
  return value >= bound - tolerance
}

export function isHigher(value: number, other: number): boolean {
  return value > other + tolerance
}

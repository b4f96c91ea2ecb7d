/** Compares by code point, so that names sort alike in every language and on every machine. */
export function byCodePoint(a: string, b: string): number {
  const right = [...b]
  const left = [...a]
  for (const [i, char] of left.entries()) {
    const other = right[i]
    if (other === undefined) return 1
    if (char !== other) return (char.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0)
  }
  return left.length - right.length
}

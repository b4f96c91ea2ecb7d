// Files a little or thoroughly broken, the same ones for the same seed.

export type Random = { next: () => number; below: (limit: number) => number }

/** Mulberry32. */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return { next, below: (limit) => Math.floor(next() * limit) }
}

/** What readers trip over. */
const splinters = [
  '<',
  '>',
  '</',
  '&',
  '&#0;',
  '&#xD800;',
  ']]>',
  '<!DOCTYPE a [',
  '{',
  '}',
  '\\',
  '\\u-1',
  "\\'",
  '\\bin99999999',
  '-->',
  '"',
  '\0',
  '\ufeff',
  '99999999999999999999',
  '\n',
  ' 0 R',
  '/Length 9',
  'endstream',
].map((splinter) => Buffer.from(splinter))

/** One to six changes: bytes flipped, stretches cut out, doubled, swapped for others, splinters put in, the end cut off. */
export const mutated = (bytes: Uint8Array, { below }: Random): Uint8Array => {
  let now = Buffer.from(bytes)
  for (let left = 1 + below(6); left > 0; left -= 1) {
    const at = below(now.length + 1)
    const end = Math.min(now.length, at + below(64))
    const piece = now.subarray(at, end)
    switch (below(6)) {
      case 0:
        now = Buffer.from(now)
        if (at < now.length) now[at] = below(256)
        break
      case 1:
        now = Buffer.concat([now.subarray(0, at), now.subarray(end)])
        break
      case 2:
        now = Buffer.concat([
          now.subarray(0, end),
          ...Array.from({ length: below(40) }, () => piece),
          now.subarray(end),
        ])
        break
      case 3:
        now = Buffer.concat([
          now.subarray(0, at),
          splinters[below(splinters.length)] ?? piece,
          now.subarray(at),
        ])
        break
      case 4:
        now = Buffer.concat([
          now.subarray(0, at),
          now.subarray(below(now.length + 1), end),
          now.subarray(end),
        ])
        break
      default:
        if (below(4) === 0) now = now.subarray(0, at)
    }
  }
  return now
}

/** How many broken files each test tries, and from which seed: few and the same in the tests, many with `npm run fuzz`. */
export const fuzzRuns = (few: number): { runs: number; seed: number } => {
  const times = Number(process.env.TRAMA_FUZZ_TIMES ?? 1)
  return { runs: few * times, seed: Number(process.env.TRAMA_FUZZ_SEED ?? 20_260) }
}

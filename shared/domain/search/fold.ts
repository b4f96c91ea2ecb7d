// Texts made alike for searching: case and accents fold away, but n is not ñ, and every offset finds its way back.
import type { Offset } from '../../schema/text.ts'

/** A folded text. Its lengths may differ: a combining mark vanishes, a ligature becomes its letters. */
export type Folded = {
  text: string
  /** Where what begins (or ends) at an offset of the folded text does so in the original; never within a letter and its marks. */
  startOf: (offset: Offset) => Offset
  endOf: (offset: Offset) => Offset
}

/** A letter with its marks, of `length` units, and what it folds to. */
type Cluster = { length: number; folded: string }
type Run = { folded: string; clusters: readonly Cluster[]; even: boolean }

/** Where letters changed their length: four numbers each, [start, end) folded and [start, end) in the original. */
type Uneven = number[]

// What is not ASCII, with the character before, for marks belong to it.
const runs = /[\0-\x7f]?[^\0-\x7f]+/g
// Marks, the soft hyphen and what has no width at all cling to the letter before.
const clusters =
  /[^\p{Mn}\xad\u200b\u2060\ufeff][\p{Mn}\xad\u200b\u2060\ufeff]*|[\p{Mn}\xad\u200b\u2060\ufeff]+/gsu
const clinging = /[\p{Mn}\xad\u200b\u2060\ufeff]/gu

/** Folds a text; `keepCase` leaves capitals be. Curly quotation marks become straight ones. */
export function fold(text: string, keepCase: boolean): Folded {
  const uneven: Uneven = []
  let drift = 0
  const folded = text.replace(runs, (run, at: number) => {
    const known = foldRun(run, keepCase)
    if (!known.even) {
      let start = at
      for (const { length, folded } of known.clusters) {
        const from = start + drift
        if (!isEven(length, folded)) uneven.push(from, from + folded.length, start, start + length)
        drift += folded.length - length
        start += length
      }
    }
    return known.folded
  })
  return {
    text: keepCase ? folded : folded.toLowerCase(),
    startOf: (offset) => original(uneven, offset, 'start'),
    endOf: (offset) => original(uneven, offset, 'end'),
  }
}

function original(uneven: Uneven, offset: Offset, side: 'start' | 'end'): Offset {
  // The last uneven letter that begins at or before a start, before an end.
  let low = 0
  let high = uneven.length / 4
  while (low < high) {
    const middle = (low + high) >>> 1
    const start = uneven[middle * 4] ?? 0
    if (side === 'start' ? start <= offset : start < offset) low = middle + 1
    else high = middle
  }
  const [, foldedEnd, start, end] = uneven.slice((low - 1) * 4, low * 4)
  if (low === 0 || foldedEnd === undefined || start === undefined || end === undefined) return offset
  if (offset >= foldedEnd) return end + offset - foldedEnd
  return side === 'start' ? start : end
}

/** One character for one: offsets go on as they were. */
function isEven(length: number, folded: string): boolean {
  return length === folded.length && (length === 1 || (length === 2 && (folded.codePointAt(0) ?? 0) > 0xffff))
}

const memory = { folded: new Map<string, Run>(), cased: new Map<string, Run>() }
const remembered = 5000

/** The same few letters come again and again; what they fold to is kept. */
function foldRun(run: string, keepCase: boolean): Run {
  const known = keepCase ? memory.cased : memory.folded
  const found = known.get(run)
  if (found !== undefined) return found
  const made = (run.match(clusters) ?? []).map((cluster) => ({
    length: cluster.length,
    folded: foldCluster(cluster, keepCase),
  }))
  const folded = {
    folded: made.map((cluster) => cluster.folded).join(''),
    clusters: made,
    even: made.every((cluster) => isEven(cluster.length, cluster.folded)),
  }
  if (run.length <= 4 && known.size < remembered) known.set(run, folded)
  return folded
}

function foldCluster(cluster: string, keepCase: boolean): string {
  const parts = cluster.normalize(/^\p{L}/u.test(cluster) ? 'NFKD' : 'NFD')
  const bare = parts.replace(clinging, '').normalize('NFC')
  const letter =
    (bare === 'n' || bare === 'N') && parts.includes('\u0303') ? `${bare}\u0303`.normalize() : bare
  const plain = straight[letter] ?? letter
  // Upper case first: it brings together what has one capital (σ and ς, ß and ss).
  return keepCase ? plain : plain.toUpperCase().toLowerCase().replaceAll('ς', 'σ')
}

const straight: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"' }

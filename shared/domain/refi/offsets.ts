// Offsets of other programs, turned into ours. They count characters or UTF-16 units of a text as it stands in its file,
// where a line break may be two characters and a byte order mark may be one; ours count UTF-16 units of the canonical text.
import type { OffsetReading } from '../../schema/project-import.ts'
import type { Offset } from '../../schema/text.ts'

/** A text as its file has it, but for the byte order mark, which is only remembered. Well formed. */
export type RawText = { text: string; bom: boolean }

/** What is not one unit wide under every reading, in the order of the text. Two arrays, for a text may have a million of them. */
export type Widths = {
  /** UTF-16 units into the raw text. */
  at: readonly number[]
  kind: readonly WidthKind[]
}
export type WidthKind = 'pair' | 'crlf' | 'break'

export function widthsOf(text: string): Widths {
  const at: number[] = []
  const kind: WidthKind[] = []
  const put = (index: number, what: WidthKind) => {
    at.push(index)
    kind.push(what)
  }
  // Unit by unit: a pattern makes an object of every line break, and there are millions of units.
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    const isTwo = unit === carriageReturn && text.charCodeAt(index + 1) === lineFeed
    if (isTwo) put(index, 'crlf')
    else if (unit === carriageReturn || unit === lineFeed) put(index, 'break')
    else if (unit >= firstSurrogate && unit <= lastSurrogate) put(index, 'pair')
    else continue
    if (kind.at(-1) !== 'break') index += 1
  }
  return { at, kind }
}

const carriageReturn = 13
const lineFeed = 10
/** Of the surrogates that begin a pair; in a well-formed text one always does. */
const firstSurrogate = 0xd800
const lastSurrogate = 0xdbff

/** UTF-16 units in the raw text, and in the canonical one. */
const rawWidth = { pair: 2, crlf: 2, break: 1 } as const
const canonicalWidth = { pair: 2, crlf: 1, break: 1 } as const

/** What a reading counts for it. */
export function countOf(kind: WidthKind, { unit, newline }: Pick<OffsetReading, 'unit' | 'newline'>): 1 | 2 {
  if (kind === 'pair') return unit === 'utf-16' ? 2 : 1
  if (kind === 'crlf') return newline === 'one' ? 1 : 2
  return newline === 'always-two' ? 2 : 1
}

/**
 * What turns an offset into the canonical text's. Null for what lies beyond the end, or before the beginning. An offset
 * between the two halves of a line break is before it; one between the halves of a surrogate pair stays between them.
 */
export function placer(
  raw: RawText,
  widths: Widths,
  reading: OffsetReading,
): (offset: number) => Offset | null {
  const starts: number[] = []
  const places: number[] = []
  let counted = 0
  let canonical = 0
  let after = 0
  for (const [index, kind] of widths.kind.entries()) {
    const between = (widths.at[index] ?? 0) - after
    starts.push(counted + between)
    places.push(canonical + between)
    counted += between + countOf(kind, reading)
    canonical += between + canonicalWidth[kind]
    after = (widths.at[index] ?? 0) + rawWidth[kind]
  }
  const length = canonical + raw.text.length - after
  const before = reading.bom && raw.bom ? 1 : 0
  return (offset) => {
    // The mark itself is before the first character.
    const wanted = offset === 0 ? 0 : offset - before
    if (!Number.isSafeInteger(wanted) || wanted < 0) return null
    const index = lastNotAfter(starts, wanted)
    const kind = widths.kind[index]
    if (kind === undefined) return wanted <= length ? wanted : null
    const into = wanted - (starts[index] ?? 0)
    const count = countOf(kind, reading)
    const within = into === 0 || kind !== 'pair' ? 0 : 1
    const place = (places[index] ?? 0) + (into < count ? within : canonicalWidth[kind] + into - count)
    return place <= length ? place : null
  }
}

/** The index of the last number that is not greater; -1 when all are. */
function lastNotAfter(numbers: readonly number[], wanted: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= wanted) low = middle + 1
    else high = middle
  }
  return low - 1
}

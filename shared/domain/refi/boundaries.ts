// Whether a selection looks like one a person made: people select words, and offsets that are off by one cut them.
import type { Offset, Span } from '../../schema/text.ts'

const isWord = /[\p{L}\p{N}\p{M}_]/u
/** What belongs to the character before it. */
const isAttached = /\p{M}|\u200d|[\ufe00-\ufe0f]/u

/**
 * Whether an offset of a text stands at the edge of a word: not between two letters or digits, and not before a mark that
 * belongs to the character before it. Scripts written without spaces have few such edges.
 */
export function isAtEdge(text: string, at: Offset): boolean {
  if (at <= 0 || at >= text.length) return at === 0 || at === text.length
  const unit = text.charCodeAt(at)
  if (isLow(unit) && isHigh(text.charCodeAt(at - 1))) return false
  const after = String.fromCodePoint(text.codePointAt(at) ?? 0)
  if (isAttached.test(after)) return false
  const isPair = at >= 2 && isLow(text.charCodeAt(at - 1)) && isHigh(text.charCodeAt(at - 2))
  const before = text.slice(isPair ? at - 2 : at - 1, at)
  return !(isWord.test(before) && isWord.test(after))
}

export function isOnWords(text: string, { start, end }: Span): boolean {
  return start < end && isAtEdge(text, start) && isAtEdge(text, end)
}

/** Begins and ends with something to be seen, as most selections do; tells two readings apart that both are on words. */
export function isTight(text: string, { start, end }: Span): boolean {
  return start < end && /\S/.test(text.charAt(start)) && /\S/.test(text.charAt(end - 1))
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000
}

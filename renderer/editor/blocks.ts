// The text as it is laid out: one block a paragraph, very long ones in several, each cut into label and speech.
// Blocks are stretches of the canonical text; only newlines and blank lines fall between them.
import { paragraphs } from '../../shared/domain/text/paragraphs.ts'
import type { Turn } from '../../shared/schema/source.ts'
import type { Offset, Span } from '../../shared/schema/text.ts'

/** A run of text that becomes one text node. A label is what names the speaker of a turn. */
export type Piece = Span & { kind: 'label' | 'speech' }

export type Block = Span & {
  /** The paragraph's number; null for the second and later blocks of a long paragraph. */
  number: number | null
  /** Whether a turn begins in it. */
  turn: boolean
  pieces: Piece[]
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * The blocks of a canonical text, none longer than `longest` UTF-16 units (at least 2): browsers lay out one
 * enormous paragraph too slowly to select in. Turns are in order and do not overlap.
 */
export function displayBlocks(text: string, turns: readonly Turn[], longest: number): Block[] {
  const blocks: Block[] = []
  let next = 0
  for (const paragraph of paragraphs(text)) {
    for (const [index, part] of splitLong(text, paragraph, longest).entries()) {
      while (next < turns.length && (turns[next]?.end ?? 0) <= part.start) next += 1
      const labels = labelsIn(turns, next, part)
      const turn = labels.some((label) => label.start < label.end)
      blocks.push({ ...part, number: index === 0 ? paragraph.number : null, turn, pieces: cut(part, labels) })
    }
  }
  return blocks
}

function labelsIn(turns: readonly Turn[], from: number, part: Span): Span[] {
  const labels: Span[] = []
  for (let i = from; i < turns.length; i += 1) {
    const turn = turns[i]
    if (turn === undefined || turn.start >= part.end) break
    const start = Math.max(turn.start, part.start)
    const end = Math.min(turn.bodyStart, part.end)
    if (start < end) labels.push({ start, end })
  }
  return labels
}

function cut(part: Span, labels: readonly Span[]): Piece[] {
  const pieces: Piece[] = []
  let at = part.start
  for (const label of labels) {
    if (at < label.start) pieces.push({ start: at, end: label.start, kind: 'speech' })
    pieces.push({ ...label, kind: 'label' })
    at = label.end
  }
  if (at < part.end) pieces.push({ start: at, end: part.end, kind: 'speech' })
  return pieces
}

/** A stretch in parts of at most `longest` units, cut where readers would: after sentences, else words, else graphemes. */
export function splitLong(text: string, paragraph: Span, longest: number): Span[] {
  const parts: Span[] = []
  let start = paragraph.start
  while (paragraph.end - start > longest) {
    const end = start + cutPlace(text.slice(start, start + longest))
    parts.push({ start, end })
    start = end
  }
  parts.push({ start, end: paragraph.end })
  return parts
}

/** Where to end a block that must not outgrow `piece`: after a sentence in its second half, else a word, else a grapheme. */
function cutPlace(piece: string): Offset {
  const half = piece.length >> 1
  const sentence = lastMatchEnd(piece, /[.!?…]["»”’)\]]*\s+/gu, half)
  if (sentence !== null) return sentence
  const word = lastMatchEnd(piece, /\s+/gu, 0)
  if (word !== null) return word
  // The last grapheme may go on past the piece: it is left to the next block whole.
  const last = graphemes.segment(piece).containing(piece.length - 1)
  return last === undefined || last.index === 0 ? piece.length : last.index
}

function lastMatchEnd(text: string, pattern: RegExp, after: number): Offset | null {
  let end: Offset | null = null
  for (const match of text.matchAll(pattern)) {
    const at = match.index + match[0].length
    if (at > after) end = at
  }
  return end
}

/** Index of the block that holds an offset; one between blocks belongs to the block before it, or to the first. */
export function blockIndexAt(blocks: readonly Span[], offset: Offset): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

/** Indices [first, last] of the blocks that share text with a span; null when none does. */
export function blocksTouching(blocks: readonly Span[], span: Span): { first: number; last: number } | null {
  if (blocks.length === 0 || span.start >= span.end) return null
  const at = blockIndexAt(blocks, span.start)
  const first = (blocks[at]?.end ?? 0) > span.start ? at : at + 1
  const last = blockIndexAt(blocks, span.end - 1)
  const touches = first <= last && (blocks[first]?.start ?? Number.POSITIVE_INFINITY) < span.end
  return touches ? { first, last } : null
}

// The units a reader selects by: character, word, sentence, turn, paragraph. All offsets are UTF-16 units of the canonical text.
import { type Paragraph, paragraphAt } from '../../shared/domain/text/paragraphs.ts'
import type { Turn } from '../../shared/schema/source.ts'
import type { Offset, Span } from '../../shared/schema/text.ts'

export type Direction = 'forward' | 'backward'

// Segmenters are told no language, or the study's two would cut words differently; their rules (UAX #29) agree for both.
const characters = new Intl.Segmenter('und', { granularity: 'grapheme' })
const words = new Intl.Segmenter('und', { granularity: 'word' })
const sentences = new Intl.Segmenter('und', { granularity: 'sentence' })

/** One character on, newlines included; the same offset at the text's ends. */
export function nextCharacter(text: string, offset: Offset, direction: Direction): Offset {
  const at = direction === 'forward' ? offset : offset - 1
  if (at < 0 || at >= text.length) return offset
  const line = lineAround(text, at)
  const found = characters.segment(text.slice(line.start, line.end)).containing(at - line.start)
  if (found === undefined) return direction === 'forward' ? at + 1 : at
  const start = line.start + found.index
  return direction === 'forward' ? start + found.segment.length : start
}

/** Forward, the end of the next word; backward, the start of the one before. Text without words ahead: its end. */
export function nextWord(text: string, offset: Offset, direction: Direction): Offset {
  const forward = direction === 'forward'
  let at = forward ? offset : offset - 1
  while (at >= 0 && at < text.length) {
    const line = lineAround(text, at)
    const word = wordFrom(text, line, at, direction)
    if (word !== null) return forward ? word.end : word.start
    at = forward ? line.end : line.start - 1
  }
  return forward ? text.length : 0
}

/** The word at `at`, or the first one met going on from there, on that line only. Reads no further than it must: a line may be a book. */
function wordFrom(text: string, line: Span, at: Offset, direction: Direction): Span | null {
  const segments = words.segment(text.slice(line.start, line.end))
  let place = at - line.start
  while (place >= 0) {
    const found = segments.containing(place)
    if (found === undefined) return null
    const end = found.index + found.segment.length
    if (found.isWordLike === true) return { start: line.start + found.index, end: line.start + end }
    place = direction === 'forward' ? end : found.index - 1
  }
  return null
}

/** Forward, the start of the next paragraph, or the text's end; backward, the start of this paragraph, or of the one before. */
export function nextParagraph(
  all: readonly Paragraph[],
  textLength: number,
  offset: Offset,
  direction: Direction,
): Offset {
  const here = paragraphAt(all, offset)
  if (direction === 'forward') return all[here?.number ?? 0]?.start ?? textLength
  if (here === null) return 0
  return here.start < offset ? here.start : (all[here.number - 2]?.start ?? here.start)
}

/** The word that holds an offset, or else ends there, or else the next on its line, or the one before; null on a line without words. */
export function wordAt(text: string, offset: Offset): Span | null {
  const at = Math.min(offset, Math.max(0, text.length - 1))
  const line = lineAround(text, at)
  const ahead = wordFrom(text, line, at, 'forward')
  if (ahead !== null && ahead.start <= offset) return ahead
  const behind = offset > line.start ? wordFrom(text, line, offset - 1, 'backward') : null
  return behind !== null && (ahead === null || behind.end === offset) ? behind : ahead
}

/** The sentences that a span touches, within their paragraphs, as one span without blanks at its ends. */
export function sentencesAround(text: string, span: Span): Span {
  const first = sentenceAt(text, span.start)
  const last = sentenceAt(text, Math.max(span.start, span.end - 1))
  return trimmed(text, { start: Math.min(first.start, span.start), end: Math.max(last.end, span.end) })
}

function sentenceAt(text: string, offset: Offset): Span {
  const line = lineAround(text, Math.min(offset, Math.max(0, text.length - 1)))
  const found = sentences.segment(text.slice(line.start, line.end)).containing(offset - line.start)
  if (found === undefined) return line
  return { start: line.start + found.index, end: line.start + found.index + found.segment.length }
}

/**
 * The next larger unit around a span: words, sentences, paragraphs, the turns they are in, the whole text.
 * Each is strictly larger than the span without the blanks at its ends; an empty span is a caret. Around the whole text
 * there is nothing larger: it is returned.
 */
export function expandSpan(
  text: string,
  all: readonly Paragraph[],
  turns: readonly Turn[],
  selected: Span,
): Span {
  const span = trimmed(text, selected)
  const candidates = [wordsAround(text, span), sentencesAround(text, span), paragraphsAround(all, span)]
  const turn = turnsAround(turns, span)
  if (turn !== null) candidates.push(turn)
  const larger = candidates
    .map((each) => trimmed(text, each))
    .filter((each) => contains(each, span) && each.end - each.start > span.end - span.start)
    .sort((a, b) => a.end - a.start - (b.end - b.start))
  return larger[0] ?? trimmed(text, { start: 0, end: text.length })
}

function wordsAround(text: string, span: Span): Span {
  if (span.start === span.end) return wordAt(text, span.start) ?? span
  const first = wordAt(text, span.start)
  const last = wordAt(text, span.end - 1)
  return {
    start: first === null || first.end <= span.start ? span.start : Math.min(first.start, span.start),
    end: last === null || last.start >= span.end ? span.end : Math.max(last.end, span.end),
  }
}

function paragraphsAround(all: readonly Paragraph[], span: Span): Span {
  const first = paragraphAt(all, span.start)
  const last = paragraphAt(all, Math.max(span.start, span.end - 1))
  return {
    start: Math.min(first?.start ?? span.start, span.start),
    end: Math.max(last?.end ?? span.end, span.end),
  }
}

/** From the start of the turn the span starts in to the end of the one it ends in; null outside turns. */
function turnsAround(turns: readonly Turn[], span: Span): Span | null {
  const end = Math.max(span.start, span.end - 1)
  const first = turns.find((turn) => turn.start <= span.start && span.start < turn.end)
  const last = turns.find((turn) => turn.start <= end && end < turn.end)
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

function contains(outer: Span, inner: Span): boolean {
  // A caret on a blank may stand beside its word, not in it.
  return inner.start === inner.end || (outer.start <= inner.start && inner.end <= outer.end)
}

function trimmed(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end)
  const first = inside.search(/\S/)
  return first === -1 ? { start, end } : { start: start + first, end: start + inside.trimEnd().length }
}

/** The line that holds the unit at `offset`, with its newline. */
function lineAround(text: string, offset: Offset): Span {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
  const newline = text.indexOf('\n', offset)
  return { start, end: newline === -1 ? text.length : newline + 1 }
}

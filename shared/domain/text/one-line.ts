// A conversation pasted into one line, `P1: ... M2: ...`, given back its lines.
import type { Offset } from '../../schema/text.ts'
import { classifyLabel } from './speaker-labels.ts'
import { recogniseTurns } from './turns.ts'

/** A blank, then a label of at most four words, its colon and a blank; where the label begins is known by lookahead. */
const opening =
  /\s(?=((?:\p{Lu}|\p{Ll}\d)[\p{L}\p{M}\p{N}.'’_-]{0,24}(?:[ \u00a0][\p{L}\p{M}\p{N}.'’_-]{1,24}){0,3})(?: ?[[(]\d[\d:.,]{3,13}[\])])?:\s)/gu

/** Places of blanks that stand before a label, where a sentence could have ended or the label is a code or a role. */
const candidatesIn = (line: string, from: Offset): Offset[] => {
  const places: Offset[] = []
  for (const match of line.matchAll(opening)) {
    const label = match[1] ?? ''
    const judged = classifyLabel(label)
    if (judged?.kind !== 'speaker') continue
    const isMarked = judged.family === 'code' || judged.family === 'role' || judged.family === 'capitals'
    const afterSentence = /[.!?…:)\]"»”’-]\s*$/u.test(line.slice(Math.max(0, match.index - 10), match.index))
    if (isMarked || afterSentence) places.push(from + match.index)
  }
  return places
}

const withBreaks = (text: string, places: readonly Offset[]): string => {
  let broken = ''
  let from = 0
  for (const place of places) {
    broken += `${text.slice(from, place)}\n`
    from = place + 1
  }
  return broken + text.slice(from)
}

/** Of a text, what one line must hold for the conversation to be in it: a title may stand above, a text has lines. */
const mostOfIt = 0.75

const longestLine = (text: string): { start: Offset; end: Offset } => {
  let longest = { start: 0, end: 0 }
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    if (end - start > longest.end - longest.start) longest = { start, end }
    start = end + 1
  }
  return longest
}

/**
 * A text of the same length in which a newline stands for the blank before each speaker, when nearly all of it is one line
 * with at least three of them in it, and how many were put in. What only looks like a label stays in its line; a text that
 * has lines of its own is left as it is, however long some are.
 */
export const brokenAtSpeakers = (text: string): { text: string; breaks: number } => {
  const { start, end } = longestLine(text)
  if (end - start < mostOfIt * text.trim().length) return { text, breaks: 0 }
  const places = candidatesIn(text.slice(start, end), start)
  if (places.length < 2) return { text, breaks: 0 }
  const heads = new Set(recogniseTurns(withBreaks(text, places)).map((turn) => turn.start))
  const kept = places.filter((place) => heads.has(place + 1))
  return { text: withBreaks(text, kept), breaks: kept.length }
}

// A conversation pasted into one line, `P1: ... M2: ...`, given back its lines.
import type { Offset } from '../../schema/text.ts'
import { classifyLabel } from './speaker-labels.ts'
import { recogniseTurns } from './turns.ts'

/** A shorter line is looked at only when it is the text's only one. UTF-16 units. */
const longLine = 300

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

/**
 * A text of the same length in which a newline stands for the blank before each speaker of a long line, when there are at
 * least three of them in it, and how many were put in. What only looks like a label stays in its line.
 */
export const brokenAtSpeakers = (text: string): { text: string; breaks: number } => {
  const isOnly = !text.trim().includes('\n')
  const places: Offset[] = []
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    if (isOnly || end - start >= longLine) {
      const found = candidatesIn(text.slice(start, end), start)
      if (found.length >= 2) for (const place of found) places.push(place)
    }
    start = end + 1
  }
  if (places.length === 0) return { text, breaks: 0 }
  const heads = new Set(recogniseTurns(withBreaks(text, places)).map(({ start }) => start))
  const kept = places.filter((place) => heads.has(place + 1))
  return { text: withBreaks(text, kept), breaks: kept.length }
}

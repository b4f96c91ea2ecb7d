// What differs between two texts: by lines first, then by words within the lines that differ, so that large texts take no time.
import { diffArrays, diffWordsWithSpace } from 'diff'
import type { Replacement } from '../../../shared/schema/revision.ts'
import type { Offset } from '../../../shared/schema/text.ts'

/** Lines of `before` that became lines of `after`, either may be empty; where the first is in the text before. */
export type Difference = { at: Offset; before: string; after: string }

/** Above so many lines that differ, or milliseconds, everything between the first and the last is one difference. */
const mostLines = 3000
const longestWait = 800
/** Above so many words that differ, lines are replaced whole. */
const mostWords = 1500

/** In the order of the text; none when the texts are equal. Lines keep their newlines, so that nothing is left out. */
export function differencesBetween(before: string, after: string): Difference[] {
  const [old, now] = [linesOf(before), linesOf(after)]
  const shorter = Math.min(old.length, now.length)
  let first = 0
  while (first < shorter && old[first] === now[first]) first += 1
  let last = 0
  while (last < shorter - first && old[old.length - 1 - last] === now[now.length - 1 - last]) last += 1
  const [oldMiddle, newMiddle] = [old.slice(first, old.length - last), now.slice(first, now.length - last)]
  let at = old.slice(0, first).join('').length
  if (oldMiddle.length === 0 && newMiddle.length === 0) return []
  const chunks = diffArrays(oldMiddle, newMiddle, { maxEditLength: mostLines, timeout: longestWait })
  if (chunks === undefined) return [{ at, before: oldMiddle.join(''), after: newMiddle.join('') }]
  const differences: Difference[] = []
  let open: Difference | null = null
  for (const [index, { value, added, removed }] of chunks.entries()) {
    const lines = value.join('')
    if (!added && !removed) {
      at += lines.length
      // A blank line that stayed between two paragraphs that did not keeps them no further apart.
      if (open !== null && !/\S/.test(lines) && index < chunks.length - 1) {
        open.before += lines
        open.after += lines
      } else open = null
      continue
    }
    if (open === null) {
      open = { at, before: '', after: '' }
      differences.push(open)
    }
    if (removed) {
      open.before += lines
      at += lines.length
    } else open.after += lines
  }
  return differences
}

/** Each with its newline; the last may have none. */
function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/u)
}

/** Replacements that make `before` into `after`, no longer than what differs. */
export function replacementsBetween(before: string, after: string): Replacement[] {
  return differencesBetween(before, after).flatMap(wordReplacements)
}

function wordReplacements({ at, before, after }: Difference): Replacement[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostWords })
  if (parts === undefined) return [{ start: at, end: at + before.length, text: after }]
  const found: Replacement[] = []
  let place = at
  let open: Replacement | null = null
  for (const { value, added, removed } of parts) {
    if (!added && !removed) {
      place += value.length
      open = null
      continue
    }
    if (open === null) {
      open = { start: place, end: place, text: '' }
      found.push(open)
    }
    if (removed) {
      place += value.length
      open.end = place
    } else open.text += value
  }
  return found
}

// What one change did to a text, told from the two states of the stretch it touched.
import type { Splice } from '../../../shared/domain/anchors/replacements.ts'
import type { Offset } from '../../../shared/schema/text.ts'

/**
 * The smallest splice that makes `before` into `after`; `at` is where both begin in the whole text. Null when they are equal.
 * Where a letter went among its equals ('aa' into 'aaa') only the caret tells: `caret` is where it stands after the change.
 */
export function spliceBetween(
  before: string,
  after: string,
  at: Offset,
  caret: Offset | null,
): Splice | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let prefix = 0
  while (prefix < shorter && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix += 1
  if (cutsPair(before, prefix) || cutsPair(after, prefix)) prefix -= 1
  let suffix = 0
  const most = shorter - prefix
  while (suffix < most && endsAlike(before, after, suffix)) suffix += 1
  if (cutsPair(before, before.length - suffix) || cutsPair(after, after.length - suffix)) suffix -= 1
  const removed = before.slice(prefix, before.length - suffix)
  const inserted = after.slice(prefix, after.length - suffix)
  const back = caret === null ? 0 : stepsBack(before, prefix, removed, inserted, caret - at)
  return {
    at: at + prefix - back,
    removed: removed.length,
    inserted: turned(inserted, back),
  }
}

function endsAlike(before: string, after: string, suffix: number): boolean {
  return before.charCodeAt(before.length - suffix - 1) === after.charCodeAt(after.length - suffix - 1)
}

/** Whether an offset falls between the two halves of a surrogate pair. */
function cutsPair(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && (text.codePointAt(offset - 1) ?? 0) > 0xffff
}

/**
 * How far an insertion or a deletion may be told earlier, and is to be, for the caret to stand right behind it: each step
 * back needs the unit before it to be the last of what came or went. 0 when the caret says something else.
 */
function stepsBack(text: string, at: number, removed: string, inserted: string, caret: number): number {
  if ((removed === '') === (inserted === '')) return 0
  const moved = removed + inserted
  const wanted = at + inserted.length - caret
  if (wanted <= 0 || wanted > at) return 0
  for (let step = 0; step < wanted; step += 1)
    if (text[at - 1 - step] !== moved[moved.length - 1 - (step % moved.length)]) return 0
  return cutsPair(text, at - wanted) ? 0 : wanted
}

/** What was inserted, as it reads when told `back` units earlier. */
function turned(inserted: string, back: number): string {
  if (inserted === '') return inserted
  const cut = back % inserted.length
  return inserted.slice(inserted.length - cut) + inserted.slice(0, inserted.length - cut)
}

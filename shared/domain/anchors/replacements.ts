// Edits as they happen become what a text has changed to: a list of replacements, said of the text before.
import type { Replacement } from '../../schema/revision.ts'
import type { Offset } from '../../schema/text.ts'

/** One edit as it happens: offsets, in UTF-16 units, of the text as it is just then. */
export type Splice = { at: Offset; removed: number; inserted: string }

/** The text afterwards. */
export function replaced(base: string, replacements: readonly Replacement[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end, text } of replacements) {
    parts.push(base.slice(at, start), text)
    at = end
  }
  parts.push(base.slice(at))
  return parts.join('')
}

/**
 * The replacements with one more edit. They stay in order and apart; two that touch are made one where nothing tells them
 * apart (deletions, or words put in beside words taken out), and none says what `base` says already at its ends, so that
 * taking an edit back by hand leaves nothing of it. Linear in the replacements. The splice must lie in the text as it is.
 */
export function withSplice(
  base: string,
  replacements: readonly Replacement[],
  splice: Splice,
): Replacement[] {
  return tidy(base, splice.removed === 0 ? inserting(replacements, splice) : removing(replacements, splice))
}

/** A replacement with where its text is just now. */
type Standing = { it: Replacement; from: Offset; to: Offset }

function standing(replacements: readonly Replacement[]): Standing[] {
  let drift = 0
  return replacements.map((it) => {
    const from = it.start + drift
    drift += it.text.length - (it.end - it.start)
    return { it, from, to: from + it.text.length }
  })
}

/** How much longer they make the text, in UTF-16 units. */
function driftOf(replacements: readonly Replacement[]): number {
  return replacements.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0)
}

/** What is typed joins what was deleted or written right there; in front of words that took the place of others it stands alone. */
function inserting(replacements: readonly Replacement[], { at, inserted }: Splice): Replacement[] {
  const all = standing(replacements)
  const here = all.filter(({ from, to }) => from <= at && at <= to)
  const joined =
    here.find(({ it, from, to }) => it.text === '' || (from < at && at < to)) ??
    here.find(({ to }) => to === at) ??
    here.find(({ it }) => it.start === it.end)
  if (joined !== undefined) {
    const { it, from } = joined
    const text = it.text.slice(0, at - from) + inserted + it.text.slice(at - from)
    return all.map((each) => (each === joined ? { ...it, text } : each.it))
  }
  const before = all.filter(({ to }) => to < at).map(({ it }) => it)
  const place = at - driftOf(before)
  return [
    ...before,
    { start: place, end: place, text: inserted },
    ...all.slice(before.length).map(({ it }) => it),
  ]
}

/**
 * What it takes of the text before is replaced by what is inserted; what it takes of words written earlier is gone. Of those
 * it begins or ends within, the rest stays where it was.
 */
function removing(replacements: readonly Replacement[], { at, removed, inserted }: Splice): Replacement[] {
  const to = at + removed
  const all = standing(replacements)
  const before = all.filter((each) => each.to <= at).map(({ it }) => it)
  const after = all.filter((each) => each.from >= to).map(({ it }) => it)
  const taken = all.slice(before.length, all.length - after.length)
  const [first, last] = [taken[0], taken.at(-1)]
  const head = first !== undefined && first.from < at ? first : null
  const tail = last !== undefined && last.to > to ? last : null
  const headText = head === null ? '' : head.it.text.slice(0, at - head.from)
  const tailText = tail === null ? '' : tail.it.text.slice(to - tail.from)
  if (head !== null && head === tail)
    return [...before, { ...head.it, text: headText + inserted + tailText }, ...after]

  const drift = driftOf(before)
  const middle = {
    start: head === null ? at - drift : head.it.end,
    end: tail === null ? to - drift - driftOf(taken.map(({ it }) => it)) : tail.it.start,
    text: inserted,
  }
  const isBetween = taken.length > Number(head !== null) + Number(tail !== null)
  const stands = middle.start < middle.end || isBetween
  const rest: Replacement[] = []
  if (head !== null) rest.push({ ...head.it, text: stands ? headText : headText + inserted })
  if (stands) rest.push(middle)
  if (tail !== null) rest.push({ ...tail.it, text: stands || head !== null ? tailText : inserted + tailText })
  return [...before, ...rest, ...after]
}

/** Made one where nothing tells two apart, and without what `base` says already. */
function tidy(base: string, replacements: readonly Replacement[]): Replacement[] {
  const tidied: Replacement[] = []
  for (const each of joinedPairs(base, replacements)) {
    let next = trimmed(base, each)
    for (let last = tidied.at(-1); last !== undefined && belongTogether(last, next); last = tidied.at(-1)) {
      tidied.pop()
      next = trimmed(base, { start: last.start, end: next.end, text: last.text + next.text })
    }
    if (next.start < next.end || next.text !== '') tidied.push(next)
  }
  return withoutReturns(base, tidied)
}

/** Neighbours that touch and come to what was there before are no change, and all of them together may be none. */
function withoutReturns(base: string, tidied: readonly Replacement[]): Replacement[] {
  const kept: Replacement[] = []
  let run: Replacement[] = []
  for (const [at, each] of tidied.entries()) {
    run.push(each)
    if (tidied[at + 1]?.start === each.end) continue
    const start = run[0]?.start ?? each.start
    const text = run.map((one) => one.text).join('')
    if (run.length === 1 || text !== base.slice(start, each.end)) kept.push(...run)
    run = []
  }
  return driftOf(kept) === 0 && replaced(base, kept) === base ? [] : kept
}

/** Two that meet within a surrogate pair are one. */
function joinedPairs(base: string, replacements: readonly Replacement[]): Replacement[] {
  const joined: Replacement[] = []
  for (const each of replacements) {
    const last = joined.at(-1)
    if (last?.end === each.start && cutsPair(base, each.start)) {
      joined.pop()
      joined.push({ start: last.start, end: each.end, text: last.text + each.text })
    } else joined.push(each)
  }
  return joined
}

function belongTogether(a: Replacement, b: Replacement): boolean {
  if (a.end !== b.start) return false
  const [inserts, deletes] = [[a, b].some(isInsertion), [a, b].some(({ text }) => text === '')]
  return (inserts && deletes) || [a, b].every(isInsertion) || [a, b].every(({ text }) => text === '')
}

function isInsertion({ start, end }: Replacement): boolean {
  return start === end
}

/**
 * Without the beginning and the end that stay as they are, in whole words: of a name typed over another, what the two begin
 * or end with by chance is part of the change.
 */
function trimmed(base: string, replacement: Replacement): Replacement {
  let { start, end, text } = replacement
  if (cutsPair(base, start)) {
    start -= 1
    text = base.charAt(start) + text
  }
  if (cutsPair(base, end)) {
    text += base.charAt(end)
    end += 1
  }
  if (base.slice(start, end) === text) return { start: end, end, text: '' }
  const most = Math.min(end - start, text.length)
  let same = 0
  while (same < most && base[start + same] === text[same]) same += 1
  const next = base[end]
  while (same > 0 && joins(text[same - 1], base[start + same], text[same] ?? next)) same -= 1
  const [from, rest] = [start + same, text.slice(same)]
  let alike = 0
  while (alike < most - same && base[end - 1 - alike] === rest.at(-1 - alike)) alike += 1
  const before = base[from - 1]
  const beforeIn = (n: number) => (n < rest.length ? rest.at(-1 - n) : before)
  while (alike > 0 && joins(rest.at(-alike), base[end - 1 - alike], beforeIn(alike))) alike -= 1
  return { start: from, end: end - alike, text: rest.slice(0, rest.length - alike) }
}

// Halves of pairs, marks and joiners never stand apart.
const ofWord = /[\p{L}\p{N}\p{M}\p{Surrogate}_\u200d]/u

/** Whether a unit that stays is one word, or one character, with either of what stands beside it before and after. */
function joins(stays: string | undefined, was: string | undefined, is: string | undefined): boolean {
  return isOfWord(stays) && (isOfWord(was) || isOfWord(is))
}

function isOfWord(unit: string | undefined): boolean {
  return unit !== undefined && ofWord.test(unit)
}

/** Whether an offset falls between the two halves of a surrogate pair. */
function cutsPair(text: string, offset: Offset): boolean {
  return offset > 0 && offset < text.length && (text.codePointAt(offset - 1) ?? 0) > 0xffff
}

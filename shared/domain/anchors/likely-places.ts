// Where a lost excerpt may be now: its own words, words like them, or what stands between the words that stood around it.
import type { Offset, Span } from '../../schema/text.ts'
import { fold } from '../search/fold.ts'
import { snapSpan } from './snap-span.ts'

/** What is known of the excerpt: its words, the text before and after them, and about where it was. */
export type Wanted = { quote: string; before: string; after: string; near: Offset }
/** `score` from 0 to 1; `exact`: the very same words. */
export type LikelyPlace = Span & { score: number; exact: boolean }

/** What speaks for a place. The words themselves most; where two places have the same, those around them; then how near it is. */
const weights = { quote: 50, before: 20, after: 20, nearness: 4 } as const
const allWeights = weights.quote + weights.before + weights.after + weights.nearness
/** Below this a place is a guess that helps nobody. */
const worthShowing = 0.4
/** Share of the quote's words that a stretch must have to be looked at. */
const wordsInCommon = 0.5
/** UTF-16 units of context that are compared, and that are looked for. */
const compared = 40
const lookedFor = 16
/** Places of one kind that are weighed. */
const weighed = 60

/**
 * The likeliest places of an excerpt in a text, best first, at most `limit`, none overlapping a better one.
 * They are whole graphemes without blanks at the ends. Empty when nothing is like it.
 */
export function likelyPlaces(text: string, wanted: Wanted, limit: number): LikelyPlace[] {
  if (wanted.quote.trim() === '' || text === '') return []
  const folded = fold(text, false)
  const quote = fold(wanted.quote, false).text
  const back = ({ start, end }: Span): Span => ({ start: folded.startOf(start), end: folded.endOf(end) })
  const spans = [
    ...occurrences(text, wanted.quote, wanted.near),
    ...occurrences(folded.text, quote, wanted.near).map(back),
    ...nearStretches(folded.text, quote).map(back),
    ...betweenContexts(folded.text, wanted, quote.length).map(back),
  ]
  const known = new Set<string>()
  const places = spans.flatMap((span): LikelyPlace[] => {
    const snapped = snapSpan(text, span)
    if (snapped === null || known.has(`${snapped.start} ${snapped.end}`)) return []
    known.add(`${snapped.start} ${snapped.end}`)
    const found = text.slice(snapped.start, snapped.end)
    return [{ ...snapped, score: scoreOf(text, snapped, wanted, quote), exact: found === wanted.quote }]
  })
  return apart(places, limit)
}

function apart(places: readonly LikelyPlace[], limit: number): LikelyPlace[] {
  const kept: LikelyPlace[] = []
  for (const place of places.toSorted((a, b) => b.score - a.score || a.start - b.start)) {
    if (kept.length === limit || place.score < worthShowing) break
    if (kept.every((better) => place.end <= better.start || place.start >= better.end)) kept.push(place)
  }
  return kept
}

function scoreOf(text: string, { start, end }: Span, wanted: Wanted, quote: string): number {
  const alike = likeness(fold(text.slice(start, end), false).text, quote)
  const before = contextLikeness(
    wanted.before.trimEnd().slice(-compared),
    text
      .slice(Math.max(0, start - compared * 2), start)
      .trimEnd()
      .slice(-compared),
  )
  const after = contextLikeness(
    wanted.after.trimStart().slice(0, compared),
    text
      .slice(end, end + compared * 2)
      .trimStart()
      .slice(0, compared),
  )
  const nearness = 1 - Math.min(1, Math.abs(start - wanted.near) / text.length)
  // Squared, so that half the words in the right place do not outweigh all of them in another.
  const sum =
    weights.quote * alike ** 2 + weights.before * before + weights.after * after + weights.nearness * nearness
  return sum / allWeights
}

/** Where there was nothing around the excerpt, nothing around it is right. */
function contextLikeness(was: string, is: string): number {
  return likeness(fold(was, false).text, fold(is, false).text)
}

/** Every place of a string, those nearest to an offset if they are too many. */
function occurrences(text: string, part: string, near: Offset): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(part); part !== '' && at !== -1; at = text.indexOf(part, at + 1))
    found.push({ start: at, end: at + part.length })
  return found.toSorted((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near)).slice(0, weighed)
}

const words = /[\p{L}\p{N}]+/gu

/** Stretches with many of the quote's words, in any order: as many words as it has, then half as many again. */
function nearStretches(text: string, quote: string): Span[] {
  const wanted = new Map<string, number>()
  let count = 0
  for (const [word] of quote.matchAll(words)) {
    wanted.set(word, (wanted.get(word) ?? 0) + 1)
    count += 1
  }
  if (count < 2) return []
  const all = [...text.matchAll(words)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
  return [count, Math.ceil(count * 1.5)].flatMap((size) => bestWindows(all, wanted, count, size))
}

type Word = Span & { word: string }

function bestWindows(
  all: readonly Word[],
  wanted: ReadonlyMap<string, number>,
  count: number,
  size: number,
): Span[] {
  const inside = new Map<string, number>()
  let common = 0
  const windows: { first: number; common: number }[] = []
  for (const [at, { word }] of all.entries()) {
    common += step(inside, wanted, word, 1)
    const leaving = all[at - size]
    if (leaving !== undefined) common += step(inside, wanted, leaving.word, -1)
    if (common >= count * wordsInCommon) windows.push({ first: Math.max(0, at - size + 1), common })
  }
  const taken: Span[] = []
  const spans: Span[] = []
  for (const { first } of windows.toSorted((a, b) => b.common - a.common || a.first - b.first)) {
    if (spans.length === weighed) break
    if (taken.some((each) => first < each.end && first + size > each.start)) continue
    taken.push({ start: first, end: first + size })
    const own = all.slice(first, first + size).filter(({ word }) => wanted.has(word))
    const [start, end] = [own[0]?.start, own.at(-1)?.end]
    if (start !== undefined && end !== undefined) spans.push({ start, end })
  }
  return spans
}

/** Counts a word in or out of the window; by how much what it has in common with the quote changes. */
function step(
  inside: Map<string, number>,
  wanted: ReadonlyMap<string, number>,
  word: string,
  by: 1 | -1,
): number {
  const most = wanted.get(word)
  if (most === undefined) return 0
  const had = inside.get(word) ?? 0
  inside.set(word, had + by)
  return Math.min(most, had + by) - Math.min(most, had)
}

/** What stands between the words that stood right before and right after, if it is not much longer than the quote. */
function betweenContexts(text: string, { before, after, near }: Wanted, length: number): Span[] {
  const head = fold(before.trimEnd().slice(-lookedFor), false).text
  const tail = fold(after.trimStart().slice(0, lookedFor), false).text
  if (head.length < lookedFor / 2 || tail.length < lookedFor / 2) return []
  return occurrences(text, head, near).flatMap(({ end }) => {
    const to = text.indexOf(tail, end)
    return to === -1 || to === end || to - end > length * 2 + compared ? [] : [{ start: end, end: to }]
  })
}

/** How alike two strings are: pairs of neighbouring units in common (Dice 1945), 0 to 1; two empty ones are alike. */
function likeness(a: string, b: string): number {
  if (a === b) return 1
  const total = Math.max(0, a.length - 1) + Math.max(0, b.length - 1)
  if (total === 0) return 0
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < a.length; at += 1) {
    const pair = a.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  let common = 0
  for (let at = 0; at + 1 < b.length; at += 1) {
    const left = pairs.get(b.slice(at, at + 2)) ?? 0
    if (left === 0) continue
    pairs.set(b.slice(at, at + 2), left - 1)
    common += 1
  }
  return (2 * common) / total
}

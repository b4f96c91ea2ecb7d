// Where a text has what was asked for: in folded text, then back to whole characters of the original.
import type { SearchQuery } from '../../schema/search.ts'
import type { Offset, Span } from '../../schema/text.ts'
import { type Folded, fold } from './fold.ts'
import { wholeGraphemes } from './graphemes.ts'
import { patternFinder } from './pattern.ts'

/** Hits of one text that are looked for; what comes after is left out. */
export const mostHits = 100_000

/**
 * Every hit of a query in a text, in order, not overlapping: UTF-16 units of the text as it is, [start, end), whole
 * graphemes. A query of blanks has none. @throws BadPattern
 */
export function findMatches(text: string, query: SearchQuery): Span[] {
  return finder(query)(text)
}

/**
 * A text ready to be searched again and again; each way of folding it is done once, when it is first needed. `beginnings`
 * are the places of the folded text, in order, where a word may begin that begins with these letters; while they are
 * typed, each letter looks only where the letters before it were found.
 */
export type SearchText = {
  readonly text: string
  readonly folded: (keepCase: boolean) => Folded
  readonly beginnings: (letters: string) => readonly Offset[]
}

/** Places that are remembered; more are found again. */
const mostRemembered = 10_000

export function searchText(text: string): SearchText {
  const made: { plain?: Folded; cased?: Folded } = {}
  const folded: SearchText['folded'] = (keepCase) => {
    const done = (keepCase ? made.cased : made.plain) ?? fold(text, keepCase)
    made[keepCase ? 'cased' : 'plain'] = done
    return done
  }
  let last: { letters: string; places: readonly Offset[] } | null = null
  return {
    text,
    folded,
    beginnings(letters) {
      const within = folded(false).text
      const places =
        last !== null && letters.startsWith(last.letters)
          ? last.places.filter((place) => within.startsWith(letters, place))
          : beginningsIn(within, letters)
      last = places.length > mostRemembered ? null : { letters, places }
      return places
    },
  }
}

function beginningsIn(folded: string, letters: string): Offset[] {
  const places: Offset[] = []
  for (let at = folded.indexOf(letters); at !== -1; at = folded.indexOf(letters, at + 1))
    if (startsWord(folded, at)) places.push(at)
  return places
}

/** The same for many texts: the query is read once. @throws BadPattern */
export function finder(query: SearchQuery): (text: string) => Span[] {
  const find = preparedFinder(query)
  return (text) => find(searchText(text))
}

/** The same for many texts that were made ready before. @throws BadPattern */
export function preparedFinder(query: SearchQuery): (prepared: SearchText) => Span[] {
  const find = foldedFinder(query)
  if (find === null) return () => []
  return (prepared) => {
    const folded = prepared.folded(query.mode === 'regex')
    const whole = wholeGraphemes(prepared.text)
    const hits: Span[] = []
    for (const { start, end } of find(folded.text, prepared)) {
      const hit = whole({ start: folded.startOf(start), end: folded.endOf(end) })
      if (hit.start >= (hits.at(-1)?.end ?? 0) && hit.end > hit.start) hits.push(hit)
    }
    return hits
  }
}

/** What finds the query in folded text; null when it asks for nothing. */
function foldedFinder({
  text,
  mode,
  wholeWords,
}: SearchQuery): ((folded: string, prepared: SearchText) => Span[]) | null {
  if (mode === 'regex') return text === '' ? null : patternFinder(text, mostHits)
  const words = fold(text, false).text.split(/\s+/).filter(Boolean)
  if (words.length === 0) return null
  if (mode === 'phrase') return (folded) => phraseHits(folded, words, wholeWords)
  const wanted = [...new Set(words.map(bareWord))]
  const [only] = wanted
  return only !== undefined && wanted.length === 1
    ? (folded, prepared) => wordsAt(folded, prepared.beginnings(only), only, 0, wholeWords)
    : (folded) => wordHits(folded, wanted, wholeWords)
}

/** A word without the punctuation around it, unless it is nothing else. */
function bareWord(word: string): string {
  return word.replace(/^\p{P}+|\p{P}+$/gu, '') || word
}

function phraseHits(folded: string, words: readonly string[], wholeWords: boolean): Span[] {
  const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  const hits: Span[] = []
  const phrase = new RegExp(escaped.join('\\s+'), 'g')
  for (
    let match = phrase.exec(folded);
    match !== null && hits.length < mostHits;
    match = phrase.exec(folded)
  ) {
    const hit = { start: match.index, end: match.index + match[0].length }
    if (!wholeWords || (startsWord(folded, hit.start) && endsWord(folded, hit.end))) hits.push(hit)
    else phrase.lastIndex = hit.start + 1
  }
  return hits
}

function wordHits(folded: string, words: readonly string[], wholeWords: boolean): Span[] {
  if (!words.every((word) => folded.includes(word))) return []
  const hits: Span[] = []
  let start = 0
  while (start < folded.length && hits.length < mostHits) {
    const newline = folded.indexOf('\n', start)
    const end = newline === -1 ? folded.length : newline
    hits.push(...hitsOfLine(folded.slice(start, end), words, start, wholeWords))
    start = end + 1
  }
  return hits.slice(0, mostHits)
}

/** None unless every word is in the line. Of two hits that overlap the first is kept, of two that begin together the longer. */
function hitsOfLine(line: string, words: readonly string[], at: Offset, wholeWords: boolean): Span[] {
  const byWord: Span[][] = []
  for (const word of words) {
    const found = occurrences(line, word, at, wholeWords)
    if (found.length === 0) return []
    byWord.push(found)
  }
  const sorted = byWord.flat().sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return sorted.filter((hit) => {
    if (hit.start < end) return false
    end = hit.end
    return true
  })
}

/** Words that are or begin with `word`, each as far as it goes, moved by `at`. */
function occurrences(text: string, word: string, at: Offset, wholeWords: boolean): Span[] {
  return wordsAt(text, beginningsIn(text, word), word, at, wholeWords)
}

/** The same where the beginnings are known; of two that overlap the first. */
function wordsAt(
  text: string,
  beginnings: readonly Offset[],
  word: string,
  at: Offset,
  wholeWords: boolean,
): Span[] {
  const hits: Span[] = []
  let from = 0
  for (const start of beginnings) {
    if (start < from) continue
    let end = start + word.length
    if (wholeWords && !endsWord(text, end)) continue
    while (!endsWord(text, end)) end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1
    hits.push({ start: at + start, end: at + end })
    if (hits.length === mostHits) break
    from = end
  }
  return hits
}

/** Whether a word that stands at `offset` begins there. What begins with no letter or digit does so anywhere. */
function startsWord(text: string, offset: Offset): boolean {
  return !(isOfWord(text.codePointAt(offset)) && isOfWord(codePointBefore(text, offset)))
}

function endsWord(text: string, offset: Offset): boolean {
  return !(isOfWord(codePointBefore(text, offset)) && isOfWord(text.codePointAt(offset)))
}

function codePointBefore(text: string, offset: Offset): number | undefined {
  if (offset <= 0) return undefined
  const pair = offset > 1 ? (text.codePointAt(offset - 2) ?? 0) : 0
  return pair > 0xffff ? pair : text.charCodeAt(offset - 1)
}

const ofWord = /[\p{L}\p{N}\p{M}_]/u

function isOfWord(codePoint: number | undefined): boolean {
  if (codePoint === undefined) return false
  if (codePoint < 0x80)
    return (
      (codePoint >= 0x61 && codePoint <= 0x7a) ||
      (codePoint >= 0x30 && codePoint <= 0x39) ||
      (codePoint >= 0x41 && codePoint <= 0x5a) ||
      codePoint === 0x5f
    )
  return ofWord.test(String.fromCodePoint(codePoint))
}

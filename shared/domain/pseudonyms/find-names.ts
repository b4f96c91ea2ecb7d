// Real names found in a text: whole, shortened in the ways people shorten names, and the single words that point to them.
import type { Span } from '../../schema/text.ts'
import { folded, isCapital, plainer, type Word, wordsIn } from './words.ts'

/** Somebody or somewhere that has a name of its own and a pseudonym. */
export type Named = { of: 'participant' | 'establishment'; name: string; pseudonym: string }

/**
 * whole: leaves no doubt, and is what a pseudonym takes the place of · single: one word of a longer name, in whatever
 * case · initials: nothing but initials, two or more.
 */
export type FoundName = Span & { named: Named; kind: 'whole' | 'single' | 'initials' }

/** Words of names that are nobody's: they join others and are never found alone. */
const joining = new Set([
  'de',
  'del',
  'la',
  'las',
  'los',
  'el',
  'y',
  'e',
  'da',
  'do',
  'dos',
  'van',
  'von',
  'of',
  'the',
  'and',
])
/** What schools are called before their name. A name is told by what comes after. */
const kindsOfPlaces = new Set(
  (
    'escuela liceo colegio instituto jardin basica basico municipal particular rural bicentenario complejo educacional ' +
    'centro school college high primary secondary elementary institute academy kindergarten'
  ).split(' '),
)

type Known = {
  named: Named
  /** Distinctive words, folded. */
  words: string[]
  /** Every word of the name, folded: those that only join or say what kind of place it is too. */
  all: string[]
}

export type NameFinder = (text: string) => FoundName[]

/**
 * Finds names without regard to case and accents and never within a word. A name of several words is found whole, or as
 * two or more of its distinctive words that follow each other in any order, any but one of them as an initial with its
 * full stop: of "María José Soto Pérez", `maria soto`, `M. J. Soto` and `Soto Pérez`. Where `ñ` is a word's letter, `n`
 * will do in such a name, but not in a word that stands alone. A name of a single word counts as whole where it begins with a capital. What
 * is found does not overlap: the longest first, then what comes first.
 *
 * `separators`: what may stand between two words of a name.
 */
export function nameFinder(people: readonly Named[], separators: RegExp): NameFinder {
  const known = people.map(knownOf).filter(({ words }) => words.length > 0)
  const byWord = new Map<string, Known[]>()
  for (const each of known)
    for (const word of new Set(each.words.flatMap((one) => [one, plainer(one), `${plainer(one)[0]}.`])))
      byWord.set(word, [...(byWord.get(word) ?? []), each])
  return (text) => {
    if (byWord.size === 0) return []
    const words = wordsIn(text)
    const joins = words.map((word, index) => {
      const before = words[index - 1]
      if (before === undefined) return false
      return separators.test(text.slice(before.end + (before.initial ? 1 : 0), word.start))
    })
    const found = words.flatMap((word, index) => {
      const keys = word.initial
        ? [word.folded, `${plainer(word.folded)}.`]
        : [word.folded, plainer(word.folded)]
      const near = new Set(keys.flatMap((key) => byWord.get(key) ?? []))
      return [...near].flatMap((each) => longestFrom(each, words, joins, index) ?? [])
    })
    return withoutOverlaps(found)
  }
}

function knownOf(named: Named): Known {
  const all = wordsIn(named.name).map((word) => word.folded)
  const telling = all.filter((word) => !joining.has(word))
  const own = named.of === 'establishment' ? telling.filter((word) => !kindsOfPlaces.has(word)) : telling
  return { named, all, words: own.filter((word) => word.length > 1 || /\p{N}/u.test(word)) }
}

/** The longest run of words from `first` on that is this name or points to it. */
function longestFrom(
  { named, words: own, all }: Known,
  words: readonly Word[],
  joins: readonly boolean[],
  first: number,
): FoundName | null {
  const left = [...own]
  let matched = 0
  let full = 0
  let last = first
  let fullWord: Word | null = null
  let exact = true
  for (let index = first; index < words.length; index += 1) {
    const word = words[index]
    if (word === undefined || (index > first && !joins[index])) break
    const place = placeOf(left, word)
    if (place >= 0) {
      if (!word.initial || left[place] === word.folded) {
        full += 1
        fullWord = word
        exact &&= left[place] === word.folded
      }
      left.splice(place, 1)
      matched += 1
      last = index
    } else if (matched === 0 || !all.includes(word.folded)) break
  }
  const [from, to] = [words[first], words[last]]
  if (matched === 0 || from === undefined || to === undefined) return null
  const begin = beginOf(named, all, words, joins, first)
  const span = { start: begin.start, end: to.end + (to.initial ? 1 : 0) }
  if (full === 0) return matched > 1 ? { ...span, named, kind: 'initials' } : null
  if (matched > 1) return { ...span, named, kind: 'whole' }
  // One word alone, which must be the very word.
  if (!exact || fullWord === null || fullWord.folded.length < 3) return null
  const alone = own.length === 1 && isCapital(fullWord.text)
  return { ...span, named, kind: alone ? 'whole' : 'single' }
}

/** Words of the name that join, or say what kind of place it is, belong to it where they come right before. */
function beginOf(
  { of }: Named,
  all: readonly string[],
  words: readonly Word[],
  joins: readonly boolean[],
  first: number,
): Word {
  let begin = first
  while (of === 'establishment' && begin > 0 && joins[begin]) {
    const before = words[begin - 1]
    if (before === undefined || !all.includes(before.folded)) break
    begin -= 1
  }
  return words[begin] as Word
}

/** Which of the words still to be found this one is; a whole word before an initial. */
function placeOf(left: readonly string[], word: Word): number {
  const same = left.indexOf(word.folded)
  if (same >= 0) return same
  const alike = left.findIndex((each) => plainer(each) === plainer(word.folded))
  if (alike >= 0) return alike
  return word.initial ? left.findIndex((each) => plainer(each)[0] === plainer(word.folded)) : -1
}

const ranks = { whole: 0, single: 1, initials: 2 } as const

function withoutOverlaps(found: readonly FoundName[]): FoundName[] {
  const kept: FoundName[] = []
  const best = found.toSorted(
    (a, b) => ranks[a.kind] - ranks[b.kind] || b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  for (const each of best)
    if (!kept.some((other) => each.start < other.end && other.start < each.end)) kept.push(each)
  return kept.sort((a, b) => a.start - b.start)
}

/** Whether any word of a name could be found at all. */
export function hasName({ name }: Pick<Named, 'name'>): boolean {
  return folded(name).trim() !== ''
}

// Pseudonyms in the place of names, and what of the names is left.
import type { Leak } from '../../schema/report.ts'
import { type FoundName, hasName, type Named, nameFinder } from './find-names.ts'

/** Within a name there are blanks, one line end, hyphens. */
const withinNames = /^[^\S\n]*\n?[^\S\n]*[-‐]?[^\S\n]*$/u
/** In lists people also come surname first. */
const withinLists = /^[^\S\n]*,?[^\S\n]*\n?[^\S\n]*[-‐]?[^\S\n]*$/u

/** A stretch of a text and what takes its place. */
export type NameSplice = { start: number; end: number; pseudonym: string }

/** Whole names, also shortened ones, in the order of the text; a single word of a longer name is left: it may be anybody's. */
export function nameSplices(people: readonly Named[]): (text: string) => NameSplice[] {
  const find = nameFinder(people.filter(hasName), withinNames)
  return (text) =>
    find(text)
      .filter(({ kind }) => kind === 'whole')
      .map(({ start, end, named }) => ({ start, end, pseudonym: named.pseudonym }))
}

/** The text with pseudonyms in the place of those names. */
export function pseudonymiser(people: readonly Named[]): (text: string) => string {
  const splices = nameSplices(people)
  return (text) => withSplices(text, splices(text))
}

export function withSplices(text: string, splices: readonly NameSplice[]): string {
  let made = ''
  let at = 0
  for (const { start, end, pseudonym } of splices) {
    made += text.slice(at, start) + pseudonym
    at = end
  }
  return made + text.slice(at)
}

/**
 * Where offsets of the text are once pseudonyms stand in it. An offset within a name goes to the pseudonym's beginning
 * as a start, to its end as an end: a stretch never holds a piece of a pseudonym.
 */
export function movedBy(splices: readonly NameSplice[]): (offset: number, edge: 'start' | 'end') => number {
  return (offset, edge) => {
    let shift = 0
    for (const { start, end, pseudonym } of splices) {
      if (offset <= start) break
      if (offset < end) return start + shift + (edge === 'start' ? 0 : pseudonym.length)
      shift += pseudonym.length - (end - start)
    }
    return offset + shift
  }
}

/** Characters of the text shown on either side of what was found. */
const around = 40
const mostShown = 5

/** What of real names stands in the texts: strong findings first, then by name. Pseudonyms that hold a name are found too. */
export function findLeaks(people: readonly Named[], texts: Iterable<string>): Leak[] {
  const find = nameFinder(people.filter(hasName), withinLists)
  const leaks = new Map<string, Leak>()
  for (const text of texts)
    for (const found of find(text)) {
      const words = text.slice(found.start, found.end)
      const key = JSON.stringify([found.named.of, found.named.name, words])
      const known = leaks.get(key)
      const shown = surroundings(text, found)
      if (known === undefined)
        leaks.set(key, {
          name: found.named.name,
          found: words,
          of: found.named.of,
          strength: found.kind === 'whole' ? 'strong' : 'weak',
          times: 1,
          around: [shown],
        })
      else {
        known.times += 1
        if (known.around.length < mostShown && !known.around.includes(shown)) known.around.push(shown)
      }
    }
  const rank = ({ strength }: Leak) => (strength === 'strong' ? 0 : 1)
  return [...leaks.values()].sort(
    (a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name) || a.found.localeCompare(b.found),
  )
}

function surroundings(text: string, { start, end }: FoundName): string {
  const [from, to] = [Math.max(0, start - around), Math.min(text.length, end + around)]
  const words = text.slice(from, to).replace(/\s+/g, ' ').trim()
  return `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`
}

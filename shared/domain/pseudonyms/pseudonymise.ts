// Pseudonyms in the place of names, and what of the names is left.
import type { Leak } from '../../schema/report.ts'
import { type FoundName, hasName, type Named, nameFinder } from './find-names.ts'

/** Within a name there are blanks, one line end, hyphens. */
const withinNames = /^[^\S\n]*\n?[^\S\n]*[-‐]?[^\S\n]*$/u
/** In lists people also come surname first. */
const withinLists = /^[^\S\n]*,?[^\S\n]*\n?[^\S\n]*[-‐]?[^\S\n]*$/u

/** Replaces whole names, also shortened ones, by pseudonyms; a single word of a longer name is left: it may be anybody's. */
export function pseudonymiser(people: readonly Named[]): (text: string) => string {
  const find = nameFinder(people.filter(hasName), withinNames)
  return (text) => {
    let made = ''
    let at = 0
    for (const { start, end, named, kind } of find(text)) {
      if (kind !== 'whole') continue
      made += text.slice(at, start) + named.pseudonym
      at = end
    }
    return made + text.slice(at)
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

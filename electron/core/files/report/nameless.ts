// Coders by a number in the place of their names, the same one everywhere in the study.
import type { WeighedCoding } from '../../../../shared/domain/rollup/input.ts'

type Signed = { coder: string } | { author: string }

/**
 * What stands for each name: numbers in the order in which people first appear, codings first. With `named`, the names
 * themselves.
 */
export function coderNames(
  named: boolean,
  codings: readonly Pick<WeighedCoding, 'id' | 'coder'>[],
  others: readonly string[],
  numbered: (n: number) => string,
): (name: string) => string {
  if (named) return (name) => name
  // Ids are given in order of time.
  const first = codings.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)).map(({ coder }) => coder)
  const known = [...new Set([...first, ...others])]
  return (name) => numbered(known.indexOf(name) + 1)
}

/** The same things, signed with what stands for the name. */
export function signedAs<T extends Signed>(items: readonly T[], name: (name: string) => string): T[] {
  return items.map((item) =>
    'coder' in item ? { ...item, coder: name(item.coder) } : { ...item, author: name(item.author) },
  )
}

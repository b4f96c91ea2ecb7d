// Choosing many lines of a long list by mouse or keys. Every list that can be chosen from keeps one of these.

/** A line, the same from one answer to the next. */
export type LineKey = string

export type Picked<K extends LineKey> = {
  /** The line the keys speak of. */
  active: K | null
  selected: ReadonlySet<K>
  /** Where a stretch of chosen lines began. */
  anchor: K | null
}

export const nothingPicked: Picked<never> = { active: null, selected: new Set(), anchor: null }

/** Goes to a line, the first or last when there is none; `extend` chooses everything from where the choice began to it. */
export function movedTo<K extends LineKey>(
  picked: Picked<K>,
  keys: readonly K[],
  index: number,
  extend: boolean,
): Picked<K> {
  const at = Math.max(0, Math.min(index, keys.length - 1))
  const active = keys[at]
  if (active === undefined) return picked
  if (!extend) return { ...picked, active, anchor: null }
  const anchor = picked.anchor ?? picked.active ?? active
  const from = keys.indexOf(anchor)
  const stretch = keys.slice(Math.max(0, Math.min(from, at)), Math.max(from, at) + 1)
  return { active, anchor, selected: new Set(stretch) }
}

/** Chooses a line or leaves it, whatever else is chosen. */
export function toggled<K extends LineKey>({ selected }: Picked<K>, key: K): Picked<K> {
  const left = new Set(selected)
  if (!left.delete(key)) left.add(key)
  return { selected: left, active: key, anchor: key }
}

/** Exactly these are chosen. */
export function withChosen<K extends LineKey>(picked: Picked<K>, keys: Iterable<K>): Picked<K> {
  return { ...picked, selected: new Set(keys), anchor: null }
}

/** What a command speaks of, in the list's order: the lines chosen, else the one the keys are at. */
export function meantOf<K extends LineKey>(
  keys: readonly K[],
  { selected, active }: Pick<Picked<K>, 'selected' | 'active'>,
): K[] {
  if (selected.size > 0) return keys.filter((key) => selected.has(key))
  return active !== null && keys.includes(active) ? [active] : []
}

/** The line a key goes to; null for other keys. `page` is how many lines a page is. */
export function lineFor(key: string, current: number, page: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return current + 1
    case 'ArrowUp':
      return Math.max(0, current - 1)
    case 'PageDown':
      return current + page
    case 'PageUp':
      return Math.max(0, current - page)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

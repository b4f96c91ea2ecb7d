// Where names are written in a picture, so that none lies over another or over a school.
import type { Point } from './force.ts'

export type Named = Point & { readonly id: string; readonly radius: number; readonly width: number }
export type NamePlace = Point & { readonly anchor: 'start' | 'middle' | 'end' }
type Rect = { left: number; top: number; right: number; bottom: number }

/** Pixels above the line names stand on, and below it. */
const above = 10
const below = 3

/** Under its school, where it is looked for first; then over it, and to its sides. */
function spotsOf({ x, y, radius }: Named): NamePlace[] {
  return [
    { x, y: y + radius + 14, anchor: 'middle' },
    { x, y: y - radius - 6, anchor: 'middle' },
    { x: x + radius + 6, y: y + 4, anchor: 'start' },
    { x: x - radius - 6, y: y + 4, anchor: 'end' },
  ]
}

export function nameRect({ x, y, anchor }: NamePlace, width: number): Rect {
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'start' ? x : x - width
  return { left, top: y - above, right: left + width, bottom: y + below }
}

const meet = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/**
 * A place for each name, in the order they are given: the first of its spots that is free of the names before it and of
 * schools. A name without any has none; one in `always` is written all the same, under its school, before all others.
 */
export function placeNames(
  named: readonly Named[],
  always: ReadonlySet<string>,
): ReadonlyMap<string, NamePlace> {
  const schools = named.map(({ id, x, y, radius }) => ({
    id,
    rect: { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius },
  }))
  const taken: Rect[] = []
  const found = new Map<string, NamePlace>()
  const first = named.filter(({ id }) => always.has(id))
  for (const each of [...first, ...named.filter(({ id }) => !always.has(id))]) {
    const spots = spotsOf(each)
    const free = spots.find((spot) => {
      const rect = nameRect(spot, each.width)
      return (
        !taken.some((other) => meet(rect, other)) &&
        !schools.some(({ id, rect: school }) => id !== each.id && meet(rect, school))
      )
    })
    const place = free ?? (always.has(each.id) ? spots[0] : undefined)
    if (place === undefined) continue
    found.set(each.id, place)
    taken.push(nameRect(place, each.width))
  }
  return found
}

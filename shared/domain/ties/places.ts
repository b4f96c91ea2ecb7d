// Where schools lie in a picture: by their coordinates, on a picture of their map, or where the ties drew them.
import type { Establishment } from '../../schema/people.ts'
import type { Point } from './force.ts'

export type Placed = Pick<Establishment, 'coordinates' | 'mapPoint'>

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** On a picture of the map that is shown in `box`; null for a school that nobody placed on it. */
export function onMap(schools: readonly Placed[], box: Box): (Point | null)[] {
  return schools.map(({ mapPoint }) =>
    mapPoint === null ? null : { x: box.x + mapPoint.x * box.width, y: box.y + mapPoint.y * box.height },
  )
}

/**
 * By coordinates in degrees, north up, as large as `box` lets them be; null for a school without. Degrees of longitude are
 * shortened by the cosine of the middle latitude (equirectangular projection), which is exact enough for a territory that
 * people travel to meet in. Territories across the 180th meridian come out wrong.
 */
export function byCoordinates(schools: readonly Placed[], box: Box): (Point | null)[] {
  const known = schools.flatMap(({ coordinates }) => (coordinates === null ? [] : [coordinates]))
  const [south, north] = extent(known.map(({ latitude }) => latitude))
  const shorter = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const fitted = placeWithin(
    known.map(({ latitude, longitude }) => ({ x: longitude * shorter, y: -latitude })),
    box,
  )
  const places = fitted.values()
  return schools.map(({ coordinates }) => (coordinates === null ? null : (places.next().value ?? null)))
}

/** Moved and scaled alike in both directions to lie in `box`, in its middle. One point, or many at one place: the middle. */
export function placeWithin(points: readonly Point[], box: Box): Point[] {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, right] = extent(xs)
  const [top, bottom] = extent(ys)
  const scale = Math.min(
    right > left ? box.width / (right - left) : Number.POSITIVE_INFINITY,
    bottom > top ? box.height / (bottom - top) : Number.POSITIVE_INFINITY,
  )
  const by = Number.isFinite(scale) ? scale : 0
  return points.map(({ x, y }) => ({
    x: box.x + box.width / 2 + (x - (left + right) / 2) * by,
    y: box.y + box.height / 2 + (y - (top + bottom) / 2) * by,
  }))
}

function extent(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
}

// Where things stand in the picture of objectives over time: one small drawing an objective, all on the same days. Values
// from not attained up to attained stand on three lines; not evidenced is no step of them and stands below, apart.
import { scaleUtc } from 'd3'
import type { AttainmentId, ObjectiveId } from '../../shared/schema/ids.ts'
import type { AttainmentValue, ListedObjective } from '../../shared/schema/objective.ts'

const margin = { right: 18, top: 8, bottom: 26 }
const lineHeight = 18
/** Between the lines of what is known and the one of what is not. */
const apart = 10
const gap = 14
const names = 232
const values = 92
/** Milliseconds on either side of a single day, so that it has a place on a line of time. */
const around = 30 * 24 * 3600 * 1000

const upwards: readonly AttainmentValue[] = ['attained', 'in-part', 'not-attained']

export type AttainmentPoint = {
  id: AttainmentId
  x: number
  y: number
  value: AttainmentValue
}

export type AttainmentLayout = {
  width: number
  height: number
  /** Where names end, and where the days begin. */
  left: { names: number; plot: number }
  right: number
  rows: {
    id: ObjectiveId
    top: number
    bottom: number
    lines: { value: AttainmentValue; y: number }[]
    points: AttainmentPoint[]
    /** From one known value to the next, as `x,y` pairs; broken where nothing was evidenced. */
    paths: string[]
    /** The day it was agreed on; null when that is not known. */
    agreed: number | null
  }[]
  ticks: { x: number; at: Date }[]
}

export function layOutAttainment(
  objectives: readonly Pick<ListedObjective, 'id' | 'agreedOn' | 'attainments'>[],
  width: number,
): AttainmentLayout {
  const left = { names, plot: names + values }
  const right = Math.max(left.plot + 120, width - margin.right)
  const days = objectives.flatMap(({ agreedOn, attainments }) => [
    ...(agreedOn === null ? [] : [timeOf(agreedOn)]),
    ...attainments.map(({ day }) => timeOf(day)),
  ])
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const wide = first === last ? around : (last - first) * 0.03
  const isDated = days.length > 0
  const x = scaleUtc(isDated ? [first - wide, last + wide] : [0, 1], [left.plot, right])
  const height = lineHeight * 4 + apart
  const rows = objectives.map(({ id, agreedOn, attainments }, place) => {
    const top = margin.top + place * (height + gap)
    const lines = [
      ...upwards.map((value, step) => ({ value, y: top + lineHeight * (step + 0.5) })),
      { value: 'not-evidenced' as const, y: top + lineHeight * 3.5 + apart },
    ]
    const points = attainments.map(
      (seen): AttainmentPoint => ({
        id: seen.id,
        x: x(timeOf(seen.day)),
        y: lines.find(({ value }) => value === seen.value)?.y ?? top,
        value: seen.value,
      }),
    )
    return {
      id,
      top,
      bottom: top + height,
      lines,
      points,
      paths: stretches(points).map((stretch) => stretch.map((point) => `${point.x},${point.y}`).join(' ')),
      agreed: agreedOn === null ? null : x(timeOf(agreedOn)),
    }
  })
  const bottom = rows.at(-1)?.bottom ?? margin.top
  return {
    width: right + margin.right,
    height: bottom + margin.bottom,
    left,
    right,
    rows,
    ticks: isDated
      ? x.ticks(Math.max(2, Math.floor((right - left.plot) / 110))).map((at) => ({ x: x(at), at }))
      : [],
  }
}

/** Runs of two known values or more, one after the other. */
function stretches(points: readonly AttainmentPoint[]): AttainmentPoint[][] {
  const runs: AttainmentPoint[][] = [[]]
  for (const point of points) {
    if (point.value === 'not-evidenced') runs.push([])
    else runs.at(-1)?.push(point)
  }
  return runs.filter((run) => run.length > 1)
}

/** A day as the instant it begins, in UTC like everything drawn here. */
function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

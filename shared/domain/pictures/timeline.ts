// Where things stand on a timeline: one line for each kind of thing, days from left to right, waves as bands behind.
import { scaleUtc } from 'd3-scale'
import { type Lane, timelineLanes } from '../../schema/timeline.ts'
import type { Wave } from '../../schema/wave.ts'
import { dayTime, spanOf } from './days.ts'

const margin = { left: 132, right: 28, top: 30, bottom: 30 }
const laneHeight = 34
/** Pixels between two things of a line before the second stands lower. */
const apart = 16
/** What came later than this part of the whole span after its end stands in a place of its own, at no scale. */
const longAfter = 0.25
const laterWidth = 150

export type TimelineLayout = {
  width: number
  height: number
  left: number
  right: number
  lanes: { lane: Lane; y: number }[]
  /** Lasting things have a width; `row` counts lines from the top. */
  marks: { id: string; lane: Lane; row: number; x: number; y: number; width: number }[]
  waves: { id: string; name: string; x: number; width: number; even: boolean }[]
  days: { at: Date; x: number }[]
  bottom: number
  /** Where what came long after all else begins; null: nothing did. */
  later: number | null
}

/** `from` is null for what has no day, and so no place; `to` for what is of one day, or goes on. */
type Line = { id: string; lane: Lane; from: string | null; to: string | null }

/** The same for the window and for reports; `width` in whatever they draw in, as are all places. */
export function layOutTimeline(
  lines: readonly Line[],
  waves: readonly Wave[],
  width: number,
): TimelineLayout {
  const dated = lines.flatMap((line) => (line.from === null ? [] : [{ ...line, from: line.from }]))
  const [left, right] = [margin.left, Math.max(margin.left + 80, width - margin.right)]
  const { x, end, later, days } = axis(dated, left, right)
  const lanes: TimelineLayout['lanes'] = []
  const marks: TimelineLayout['marks'] = []
  let top = margin.top
  let row = 0
  for (const lane of timelineLanes) {
    const own = dated.filter((line) => line.lane === lane)
    if (own.length === 0) continue
    // What would lie on something else goes to the first line under it that is free.
    const ends: number[] = []
    lanes.push({ lane, y: top + laneHeight / 2 })
    for (const line of own) {
      const at = Math.round(x(line.from))
      const last = line.to === null ? at : Math.round(x(line.to))
      const free = ends.findIndex((taken) => taken + apart <= at)
      const deep = free === -1 ? ends.length : free
      ends[deep] = last
      marks.push({
        id: line.id,
        lane,
        row: row + deep,
        x: at,
        y: top + laneHeight / 2 + deep * (laneHeight - 10),
        width: last - at,
      })
    }
    row += ends.length
    top += laneHeight + (ends.length - 1) * (laneHeight - 10)
  }
  const clamp = (day: string | null, open: number) =>
    day === null ? open : Math.min(end, Math.max(left, x(day)))
  return {
    width,
    height: top + margin.bottom,
    left,
    right,
    bottom: top,
    lanes,
    marks,
    waves: waves.flatMap(({ id, name, from, to }, at) => {
      const [start, stop] = [clamp(from, left), clamp(to, end)]
      return stop - start < 1 ? [] : [{ id, name, x: start, width: stop - start, even: at % 2 === 0 }]
    }),
    days,
    later,
  }
}

type Dated = { lane: Lane; from: string; to: string | null }

/**
 * The scale of days. A judgement is often made long after the field was left; it would push all that happened into a
 * corner, so what came that late has a stretch of its own after a gap, spread evenly and in order.
 */
function axis(dated: readonly Dated[], left: number, right: number) {
  const field = dated.filter(({ lane }) => lane !== 'judgement')
  const known = (field.length > 0 ? field : dated).flatMap(({ from, to }) => [
    from,
    ...(to === null ? [] : [to]),
  ])
  const [first, last] = spanOf(known.map(dayTime))
  const limit = last + (last - first) * longAfter
  const all = dated.map(({ from }) => dayTime(from)).filter((time) => time <= limit)
  const beyond = [...new Set(dated.map(({ from }) => from).filter((day) => dayTime(day) > limit))].sort()
  const end = beyond.length === 0 ? right : right - laterWidth
  const scale = scaleUtc([first, Math.max(last, ...all)], [left + 12, end - 12])
  const later = beyond.length === 0 ? null : end + 24
  const x = (day: string): number => {
    const place = beyond.indexOf(day)
    return place === -1 || later === null
      ? scale(dayTime(day))
      : later + ((right - later) * (place + 0.5)) / beyond.length
  }
  const days = [
    ...scale.ticks(Math.max(2, Math.floor((end - left) / 110))).map((at) => ({ at, x: scale(at) })),
    ...beyond.slice(-1).map((day) => ({ at: new Date(dayTime(day)), x: x(day) })),
  ]
  return { x, end, later, days }
}

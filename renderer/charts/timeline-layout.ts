// Where things stand on a timeline: one line for each kind of thing, days from left to right, waves as bands behind.
import { scaleUtc } from 'd3'
import type { Lane, TimelineLine } from '../../shared/i18n/timeline-words.ts'
import type { Wave } from '../../shared/schema/wave.ts'
import { dayTime, spanOf } from './attendance-layout.ts'

const margin = { left: 132, right: 28, top: 30, bottom: 30 }
const laneHeight = 34
/** Pixels between two things of a line before the second stands lower. */
const apart = 16

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
}

const order: readonly Lane[] = [
  'network-meeting',
  'coordination-meeting',
  'interview',
  'field-note',
  'document',
  'judgement',
  'strategy',
]

export function layOutTimeline(
  lines: readonly TimelineLine[],
  waves: readonly Wave[],
  width: number,
): TimelineLayout {
  const dated = lines.flatMap((line) => (line.from === null ? [] : [{ ...line, from: line.from }]))
  const [left, right] = [margin.left, Math.max(margin.left + 80, width - margin.right)]
  const times = [...dated.map(({ from }) => from), ...dated.flatMap(({ to }) => (to === null ? [] : [to]))]
  const x = scaleUtc(spanOf(times.map(dayTime)), [left + 12, right - 12])
  const lanes: TimelineLayout['lanes'] = []
  const marks: TimelineLayout['marks'] = []
  let top = margin.top
  let row = 0
  for (const lane of order) {
    const own = dated.filter((line) => line.lane === lane)
    if (own.length === 0) continue
    // What would lie on something else goes to the first line under it that is free.
    const ends: number[] = []
    lanes.push({ lane, y: top + laneHeight / 2 })
    for (const line of own) {
      const at = Math.round(x(dayTime(line.from)))
      const end = line.to === null ? at : Math.round(x(dayTime(line.to)))
      const free = ends.findIndex((taken) => taken + apart <= at)
      const deep = free === -1 ? ends.length : free
      ends[deep] = end
      marks.push({
        id: line.id,
        lane,
        row: row + deep,
        x: at,
        y: top + laneHeight / 2 + deep * (laneHeight - 10),
        width: end - at,
      })
    }
    row += ends.length
    top += laneHeight + (ends.length - 1) * (laneHeight - 10)
  }
  const clamp = (day: string | null, open: number) =>
    day === null ? open : Math.min(right, Math.max(left, x(dayTime(day))))
  return {
    width,
    height: top + margin.bottom,
    left,
    right,
    bottom: top,
    lanes,
    marks,
    waves: waves.flatMap(({ id, name, from, to }, at) => {
      const [start, end] = [clamp(from, left), clamp(to, right)]
      return end - start < 1 ? [] : [{ id, name, x: start, width: end - start, even: at % 2 === 0 }]
    }),
    days: x.ticks(Math.max(2, Math.floor((right - left) / 110))).map((at) => ({ at, x: x(at) })),
  }
}

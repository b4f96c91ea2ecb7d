// Where things stand in the picture of attendance over time: days from left to right, shares from the bottom up.
import { scaleLinear, scaleUtc } from 'd3-scale'
import type { SourceId } from '../../schema/ids.ts'
import type { MeetingKind, RecordedMeeting } from '../../schema/meeting.ts'
import { dayTime, spanOf } from './days.ts'

const margin = { left: 44, right: 24, top: 16, bottom: 28 }
const tall = 150

export type AttendanceLayout = {
  width: number
  height: number
  left: number
  right: number
  bottom: number
  shares: { value: number; y: number }[]
  days: { at: Date; x: number }[]
  points: { id: SourceId; kind: MeetingKind; x: number; y: number }[]
  /** From point to point of one kind of meeting, as `x,y` pairs. */
  paths: { kind: MeetingKind; points: string }[]
}

type Attended = Pick<RecordedMeeting, 'sourceId' | 'kind' | 'date' | 'attendance'>

/** Meetings that have a date and a list; in the order of time. */
export function attended<M extends Attended>(meetings: readonly M[]): (M & { date: string; rate: number })[] {
  return meetings.flatMap((meeting) =>
    meeting.date === null || meeting.attendance.rate === null
      ? []
      : [{ ...meeting, date: meeting.date, rate: meeting.attendance.rate }],
  )
}

export function layOutAttendance(meetings: readonly Attended[], width: number): AttendanceLayout {
  const shown = attended(meetings)
  const [left, right] = [margin.left, Math.max(margin.left + 40, width - margin.right)]
  const bottom = margin.top + tall
  const times = shown.map(({ date }) => dayTime(date))
  const x = scaleUtc(spanOf(times), [left + 14, right - 14])
  const y = scaleLinear([0, 1], [bottom, margin.top])
  const points = shown.map(({ sourceId, kind, date, rate }) => ({
    id: sourceId,
    kind,
    x: Math.round(x(dayTime(date))),
    y: Math.round(y(rate)),
  }))
  const kinds = [...new Set(points.map(({ kind }) => kind))]
  return {
    width,
    height: bottom + margin.bottom,
    left,
    right,
    bottom,
    shares: [0, 0.5, 1].map((value) => ({ value, y: y(value) })),
    days: x.ticks(Math.max(2, Math.floor((right - left) / 110))).map((at) => ({ at, x: x(at) })),
    points,
    paths: kinds.map((kind) => ({
      kind,
      points: points
        .filter((point) => point.kind === kind)
        .map((point) => `${point.x},${point.y}`)
        .join(' '),
    })),
  }
}

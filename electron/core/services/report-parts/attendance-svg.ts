// Attendance over time as a picture that needs no style sheet: it is drawn in the colour of the text around it.
import { scaleOf } from '../../../../shared/domain/facts/time-scale.ts'
import type { RecordedMeeting } from '../../../../shared/schema/meeting.ts'

const [width, height, left, right, top, bottom] = [640, 190, 48, 620, 14, 150]

type Words = { label: string; percent: (share: number) => string; day: (iso: string | null) => string }

/** Of meetings that have a day and a rate, in the order of time; labels are escaped. */
export function attendanceSvg(meetings: readonly RecordedMeeting[], { label, percent, day }: Words): string {
  const points = meetings.flatMap(({ date, kind, attendance }) =>
    date === null || attendance.rate === null ? [] : [{ date, kind, rate: attendance.rate }],
  )
  const x = scaleOf(
    points.map(({ date }) => date),
    [left + 20, right - 40],
  )
  const y = (rate: number) => bottom - rate * (bottom - top)
  const at = ({ date, rate }: { date: string; rate: number }) => `${round(x(date))},${round(y(rate))}`
  const text = (place: string, anchor: string, words: string) =>
    `<text ${place} text-anchor="${anchor}" font-size="11" fill="currentColor">${escaped(words)}</text>`
  const network = points.filter(({ kind }) => kind === 'network-meeting')
  return [
    `<svg viewBox="0 0 ${width} ${height}" width="100%" role="img" aria-label="${escaped(label)}">`,
    ...[0, 0.5, 1].flatMap((rate) => [
      `<path d="M${left} ${round(y(rate))}H${right}" stroke="currentColor" stroke-opacity="0.25" fill="none"/>`,
      text(`x="${left - 6}" y="${round(y(rate)) + 4}"`, 'end', percent(rate)),
    ]),
    `<polyline points="${network.map(at).join(' ')}" fill="none" stroke="currentColor" stroke-width="1.5"/>`,
    ...points.map((point) => {
      const [cx, cy] = at(point).split(',')
      return point.kind === 'network-meeting'
        ? `<circle cx="${cx}" cy="${cy}" r="4.5" fill="currentColor"/>`
        : `<path d="M${cx} ${Number(cy) - 6}l6 6-6 6-6-6z" fill="none" stroke="currentColor"/>`
    }),
    ...points.map((point, place) =>
      text(
        `x="${round(x(point.date))}" y="${bottom + (place % 2 === 0 ? 18 : 32)}"`,
        'middle',
        day(point.date),
      ),
    ),
    '</svg>',
  ].join('')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

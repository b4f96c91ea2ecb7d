// Attendance over time as a picture for paper: laid out as in the window, drawn in the colour of the text around it.
import { layOutAttendance } from '../../../../shared/domain/pictures/attendance.ts'
import type { RecordedMeeting } from '../../../../shared/schema/meeting.ts'
import { html } from '../../files/report/html.ts'

type Words = { label: string; percent: (share: number) => string; day: (at: Date) => string }

/** One `svg` element, of meetings that have a day and a rate; escaped. */
export function attendanceSvg(meetings: readonly RecordedMeeting[], { label, percent, day }: Words): string {
  const { width, height, left, right, bottom, shares, days, points, paths } = layOutAttendance(meetings, 760)
  return html`<svg viewBox="0 0 ${width} ${height}" width="100%" role="img" aria-label="${label}" fill="currentColor" font-size="11">
${shares.map(
  ({ value, y }) =>
    html`<path d="M${left} ${y}H${right}" stroke="currentColor" stroke-opacity="0.25"/><text x="${left - 6}" y="${y + 4}" text-anchor="end">${percent(value)}</text>`,
)}
${days.map(
  ({ at, x }) =>
    html`<path d="M${Math.round(x)} ${bottom}v4" stroke="currentColor"/><text x="${Math.round(x)}" y="${bottom + 18}" text-anchor="middle">${day(at)}</text>`,
)}
${paths.map(
  ({ kind, points: through }) =>
    html`<polyline points="${through}" fill="none" stroke="currentColor" stroke-width="1.5"${kind === 'network-meeting' ? null : { markup: ' stroke-dasharray="4 4"' }}/>`,
)}
${points.map(({ kind, x, y }) =>
  kind === 'network-meeting'
    ? html`<circle cx="${x}" cy="${y}" r="4.5"/>`
    : html`<path d="M${x} ${y - 6}l6 6-6 6-6-6z" fill="#fff" stroke="currentColor"/>`,
)}
</svg>`.markup
}

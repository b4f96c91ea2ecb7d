// The timeline of a case as a picture for paper: laid out as in the window, drawn in the colour of the text around it. Every
// mark carries the number of its row in the table beside it.
import { layOutTimeline, type TimelineLayout } from '../../../../shared/domain/pictures/timeline.ts'
import type { TimelineLine } from '../../../../shared/i18n/timeline-words.ts'
import type { Lane } from '../../../../shared/schema/timeline.ts'
import type { Wave } from '../../../../shared/schema/wave.ts'
import { type Html, html } from '../../files/report/html.ts'

const width = 760

export type TimelineWords = {
  label: string
  lanes: Readonly<Record<Lane, string>>
  day: (at: Date) => string
  /** With its year, for what came long after all else. */
  longDay: (iso: string) => string
}

export type Numbered = TimelineLine & { number: string }

/** One `svg` element; escaped. */
export function timelineSvg(
  lines: readonly Numbered[],
  waves: readonly Wave[],
  words: TimelineWords,
): string {
  const layout = layOutTimeline(lines, waves, width)
  const byId = new Map(lines.map((line) => [line.id, line]))
  return html`<svg viewBox="0 0 ${layout.width} ${layout.height}" width="100%" role="img" aria-label="${words.label}" fill="currentColor" font-size="12">
${ground(layout, words)}
${layout.marks.map(({ id, lane, x, y, width: wide }) => {
  const line = byId.get(id)
  return html`<g><title>${line?.title ?? ''}</title>${mark(lane, x, y, wide)}<text x="${x + 8}" y="${y - 5}" font-size="10">${line?.number ?? ''}</text></g>
`
})}</svg>`.markup
}

function ground(
  { waves, lanes, days, left, right, bottom, later }: TimelineLayout,
  words: TimelineWords,
): Html {
  return html`${waves.map(
    ({ name, x, width: wide, even }) =>
      html`<rect x="${round(x)}" y="8" width="${round(wide)}" height="${bottom - 8}" fill-opacity="${even ? 0.05 : 0.1}"/><text x="${round(x + 6)}" y="21" font-size="11">${fitting(name, wide - 12)}</text>
`,
  )}${lanes.map(
    ({ lane, y }) =>
      html`<path d="M${left} ${y}H${right}" stroke="currentColor" stroke-opacity="0.25"/><text x="${left - 12}" y="${y + 4}" text-anchor="end">${words.lanes[lane]}</text>
`,
  )}${
    later === null
      ? null
      : html`<path d="M${round(later - 16)} ${bottom + 6}l6-12M${round(later - 10)} ${bottom + 6}l6-12" stroke="currentColor" stroke-width="1.5"/>
`
  }${days.map(
    ({ at, x }) =>
      html`<path d="M${round(x)} ${bottom}v5" stroke="currentColor"/><text x="${round(x)}" y="${bottom + 20}" text-anchor="middle" font-size="11">${later !== null && x > later ? words.longDay(at.toISOString().slice(0, 10)) : words.day(at)}</text>
`,
  )}`
}

/** The window's shapes; what is hollow there is white inside, so that it reads on paper and on any wave. */
function mark(lane: Lane, x: number, y: number, wide: number): Html {
  const hollow = { markup: 'fill="#fff" stroke="currentColor" stroke-width="1.6"' }
  switch (lane) {
    case 'network-meeting':
      return html`<circle cx="${x}" cy="${y}" r="5.5"/>`
    case 'coordination-meeting':
      return html`<circle cx="${x}" cy="${y}" r="5" ${hollow}/>`
    case 'interview':
      return html`<rect x="${x - 5}" y="${y - 5}" width="10" height="10" ${hollow}/>`
    case 'judgement':
      return html`<path d="M${x} ${y - 7}l7 7-7 7-7-7z"/>`
    case 'strategy':
      return html`<rect x="${x - 4}" y="${y - 4}" width="${wide + 8}" height="8" rx="4" fill-opacity="0.35" stroke="currentColor"/>`
    default:
      return html`<path d="M${x} ${y - 6}l6 11h-12z" ${hollow}/>`
  }
}

function fitting(name: string, room: number): string {
  const letters = Math.floor(room / 5.6)
  return name.length <= letters ? name : letters < 3 ? '' : `${name.slice(0, letters - 1).trimEnd()}…`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

// The timeline of a case: what was observed, gathered, judged and tried, by day.
import { useMemo, useRef, useState } from 'react'
import { layOutTimeline, type TimelineLayout } from '../../shared/domain/pictures/timeline.ts'
import type { TimelineLine } from '../../shared/i18n/timeline-words.ts'
import type { Wave } from '../../shared/schema/wave.ts'
import { ChartButton } from './chart-button.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { ChartSvg } from './chart-svg.tsx'
import type { ChartTable } from './chart-table.ts'
import { useTickDay } from './tick-day.ts'
import styles from './timeline.module.css'
import { useRoving } from './use-roving.ts'
import { useWidth } from './use-width.ts'
import { useWords, type Words } from './words.ts'
import { wrapText } from './wrap-text.ts'

type Props = {
  lines: readonly TimelineLine[]
  waves: readonly Wave[]
  onOpen: (line: TimelineLine) => void
}

export function TimelineChart({ lines, waves, onOpen }: Props) {
  const words = useWords()
  const holder = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const width = useWidth(holder, 640)
  const [readout, setReadout] = useState<string | null>(null)
  const layout = useMemo(() => layOutTimeline(lines, waves, width), [lines, waves, width])
  const roving = useRoving(layout.marks.map(({ id, row, x }) => ({ id, line: row, x })))
  const byId = new Map(lines.map((line) => [line.id, line]))
  const { timeline: said } = words.messages
  return (
    <ChartFrame
      title={said.title}
      units={said.units}
      fileName={said.title}
      tables={tablesOf(lines, waves, words, onOpen)}
      svg={svg}
      readout={readout ?? said.hint}
    >
      <div ref={holder}>
        <ChartSvg svg={svg} title={said.title} size={layout} className={styles.chart} legend={null}>
          <Ground layout={layout} words={words} />
          {layout.marks.map(({ id, lane, x, y, width: wide }) => {
            const line = byId.get(id)
            if (line === undefined) return null
            return (
              <ChartButton
                key={id}
                id={id}
                roving={roving}
                label={labelOf(line, words)}
                current={false}
                area={{ x: x - 11, y: y - 11, width: wide + 22, height: 22 }}
                onOpen={() => onOpen(line)}
                onReach={setReadout}
              >
                <Mark lane={lane} x={x} y={y} width={wide} />
              </ChartButton>
            )
          })}
        </ChartSvg>
      </div>
    </ChartFrame>
  )
}

/** A shape for each kind of thing, so that nobody needs the colour. */
function Mark({ lane, x, y, width }: { lane: TimelineLine['lane']; x: number; y: number; width: number }) {
  switch (lane) {
    case 'network-meeting':
      return <circle className={styles.full} cx={x} cy={y} r={6} />
    case 'coordination-meeting':
      return <circle className={styles.hollow} cx={x} cy={y} r={5.5} />
    case 'interview':
      return <rect className={styles.hollow} x={x - 5} y={y - 5} width={10} height={10} rx={1} />
    case 'judgement':
      return <path className={styles.full} d={`M${x} ${y - 7}l7 7-7 7-7-7z`} />
    case 'strategy':
      return <rect className={styles.bar} x={x - 4} y={y - 5} width={width + 8} height={10} rx={5} />
    default:
      return <path className={styles.hollow} d={`M${x} ${y - 6}l6 11h-12z`} />
  }
}

function Ground({ layout, words }: { layout: TimelineLayout; words: Words }) {
  const tickDay = useTickDay()
  const tickYear = (at: Date) => words.format.day(at.toISOString().slice(0, 10))
  const { lanes } = words.messages.timeline
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: text of a drawing takes no focus.
    <g aria-hidden="true">
      {layout.waves.map(({ id, name, x, width, even }) => (
        <g key={id}>
          <rect
            className={even ? styles.wave : styles.waveOdd}
            x={x}
            y={8}
            width={width}
            height={layout.bottom - 8}
          />
          <text x={x + 6} y={22} className={styles.waveName}>
            {wrapText(name, width - 10, 12, 1)[0]}
          </text>
        </g>
      ))}
      {layout.lanes.map(({ lane, y }) => (
        <g key={lane}>
          <line className={styles.rule} x1={layout.left} x2={layout.right} y1={y} y2={y} />
          <text className={styles.lane} x={layout.left - 12} y={y + 4}>
            {lanes[lane]}
          </text>
        </g>
      ))}
      {layout.later !== null && (
        <path
          className={styles.gap}
          d={`M${layout.later - 16} ${layout.bottom + 6}l6-12M${layout.later - 10} ${layout.bottom + 6}l6-12`}
        />
      )}
      {layout.days.map(({ at, x }) => (
        <g key={at.getTime()}>
          <line className={styles.tick} x1={x} x2={x} y1={layout.bottom} y2={layout.bottom + 5} />
          <text className={styles.day} x={x} y={layout.bottom + 20}>
            {layout.later !== null && x > layout.later ? tickYear(at) : tickDay(at)}
          </text>
        </g>
      ))}
    </g>
  )
}

function daysOf({ from, to }: Pick<TimelineLine, 'from' | 'to'>, { messages, format }: Words): string {
  if (from === null) return messages.timeline.undated
  return to === null || to === from ? format.day(from) : `${format.day(from)} – ${format.day(to)}`
}

function labelOf(line: TimelineLine, words: Words): string {
  const { lanes } = words.messages.timeline
  return [daysOf(line, words), lanes[line.lane], line.title, line.about]
    .filter((part) => part !== '')
    .join(' · ')
}

function tablesOf(
  lines: readonly TimelineLine[],
  waves: readonly Wave[],
  words: Words,
  onOpen: (line: TimelineLine) => void,
): ChartTable[] {
  const { timeline: said, waves: of } = words.messages
  const { day } = words.format
  const column = (label: string) => ({ label, numeric: false })
  const main: ChartTable = {
    caption: said.title,
    columns: [column(said.day), column(said.until), column(said.what), column(''), column(said.about)],
    rows: lines.map((line) => ({
      id: line.id,
      cells: [
        { text: line.from === null ? said.undated : day(line.from) },
        { text: line.to === null ? '' : day(line.to) },
        { text: said.lanes[line.lane] },
        { text: line.title, onOpen: () => onOpen(line) },
        { text: line.about },
      ],
    })),
  }
  const spans: ChartTable = {
    caption: said.waves,
    columns: [column(said.waves), column(of.from), column(of.to)],
    rows: waves.map(({ id, name, from, to }) => ({
      id,
      cells: [{ text: name }, { text: from === null ? '' : day(from) }, { text: to === null ? '' : day(to) }],
    })),
  }
  return waves.length === 0 ? [main] : [main, spans]
}

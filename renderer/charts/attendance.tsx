// Attendance over time: the share of those called who came, one line for each kind of meeting.
import { useMemo, useRef, useState } from 'react'
import { attended, layOutAttendance } from '../../shared/domain/pictures/attendance.ts'
import type { SourceId } from '../../shared/schema/ids.ts'
import type { RecordedMeeting } from '../../shared/schema/meeting.ts'
import styles from './attendance.module.css'
import { ChartButton } from './chart-button.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { ChartSvg } from './chart-svg.tsx'
import type { ChartTable } from './chart-table.ts'
import { useTickDay } from './tick-day.ts'
import { useRoving } from './use-roving.ts'
import { useWidth } from './use-width.ts'
import { useWords, type Words } from './words.ts'

type Props = {
  meetings: readonly RecordedMeeting[]
  chosen: SourceId | null
  onOpen: (meeting: SourceId) => void
}

export function AttendanceChart({ meetings, chosen, onOpen }: Props) {
  const words = useWords()
  const holder = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const width = useWidth(holder, 640)
  const [readout, setReadout] = useState<string | null>(null)
  const layout = useMemo(() => layOutAttendance(meetings, width), [meetings, width])
  const roving = useRoving(layout.points.map(({ id, x }) => ({ id, line: 0, x })))
  const tickDay = useTickDay()
  const { meetings: said, terms } = words.messages
  const labels = new Map(attended(meetings).map((each) => [each.sourceId, labelOf(each, words)]))
  return (
    <ChartFrame
      title={said.chart}
      units={said.chartUnits}
      fileName={said.chart}
      tables={[tableOf(meetings, words, onOpen)]}
      svg={svg}
      readout={readout ?? said.chartHint}
    >
      <div ref={holder}>
        <ChartSvg svg={svg} title={said.chart} size={layout} className={styles.chart} legend={null}>
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: text of a drawing takes no focus. */}
          <g aria-hidden="true">
            {layout.shares.map(({ value, y }) => (
              <g key={value}>
                <line className={styles.rule} x1={layout.left} x2={layout.right} y1={y} y2={y} />
                <text className={styles.share} x={layout.left - 8} y={y + 4}>
                  {words.format.percent(value)}
                </text>
              </g>
            ))}
            {layout.days.map(({ at, x }) => (
              <text key={at.getTime()} className={styles.day} x={x} y={layout.height - 8}>
                {tickDay(at)}
              </text>
            ))}
          </g>
          {layout.paths.map(({ kind, points }) => (
            <polyline key={kind} className={`${styles.path} ${styles[kind]}`} points={points} />
          ))}
          {layout.points.map(({ id, kind, x, y }) => (
            <ChartButton
              key={id}
              id={id}
              roving={roving}
              label={labels.get(id) ?? ''}
              current={id === chosen}
              area={{ x: x - 12, y: y - 12, width: 24, height: 24 }}
              onOpen={() => onOpen(id)}
              onReach={setReadout}
            >
              {kind === 'network-meeting' ? (
                <circle className={styles.point} cx={x} cy={y} r={5.5} />
              ) : (
                <path className={`${styles.point} ${styles.hollow}`} d={`M${x} ${y - 7}l7 7-7 7-7-7z`} />
              )}
            </ChartButton>
          ))}
        </ChartSvg>
      </div>
      <p className={styles.key}>
        <svg width="14" height="14" aria-hidden="true">
          <circle cx="7" cy="7" r="5.5" className={styles.point} />
        </svg>
        {terms.kind['network-meeting']}
        <svg width="16" height="16" aria-hidden="true">
          <path d="M8 1l7 7-7 7-7-7z" className={`${styles.point} ${styles.hollow}`} />
        </svg>
        {terms.kind['coordination-meeting']}
      </p>
    </ChartFrame>
  )
}

function countsOf({ attendance }: RecordedMeeting, { messages, format }: Words): string {
  return messages.meetings.share(format.number(attendance.part), format.number(attendance.whole))
}

function labelOf(meeting: RecordedMeeting & { date: string; rate: number }, words: Words): string {
  const { messages, format } = words
  return messages.meetings.chartPoint(
    meeting.title,
    format.day(meeting.date),
    format.percent(meeting.rate),
    countsOf(meeting, words),
  )
}

function tableOf(
  meetings: readonly RecordedMeeting[],
  words: Words,
  onOpen: (meeting: SourceId) => void,
): ChartTable {
  const { messages, format } = words
  const { meetings: said } = messages
  return {
    caption: said.chart,
    columns: [
      { label: said.meeting, numeric: false },
      { label: said.day, numeric: false },
      { label: said.attendance, numeric: true },
      { label: said.schoolsRepresented, numeric: true },
    ],
    rows: attended(meetings).map((meeting) => ({
      id: meeting.sourceId,
      cells: [
        { text: meeting.title, onOpen: () => onOpen(meeting.sourceId), label: said.open(meeting.title) },
        { text: format.day(meeting.date) },
        { text: `${format.percent(meeting.rate)} (${countsOf(meeting, words)})` },
        { text: said.share(format.number(meeting.schools.part), format.number(meeting.schools.whole)) },
      ],
    })),
  }
}

// The objectives of a case over time: small drawings one under another, of the same days.
import { useMemo, useRef, useState } from 'react'
import type { AttainmentId } from '../../shared/schema/ids.ts'
import { attainmentValues, type ListedObjective } from '../../shared/schema/objective.ts'
import styles from './attainment.module.css'
import { type AttainmentLayout, type AttainmentPoint, layOutAttainment } from './attainment-layout.ts'
import { AttainmentMark, AttainmentShape } from './attainment-mark.tsx'
import { ChartButton } from './chart-button.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { ChartSvg } from './chart-svg.tsx'
import type { ChartTable } from './chart-table.ts'
import chartStyles from './trajectory.module.css'
import { type Roving, useRoving } from './use-roving.ts'
import { useWidth } from './use-width.ts'
import { useWords, type Words } from './words.ts'
import { wrapText } from './wrap-text.ts'

type Props = { objectives: readonly ListedObjective[]; onOpen: (id: AttainmentId) => void }

export function AttainmentChart({ objectives, onOpen }: Props) {
  const words = useWords()
  const holder = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const width = useWidth(holder, 800)
  const [readout, setReadout] = useState<string | null>(null)
  const layout = useMemo(() => layOutAttainment(objectives, width), [objectives, width])
  const roving = useRoving(
    layout.rows.flatMap(({ points }, line) => points.map(({ id, x }) => ({ id, line, x }))),
  )
  const said = words.messages.planning.objectives.chart
  return (
    <ChartFrame
      title={said.title}
      units={said.units}
      fileName={said.title}
      tables={[tableOf(objectives, words, onOpen)]}
      svg={svg}
      readout={readout ?? said.hint}
    >
      <div ref={holder}>
        <ChartSvg svg={svg} title={said.title} size={layout} className={styles.chart} legend={null}>
          <Ground objectives={objectives} layout={layout} words={words} />
          {layout.rows.map((row, at) => (
            <g key={row.id}>
              {row.paths.map((points) => (
                <polyline key={points} className={styles.path} points={points} />
              ))}
              {row.points.map((point) => (
                <Point
                  key={point.id}
                  point={point}
                  label={labelOf(objectives[at], at, point, words)}
                  roving={roving}
                  onOpen={() => onOpen(point.id)}
                  onReach={setReadout}
                />
              ))}
            </g>
          ))}
        </ChartSvg>
      </div>
      <p className={chartStyles.key}>
        {attainmentValues.toReversed().map((value) => (
          <span key={value}>
            <AttainmentMark value={value} /> {words.messages.objectives.value[value]}
          </span>
        ))}
      </p>
    </ChartFrame>
  )
}

type GroundProps = { objectives: readonly ListedObjective[]; layout: AttainmentLayout; words: Words }

/** Names, lines of values, days. */
function Ground({ objectives, layout, words }: GroundProps) {
  const { objectives: m, planning } = words.messages
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: text of a drawing takes no focus.
    <g aria-hidden="true">
      {layout.rows.map((row, at) => (
        <g key={row.id}>
          {wrapText(`${at + 1}. ${objectives[at]?.text ?? ''}`, layout.left.names - 12, 12, 4).map(
            (line, place) => (
              <text key={line} className={styles.name} x={0} y={row.top + 14 + place * 15}>
                {line}
              </text>
            ),
          )}
          {row.lines.map(({ value, y }) => (
            <g key={value}>
              <text className={styles.value} x={layout.left.plot - 8} y={y + 4}>
                {planning.objectives.chart.short[value]}
              </text>
              <line
                className={value === 'not-evidenced' ? styles.unknown : styles.rule}
                x1={layout.left.plot}
                x2={layout.right}
                y1={y}
                y2={y}
              />
            </g>
          ))}
          {row.agreed !== null && (
            <line className={styles.agreed} x1={row.agreed} x2={row.agreed} y1={row.top} y2={row.bottom} />
          )}
          {row.points.length === 0 && (
            <text x={layout.left.plot + 12} y={row.top + 31}>
              {m.notLooked}
            </text>
          )}
        </g>
      ))}
      {layout.ticks.map(({ x, at }) => (
        <text key={x} className={styles.tick} x={x} y={layout.height - 8}>
          {words.format.day(at.toISOString().slice(0, 10))}
        </text>
      ))}
    </g>
  )
}

function Point(props: {
  point: AttainmentPoint
  label: string
  roving: Roving
  onOpen: () => void
  onReach: (label: string | null) => void
}) {
  const { point, label, roving, onOpen, onReach } = props
  const { id, x, y, value } = point
  return (
    <ChartButton
      id={id}
      roving={roving}
      label={label}
      current={false}
      area={{ x: x - 11, y: y - 11, width: 22, height: 22 }}
      onOpen={onOpen}
      onReach={onReach}
    >
      <AttainmentShape value={value} x={x} y={y} />
    </ChartButton>
  )
}

function labelOf(
  objective: ListedObjective | undefined,
  at: number,
  { id }: AttainmentPoint,
  { messages, format }: Words,
): string {
  const seen = objective?.attainments.find((each) => each.id === id)
  if (seen === undefined) return ''
  const { objectives: m, planning } = messages
  const excerpts = m.excerpts(seen.evidence.length, format.number(seen.evidence.length))
  return planning.objectives.chart.point(
    format.number(at + 1),
    format.day(seen.day),
    m.value[seen.value].toLowerCase(),
    excerpts,
  )
}

/** Every objective has a row, also the one nobody looked at. */
function tableOf(
  objectives: readonly ListedObjective[],
  { messages, format }: Words,
  onOpen: (id: AttainmentId) => void,
): ChartTable {
  const { objectives: m, planning } = messages
  const said = planning.objectives.chart
  return {
    caption: said.title,
    columns: [
      { label: said.objective, numeric: false },
      { label: said.day, numeric: false },
      { label: said.value, numeric: false },
      { label: said.excerpts, numeric: true },
      { label: said.note, numeric: false },
    ],
    rows: objectives.flatMap(({ id, text, attainments }, at) => {
      const name = `${format.number(at + 1)}. ${text}`
      if (attainments.length === 0)
        return [
          { id, cells: [{ text: name }, { text: '' }, { text: m.notLooked }, { text: '' }, { text: '' }] },
        ]
      return attainments.map((seen) => ({
        id: seen.id as string,
        cells: [
          { text: name },
          {
            text: format.day(seen.day),
            onOpen: () => onOpen(seen.id),
            label: `${name}, ${format.day(seen.day)}`,
          },
          { text: m.value[seen.value] },
          { text: format.number(seen.evidence.length) },
          { text: seen.note },
        ],
      }))
    }),
  }
}

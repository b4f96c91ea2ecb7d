// A case's path through the waves: the stage judged in each, beside the one the evidence suggests and how much was coded.
import { useMemo, useRef, useState } from 'react'
import type { WaveId } from '../../shared/schema/ids.ts'
import type { Model } from '../../shared/schema/model.ts'
import type { Trajectory, WavePoint } from '../../shared/schema/trajectory.ts'
import { ChartButton } from './chart-button.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { ChartSvg } from './chart-svg.tsx'
import type { ChartTable } from './chart-table.ts'
import styles from './trajectory.module.css'
import { layOutTrajectory, type TrajectoryLayout } from './trajectory-layout.ts'
import { type Roving, useRoving } from './use-roving.ts'
import { useWidth } from './use-width.ts'
import { partName, useWords, type Words } from './words.ts'
import { wrapText } from './wrap-text.ts'

type Props = { model: Model; trajectory: Trajectory; onOpen: (wave: WaveId) => void }

export function TrajectoryChart({ model, trajectory, onOpen }: Props) {
  const words = useWords()
  const holder = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const width = useWidth(holder, 640)
  const [readout, setReadout] = useState<string | null>(null)
  const { waves, undated } = trajectory
  const layout = useMemo(() => layOutTrajectory(model, waves, width), [model, waves, width])
  const roving = useRoving(layout.columns.map(({ wave, x }) => ({ id: wave, line: 0, x })))
  const said = words.messages.waves.trajectory
  return (
    <ChartFrame
      title={said.title}
      units={said.units}
      fileName={said.title}
      tables={[tableOf(model, waves, words, onOpen)]}
      svg={svg}
      readout={readout ?? said.hint}
    >
      <div ref={holder}>
        <ChartSvg svg={svg} title={said.title} size={layout} className={styles.chart} legend={null}>
          <Grid model={model} layout={layout} words={words} />
          <polyline className={styles.path} points={layout.path} />
          {waves.map((point, at) => (
            <Column
              key={point.wave.id}
              label={labelOf(model, point, words)}
              name={point.wave.name}
              codings={words.format.number(point.codings)}
              column={layout.columns[at]}
              layout={layout}
              roving={roving}
              onOpen={() => onOpen(point.wave.id)}
              onReach={setReadout}
            />
          ))}
        </ChartSvg>
      </div>
      <p className={styles.key}>
        <svg width="14" height="14" aria-hidden="true">
          <circle cx="7" cy="7" r="5.5" className={styles.judged} />
        </svg>
        {said.judged}
        <svg width="16" height="16" aria-hidden="true">
          <path d="M8 1l7 7-7 7-7-7z" className={styles.suggested} />
        </svg>
        {said.suggested}
        {undated > 0 && <span>{said.undated(undated)}</span>}
      </p>
    </ChartFrame>
  )
}

function Grid({ model, layout, words }: { model: Model; layout: TrajectoryLayout; words: Words }) {
  const last = layout.columns.at(-1)
  const end = last === undefined ? layout.left : last.x + last.width
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: text of a drawing takes no focus.
    <g aria-hidden="true">
      {layout.stages.map(({ id, y }) => {
        const lines = wrapText(partName(model, 'stage', id, words.local), layout.left - 12, 12, 2)
        return (
          <g key={id}>
            <line className={styles.rule} x1={layout.left} x2={end} y1={y} y2={y} />
            <text x={layout.left - 10} y={y + (lines.length > 1 ? -3 : 4)} className={styles.stage}>
              {lines.map((line, place) => (
                <tspan key={line} x={layout.left - 10} dy={place === 0 ? 0 : 14}>
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        )
      })}
      <text x={layout.left - 10} y={layout.bars.bottom} className={styles.stage}>
        {words.messages.waves.trajectory.codings}
      </text>
      <line
        className={styles.rule}
        x1={layout.left}
        x2={end}
        y1={layout.bars.bottom}
        y2={layout.bars.bottom}
      />
    </g>
  )
}

function Column(props: {
  label: string
  name: string
  codings: string
  column: TrajectoryLayout['columns'][number] | undefined
  layout: TrajectoryLayout
  roving: Roving
  onOpen: () => void
  onReach: (label: string | null) => void
}) {
  const { label, name, codings, column, layout, roving, onOpen, onReach } = props
  if (column === undefined) return null
  const { wave, x, width, judged, suggested, bar } = column
  const middle = x + width / 2
  const [short] = wrapText(name, width - 6, 12, 1)
  return (
    <ChartButton
      id={wave}
      roving={roving}
      label={label}
      current={false}
      area={{ x: x + 2, y: 2, width: width - 4, height: layout.height - 4 }}
      onOpen={onOpen}
      onReach={onReach}
      words={
        <>
          <text x={middle} y={layout.height - 8} className={styles.wave}>
            {short}
          </text>
          <text x={middle} y={bar.y - 3} className={styles.count}>
            {codings}
          </text>
        </>
      }
    >
      <rect className={styles.bar} x={middle - 10} width={20} y={bar.y} height={bar.height} />
      {suggested !== null && (
        <path className={styles.suggested} d={`M${middle} ${suggested - 10}l10 10-10 10-10-10z`} />
      )}
      {judged !== null && <circle className={styles.judged} cx={middle} cy={judged} r={5.5} />}
    </ChartButton>
  )
}

function stagesIn(model: Model, { judgement, suggestion }: WavePoint, { messages, local }: Words) {
  const { none } = messages.waves.trajectory
  return {
    judged: judgement === null ? none : partName(model, 'stage', judgement.stage, local),
    suggested:
      suggestion === null ? messages.terms.noClearStage : partName(model, 'stage', suggestion, local),
  }
}

function labelOf(model: Model, point: WavePoint, words: Words): string {
  const { judged, suggested } = stagesIn(model, point, words)
  const said = words.messages.waves.trajectory
  return said.point(point.wave.name, judged, suggested, said.codingsOf(point.codings))
}

function tableOf(
  model: Model,
  waves: readonly WavePoint[],
  words: Words,
  onOpen: (wave: WaveId) => void,
): ChartTable {
  const said = words.messages.waves.trajectory
  return {
    caption: said.title,
    columns: [
      { label: said.wave, numeric: false },
      { label: said.judged, numeric: false },
      { label: said.suggested, numeric: false },
      { label: said.sources, numeric: true },
      { label: said.codings, numeric: true },
    ],
    rows: waves.map((point) => {
      const { judged, suggested } = stagesIn(model, point, words)
      return {
        id: point.wave.id,
        cells: [
          { text: point.wave.name, onOpen: () => onOpen(point.wave.id) },
          { text: judged },
          { text: suggested },
          { text: words.format.number(point.sources) },
          { text: words.format.number(point.codings) },
        ],
      }
    }),
  }
}

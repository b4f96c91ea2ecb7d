// The stage profile of one case: a row a stage, its fit and coverage, and its indicators by dimension.
import { useMemo, useRef, useState } from 'react'
import type { IndicatorId, StageId } from '../../shared/schema/ids.ts'
import type { Model } from '../../shared/schema/model.ts'
import type { CaseProfile, IndicatorProfile, StageProfile as Stage } from '../../shared/schema/profile.ts'
import { ChartButton } from './chart-button.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { ChartSvg } from './chart-svg.tsx'
import type { LegendEntry } from './legend.tsx'
import { StatusDrawing } from './mark-drawing.tsx'
import styles from './stage-profile.module.css'
import {
  itemIds,
  layOutStageProfile,
  reachableItems,
  type StageProfileLayout,
  type StageRow,
} from './stage-profile-layout.ts'
import {
  coverageWords,
  covered,
  fitWords,
  indicatorWords,
  stageProfileTables,
} from './stage-profile-words.ts'
import { type Roving, useRoving } from './use-roving.ts'
import { useWidth } from './use-width.ts'
import { partName, useWords, type Words } from './words.ts'
import { wrapText } from './wrap-text.ts'

export type ProfileFocus = { type: 'stage'; id: StageId } | { type: 'indicator'; id: IndicatorId }

type Props = {
  model: Model
  profile: CaseProfile
  /** What is open beside the chart. */
  focus: ProfileFocus | null
  onOpen: (focus: ProfileFocus) => void
}

type Drawing = Props & {
  layout: StageProfileLayout
  words: Words
  roving: Roving
  onReach: (label: string | null) => void
}

const legendGap = 16

export function StageProfileChart(props: Props) {
  const { model, profile, onOpen } = props
  const words = useWords()
  const holder = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const width = useWidth(holder, 640)
  const [readout, setReadout] = useState<string | null>(null)
  const layout = useMemo(() => layOutStageProfile(model, profile.stages, width), [model, profile, width])
  const roving = useRoving(useMemo(() => reachableItems(layout), [layout]))
  const tables = useMemo(
    () => stageProfileTables(model, profile.stages, words, onOpen),
    [model, profile, words, onOpen],
  )
  const said = words.messages.evidence.chart
  const title = said.profileTitle(profile.case)
  const drawing: Drawing = { ...props, layout, words, roving, onReach: setReadout }
  return (
    <ChartFrame
      title={title}
      units={said.profileUnits}
      fileName={title}
      tables={tables}
      svg={svg}
      readout={readout}
    >
      <div ref={holder}>
        <ChartSvg
          svg={svg}
          title={title}
          size={layout}
          className={styles.chart}
          legend={{ entries: legendEntries(words), gap: legendGap, className: styles.soft }}
        >
          <Heads {...drawing} />
          {profile.stages.map((stage, index) => (
            <Row key={stage.stage} {...drawing} stage={stage} index={index} />
          ))}
          <Threshold layout={layout} />
        </ChartSvg>
      </div>
    </ChartFrame>
  )
}

function Threshold({ layout: { fit, headerHeight, height } }: { layout: StageProfileLayout }) {
  return (
    <line className={styles.threshold} x1={fit.threshold} x2={fit.threshold} y1={headerHeight} y2={height} />
  )
}

function Heads({ model, layout, words }: Drawing) {
  const said = words.messages.evidence.chart
  const { number } = words.format
  const { fit, headerHeight, coverageX, dimensions } = layout
  const ticks = [-1, 0, 1].map((value, index) => ({ value, x: [fit.left, fit.zero, fit.right][index] ?? 0 }))
  return (
    <g className={styles.heads}>
      <text x={fit.left} y={14}>
        {said.fit}
      </text>
      {ticks.map(({ value, x }) => (
        <text key={value} x={x} y={headerHeight - 8} className={styles.tick}>
          {number(value)}
        </text>
      ))}
      <text x={coverageX} y={14} className={styles.end}>
        {said.coverage}
      </text>
      {dimensions.map(({ id, x, width }) => (
        <text key={id} x={x} y={14}>
          {wrapText(partName(model, 'dimension', id, words.local), width + 8, 12, 2).map((line, index) => (
            <tspan key={line} x={x} dy={index === 0 ? 0 : 14}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
    </g>
  )
}

function Row({ stage, index, ...drawing }: Drawing & { stage: Stage; index: number }) {
  const { layout, profile } = drawing
  const row = layout.rows[index]
  if (row === undefined) return null
  const suggested = profile.suggestion?.stage === stage.stage
  return (
    <g>
      {suggested && (
        <rect className={styles.suggested} x={0} y={row.y} width={layout.width} height={row.height} />
      )}
      <line className={styles.rule} x1={0} x2={layout.width} y1={row.y} y2={row.y} />
      <Fit {...drawing} stage={stage} row={row} />
      <Coverage {...drawing} stage={stage} row={row} />
      {row.cells.map((cell) => {
        const indicator = stage.indicators.find((each) => each.id === cell.indicator)
        return (
          indicator && (
            <Cell key={cell.indicator} {...drawing} at={cell} stage={stage} indicator={indicator} />
          )
        )
      })}
    </g>
  )
}

type InRow = Drawing & { stage: Stage; row: StageRow }

function Fit({ stage, row, ...drawing }: InRow) {
  const { layout, model, words, roving, focus, onOpen, onReach } = drawing
  const { zero, numberX } = layout.fit
  const middle = row.y + row.height / 2
  return (
    <ChartButton
      id={itemIds.stage(stage.stage)}
      roving={roving}
      label={fitWords(model, stage, words)}
      current={focus?.type === 'stage' && focus.id === stage.stage}
      area={{ x: 0, y: row.y + 3, width: numberX + 4, height: row.height - 6 }}
      onOpen={() => onOpen({ type: 'stage', id: stage.stage })}
      onReach={onReach}
      words={
        <>
          <StageName stage={stage} drawing={drawing} middle={middle} />
          <text x={numberX} y={middle + 5} className={styles.number}>
            {words.score(stage.fit)}
          </text>
        </>
      }
    >
      <line className={styles.zero} x1={zero} x2={zero} y1={middle - 14} y2={middle + 14} />
      <rect
        className={row.bar.negative ? styles.against : styles.for}
        x={row.bar.x}
        y={middle - 7}
        width={row.bar.width}
        height={14}
      />
    </ChartButton>
  )
}

function Coverage({ stage, row, layout, model, words, roving, onOpen, onReach }: InRow) {
  const { number } = words.format
  return (
    <ChartButton
      id={itemIds.coverage(stage.stage)}
      roving={roving}
      label={coverageWords(model, stage, words)}
      current={false}
      area={{ x: layout.coverageX - 38, y: row.y + 3, width: 42, height: row.height - 6 }}
      onOpen={() => onOpen({ type: 'stage', id: stage.stage })}
      onReach={onReach}
      words={
        <text x={layout.coverageX} y={row.y + row.height / 2 + 5} className={styles.number}>
          {words.messages.evidence.chart.share(number(covered(stage)), number(stage.indicators.length))}
        </text>
      }
    />
  )
}

function StageName({ stage, drawing, middle }: { stage: Stage; drawing: Drawing; middle: number }) {
  const { model, profile, words } = drawing
  const said = words.messages.evidence.chart
  const lines = wrapText(partName(model, 'stage', stage.stage, words.local), 112, 14, 2)
  const notes = [
    stage.reached ? `✓ ${said.reached}` : said.notReached,
    ...(profile.judgement?.stage === stage.stage ? [said.judged] : []),
  ].join(' · ')
  const top = middle - (lines.length * 16 + 14) / 2 + 12
  return (
    <text x={6} y={top} className={stage.reached ? styles.reachedName : styles.name}>
      {lines.map((line, index) => (
        <tspan key={line} x={6} dy={index === 0 ? 0 : 16}>
          {line}
        </tspan>
      ))}
      <tspan x={6} dy={15} className={styles.note}>
        {notes}
      </tspan>
    </text>
  )
}

type CellProps = Drawing & { at: { x: number; y: number }; stage: Stage; indicator: IndicatorProfile }

function Cell({ layout, model, words, roving, focus, onOpen, onReach, at, stage, indicator }: CellProps) {
  const size = layout.cellSize
  const middle = at.x + size / 2
  const half = size / 2 - 4
  const length = Math.abs(indicator.strength) * half
  const barY = at.y + size - 6
  return (
    <ChartButton
      id={itemIds.indicator(indicator.id)}
      roving={roving}
      label={indicatorWords(model, stage.stage, indicator, words)}
      current={focus?.type === 'indicator' && focus.id === indicator.id}
      area={{ x: at.x - 2, y: at.y - 2, width: size + 4, height: size + 4 }}
      onOpen={() => onOpen({ type: 'indicator', id: indicator.id })}
      onReach={onReach}
    >
      <CellGround status={indicator.status} x={at.x} y={at.y} size={size} />
      <StatusDrawing
        status={indicator.status}
        x={middle}
        y={at.y + size * (indicator.status === 'unsupported' ? 0.5 : 0.42)}
        size={size * 0.38}
      />
      {indicator.status !== 'unsupported' && (
        <>
          <line className={styles.zero} x1={middle} x2={middle} y1={barY - 2} y2={barY + 4} />
          <rect
            className={indicator.strength < 0 ? styles.against : styles.for}
            x={indicator.strength < 0 ? middle - length : middle}
            y={barY}
            width={length}
            height={3}
          />
        </>
      )}
    </ChartButton>
  )
}

function CellGround({
  status,
  x,
  y,
  size,
}: {
  status: IndicatorProfile['status']
  x: number
  y: number
  size: number
}) {
  const box = { x, y, width: size, height: size, rx: 3 }
  if (status === 'contested') {
    return (
      <>
        <rect {...box} className={styles.supported} />
        <path className={styles.contradicted} d={`M${x + size} ${y + 3}v${size - 6}q0 3-3 3h${6 - size}Z`} />
      </>
    )
  }
  return <rect {...box} className={styles[status]} />
}

function legendEntries({ messages }: Words): LegendEntry[] {
  const said = messages.evidence.chart
  const sample = (status: IndicatorProfile['status']) => (x: number, y: number) => (
    <StatusDrawing status={status} x={x} y={y} size={11} />
  )
  return [
    { words: said.legendSupported, draw: sample('supported') },
    { words: said.legendContradicted, draw: sample('contradicted') },
    { words: said.legendContested, draw: sample('contested') },
    { words: said.legendMissing, draw: sample('unsupported') },
    {
      words: said.legendStrength,
      draw: (x, y) => <rect className={styles.for} x={x - 6} y={y - 1.5} width={12} height={3} />,
    },
    {
      words: said.legendThreshold,
      draw: (x, y) => <line className={styles.threshold} x1={x} x2={x} y1={y - 7} y2={y + 7} />,
    },
    {
      words: said.legendSuggested,
      draw: (x, y) => <rect className={styles.suggested} x={x - 7} y={y - 6} width={14} height={12} />,
    },
  ]
}

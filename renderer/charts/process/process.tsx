// The process of a case: variables lead to a stage and a stage to results, and accompaniment acts on all of it. Each box
// says what evidence stands behind it, and opens it.

import { useMemo, useRef, useState } from 'react'
import type { CaseProcess } from '../../../shared/schema/process.ts'
import { ChartFrame } from '../chart-frame.tsx'
import { ChartSvg } from '../chart-svg.tsx'
import type { LegendEntry } from '../legend.tsx'
import { MarkDrawing } from '../mark-drawing.tsx'
import type { RovingItem } from '../roving.ts'
import { useRoving } from '../use-roving.ts'
import { useWidth } from '../use-width.ts'
import { useWords, type Words } from '../words.ts'
import { Accompaniment } from './accompaniment.tsx'
import { Arrow } from './arrow.tsx'
import { type Drawing, type ProcessProps, processItems } from './drawing.ts'
import { EvidenceBox } from './evidence-box.tsx'
import { type Area, layOutProcess, type ProcessLayout } from './layout.ts'
import styles from './process.module.css'
import { StageBox } from './stage-box.tsx'
import { boxesOf, processTables } from './words.ts'

const legendGap = 14

export function ProcessChart(props: ProcessProps) {
  const { model, process, onOpen } = props
  const words = useWords()
  const holder = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const width = useWidth(holder, 760)
  const [readout, setReadout] = useState<string | null>(null)
  const boxes = useMemo(() => boxesOf(model, process, words), [model, process, words])
  const layout = useMemo(() => layOutProcess(boxes, process, width), [boxes, process, width])
  const roving = useRoving(useMemo(() => reachable(layout, process), [layout, process]))
  const tables = useMemo(() => processTables(model, process, words, onOpen), [model, process, words, onOpen])
  const said = words.messages.process
  const title = said.title(process.case)
  const drawing: Drawing = { ...props, layout, words, roving, onReach: setReadout }
  const { columns, accompaniment } = layout
  return (
    <ChartFrame title={title} units={said.units} fileName={title} tables={tables} svg={svg} readout={readout}>
      <div ref={holder} className={styles.holder}>
        <ChartSvg
          svg={svg}
          title={title}
          size={layout}
          className={styles.chart}
          legend={{ entries: legendEntries(words), gap: legendGap, className: styles.legend }}
        >
          {(['variables', 'stage', 'results'] as const).map((column) => (
            <text key={column} x={columns[column].x} y={layout.headY} className={styles.column}>
              {said[column]}
            </text>
          ))}
          <Arrow from={rightOf(columns.variables)} to={leftOf(columns.stage)} />
          <Arrow from={rightOf(columns.stage)} to={leftOf(columns.results)} />
          {Object.values(columns).map((column) => {
            const x = column.x + column.width / 2
            return (
              <Arrow
                key={column.x}
                from={{ x, y: accompaniment.y }}
                to={{ x, y: column.y + column.height + 4 }}
                dashed
              />
            )
          })}
          {layout.variables.map((placed, at) => {
            const box = process.variables[at]
            return (
              box && (
                <EvidenceBox
                  key={placed.key}
                  {...drawing}
                  placed={placed}
                  box={box}
                  of={{ type: 'dimension', id: box.dimension }}
                />
              )
            )
          })}
          <StageBox {...drawing} />
          {layout.results.map((placed, at) => {
            const box = process.results[at]
            return (
              box && (
                <EvidenceBox
                  key={placed.key}
                  {...drawing}
                  placed={placed}
                  box={box}
                  of={{ type: 'result', id: box.result ?? '' }}
                />
              )
            )
          })}
          <Accompaniment {...drawing} />
        </ChartSvg>
      </div>
    </ChartFrame>
  )
}

const middleOf = ({ y, height }: Area) => y + height / 2
const rightOf = (area: Area) => ({ x: area.x + area.width + 4, y: middleOf(area) })
const leftOf = (area: Area) => ({ x: area.x - 4, y: middleOf(area) })

/** Lines are by height, so that arrows go across the columns and down each. */
function reachable(layout: ProcessLayout, process: CaseProcess): RovingItem[] {
  const boxes = [...layout.variables, ...layout.results].flatMap((box) => [
    { id: processItems.box(box.key), line: box.y, x: box.x },
    ...box.marks.flatMap(({ y, indicators }) =>
      indicators.map(({ id }, at) => ({ id: processItems.mark(box.key, id), line: y, x: box.x + at + 1 })),
    ),
  ])
  const { stage, accompaniment } = layout
  return [
    ...boxes,
    { id: processItems.stageBox, line: stage.y, x: stage.x },
    ...stage.stages.map(({ stage: id, y }) => ({ id: processItems.stage(id), line: y, x: stage.x })),
    ...process.accompaniment.strategies.map((_, at) => ({
      id: processItems.strategy(at),
      line: accompaniment.y + at,
      x: 0,
    })),
    ...process.accompaniment.plan.map((_, at) => ({
      id: processItems.plan(at),
      line: accompaniment.y + at,
      x: accompaniment.planX,
    })),
    { id: processItems.planHead, line: accompaniment.y + accompaniment.height, x: 0 },
  ]
}

function legendEntries({ messages }: Words): LegendEntry[] {
  const { terms, process: m } = messages
  return [
    { words: terms.mark.for, draw: (x, y) => <MarkDrawing kind="for" x={x} y={y} size={11} /> },
    { words: terms.mark.against, draw: (x, y) => <MarkDrawing kind="against" x={x} y={y} size={11} /> },
    { words: terms.mark.missing, draw: (x, y) => <MarkDrawing kind="missing" x={x} y={y} size={11} /> },
    {
      words: m.legendShown,
      draw: (x, y) => <rect className={styles.shown} x={x - 6} y={y - 5} width={12} height={10} rx={2} />,
    },
  ]
}

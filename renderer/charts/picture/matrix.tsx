// The accompaniment model of many networks side by side: its layers from the base up, a column a network. A layer opens
// its components, a component its attributes and levels; every cell opens what stands behind it.
import { memo, type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { type PictureFocus, partKey } from '../../../shared/domain/picture/part.ts'
import type { CaseId } from '../../../shared/schema/ids.ts'
import type { Model } from '../../../shared/schema/model.ts'
import type { Picture, PictureCase } from '../../../shared/schema/picture.ts'
import button from '../chart-button.module.css'
import { ChartFrame } from '../chart-frame.tsx'
import { Legend, type LegendEntry, legendHeight } from '../legend.tsx'
import { MarkDrawing } from '../mark-drawing.tsx'
import type { RovingItem } from '../roving.ts'
import { useWidth } from '../use-width.ts'
import { nameOf, useWords, type Words } from '../words.ts'
import { wrapText } from '../wrap-text.ts'
import { Cell, isOwnStage } from './cell.tsx'
import { cut, layOutPicture, type PictureLayout, type PlacedRow } from './layout.ts'
import styles from './matrix.module.css'
import { mostPassages, rowsOf } from './rows.ts'
import { PlanTick, StageDot, Star, Turn } from './signs.tsx'
import { useOneStop } from './use-one-stop.ts'
import { cellWords, pictureTables, stageWords } from './words.ts'

type Props = {
  model: Model
  picture: Picture
  /** Keys of the parts that were opened or closed. */
  toggled: readonly string[]
  focus: PictureFocus | null
  /** Of one network, or of a part in all of them. */
  onOpen: (focus: PictureFocus) => void
}

const legendGap = 14
const inAll = 'all'

export function PictureMatrix({ model, picture, toggled, focus, onOpen }: Props) {
  const words = useWords()
  const holder = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const width = useWidth(holder, 900)
  const [readout, setReadout] = useState<string | null>(null)
  const rows = useMemo(() => rowsOf(model, picture.library, toggled), [model, picture.library, toggled])
  const layout = useMemo(
    () => layOutPicture(rows, picture.cases.length, width, (row) => words.local(row.name)),
    [rows, picture.cases.length, width, words],
  )
  const reach = useMemo(() => reachable(layout, picture.cases), [layout, picture.cases])
  const open = useCallback(
    (id: string) => {
      const found = reach.focuses.get(id)
      if (found !== undefined) onOpen(found)
    },
    [reach, onOpen],
  )
  useOneStop(svg, { items: reach.items, onOpen: open, onReach: setReadout })
  const tables = useMemo(() => pictureTables(model, picture, words, onOpen), [model, picture, words, onOpen])
  const said = words.messages.picture
  const legend = useMemo(() => legendEntries(words), [words])
  const legendWidth = Math.max(layout.width, Math.min(width, 640))
  const height = layout.height + legendGap + legendHeight(legend, legendWidth)
  return (
    <ChartFrame
      title={said.matrixTitle}
      units={said.units}
      fileName={said.matrixTitle}
      tables={tables}
      svg={svg}
      readout={readout}
    >
      <div ref={holder} className={styles.holder}>
        {/* biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset. */}
        <svg
          ref={svg}
          role="group"
          aria-label={said.matrixTitle}
          className={styles.chart}
          viewBox={`0 0 ${legendWidth} ${height}`}
          width={legendWidth}
          height={height}
        >
          <Drawing model={model} picture={picture} layout={layout} focus={focus} words={words} />
          <Legend
            entries={legend}
            x={0}
            y={layout.height + legendGap}
            width={legendWidth}
            className={styles.legend}
          />
        </svg>
      </div>
    </ChartFrame>
  )
}

type DrawingProps = {
  model: Model
  picture: Picture
  layout: PictureLayout
  focus: PictureFocus | null
  words: Words
}

const Drawing = memo(function Drawing({ model, picture, layout, focus, words }: DrawingProps) {
  const most = useMemo(() => mostPassages(picture), [picture])
  const current = focus === null ? null : partKey(focus.part)
  return (
    <>
      <Heads cases={picture.cases} layout={layout} model={model} words={words} />
      {layout.bands.map(({ key, y, height }) => (
        <rect
          key={key}
          className={styles.band}
          x={0.5}
          y={y + 0.5}
          width={layout.width - 1}
          height={height}
          rx={6}
        />
      ))}
      {layout.rows.map((row) => (
        <Row
          key={row.key}
          row={row}
          cases={picture.cases}
          model={model}
          layout={layout}
          most={most}
          words={words}
          current={row.key === current ? (focus?.caseId ?? inAll) : null}
        />
      ))}
    </>
  )
})

/** Above each column the network, and where it is. */
function Heads({
  cases,
  layout,
  model,
  words,
}: Omit<DrawingProps, 'picture' | 'focus'> & { cases: readonly PictureCase[] }) {
  const { labelWidth, columnWidth, wide } = layout
  return cases.map((of, at) => {
    const x = labelWidth + at * columnWidth
    const stage = of.stage === null ? '' : nameOf(model.stages, of.stage.stage, words.local)
    const room = columnWidth - 10
    return (
      <g key={of.caseId}>
        <title>{`${of.case}. ${stageWords(of, model, words)}`}</title>
        <text x={x + 6} y={18} className={wide ? styles.layerName : styles.small}>
          {cut(of.case, room, wide ? 14 : 12)}
        </text>
        {of.stage !== null && <StageDot x={x + 11} y={34} judged={of.stage.by === 'judgement'} />}
        <text x={x + (of.stage === null ? 6 : 20)} y={38} className={styles.small}>
          {(wide
            ? wrapText(stage || words.messages.terms.noClearStage, room - 14, 12, 2)
            : [cut(stage, room - 14, 12)]
          ).map((line, place) => (
            <tspan key={line} x={x + (of.stage === null ? 6 : 20)} dy={place === 0 ? 0 : 14}>
              {line}
            </tspan>
          ))}
        </text>
      </g>
    )
  })
}

type RowProps = {
  row: PlacedRow
  cases: readonly PictureCase[]
  model: Model
  layout: PictureLayout
  most: number
  words: Words
  /** Whose cell is open: a network's, or the row's own. */
  current: string | null
}

const Row = memo(function Row({ row, cases, model, layout, most, words, current }: RowProps) {
  const { labelWidth, columnWidth, width } = layout
  const name = words.local(row.name)
  const { lines } = row
  const middle = row.y + row.height / 2
  return (
    <g>
      {row.kind !== 'layer' && (
        <rect className={styles.inside} x={4} y={row.y} width={width - 8} height={row.height - 1} />
      )}
      <Item
        id={itemId(row, null)}
        label={headWords(row, name, words)}
        expanded={row.open}
        current={current === inAll}
      >
        <rect
          className={button.area}
          x={5}
          y={row.y + 1}
          width={labelWidth - 10}
          height={row.height - 3}
          rx={4}
          data-screen-only
        />
      </Item>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: text of a drawing takes no focus. */}
      <g aria-hidden="true" className={button.words}>
        {row.open !== null && <Turn x={row.indent + 2} y={middle} open={row.open} />}
        {row.kind === 'strategy' && <Star x={row.indent + 2} y={middle - 1} hollow />}
        <text
          x={row.indent + 12}
          y={middle + 4.5 - (lines.length - 1) * 7}
          className={
            row.kind === 'layer'
              ? styles.layerName
              : row.kind === 'component'
                ? undefined
                : styles.attributeName
          }
        >
          {lines.map((line, at) => (
            <tspan key={line} x={row.indent + 12} dy={at === 0 ? 0 : 14}>
              {line}
            </tspan>
          ))}
        </text>
      </g>
      {cases.map((of, at) => {
        const x = labelWidth + at * columnWidth
        const area = { x: x + 2, y: row.y + 1, width: columnWidth - 4, height: row.height - 3 }
        return (
          <g key={of.caseId}>
            {isOwnStage(row, of) && <rect className={styles.here} {...area} rx={4} />}
            <Item
              id={itemId(row, of.caseId)}
              label={cellWords(row, of, model, words)}
              expanded={null}
              current={current === of.caseId}
            >
              <rect className={button.area} {...area} rx={4} data-screen-only />
            </Item>
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: text of a drawing takes no focus. */}
            <g aria-hidden="true" className={button.words}>
              <Cell row={row} of={of} model={model} layout={layout} most={most} words={words} x={x} />
            </g>
          </g>
        )
      })}
    </g>
  )
})

type ItemProps = {
  id: string
  label: string
  expanded: boolean | null
  current: boolean
  children: ReactNode
}

/** A part of the drawing that answers to pointer and keys: see use-one-stop.ts. */
function Item({ id, label, expanded, current, children }: ItemProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button element.
    <g
      role="button"
      data-item={id}
      tabIndex={-1}
      aria-label={label}
      aria-expanded={expanded ?? undefined}
      aria-current={current || undefined}
      className={button.button}
    >
      {children}
    </g>
  )
}

function headWords(row: PlacedRow, name: string, { messages }: Words): string {
  const { picture: m } = messages
  if (row.open === null) return `${name}. ${m.pane.everywhere}`
  if (row.kind === 'layer') return row.open ? m.closeLayer(name) : m.openLayer(name)
  return row.open ? m.closeComponent(name) : m.openComponent(name)
}

function itemId(row: Pick<PlacedRow, 'key'>, caseId: CaseId | null): string {
  return `${row.key} | ${caseId ?? inAll}`
}

function reachable(layout: PictureLayout, cases: readonly PictureCase[]) {
  const focuses = new Map<string, PictureFocus>()
  const items = layout.rows.flatMap((row, line): RovingItem[] =>
    [null, ...cases.map(({ caseId }) => caseId)].map((caseId, at) => {
      const id = itemId(row, caseId)
      focuses.set(id, { part: row.part, caseId })
      return { id, line, x: at }
    }),
  )
  return { items, focuses }
}

function legendEntries({ messages }: Words): LegendEntry[] {
  const { picture: m } = messages
  return [
    { words: m.legendFor, draw: (x, y) => <MarkDrawing kind="for" x={x} y={y} size={11} /> },
    { words: m.legendAgainst, draw: (x, y) => <MarkDrawing kind="against" x={x} y={y} size={11} /> },
    { words: m.legendNone, draw: (x, y) => <MarkDrawing kind="missing" x={x} y={y} size={11} /> },
    {
      words: m.legendPlaced,
      draw: (x, y) => <rect className={styles.placed} x={x - 6} y={y - 5} width={12} height={10} rx={2} />,
    },
    { words: m.legendFits, draw: (x, y) => <Star x={x} y={y} /> },
    { words: m.legendPlan, draw: (x, y) => <PlanTick x={x} y={y} /> },
    { words: m.legendJudged, draw: (x, y) => <StageDot x={x} y={y} judged /> },
    { words: m.legendSuggested, draw: (x, y) => <StageDot x={x} y={y} judged={false} /> },
  ]
}

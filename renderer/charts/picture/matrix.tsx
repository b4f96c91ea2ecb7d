// The accompaniment model of many networks side by side: its layers from the base up, a column a network. A layer opens
// its components, a component its attributes and levels; every cell opens what stands behind it.
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PictureFocus } from '../../../shared/domain/picture/part.ts'
import type { Model } from '../../../shared/schema/model.ts'
import type { Picture, PictureCase } from '../../../shared/schema/picture.ts'
import { ChartFrame } from '../chart-frame.tsx'
import { Legend, type LegendEntry, legendHeight } from '../legend.tsx'
import { MarkDrawing } from '../mark-drawing.tsx'
import type { RovingItem } from '../roving.ts'
import { useWidth } from '../use-width.ts'
import { useWords, type Words } from '../words.ts'
import { Board, Whole } from './board.tsx'
import { itemId } from './item.tsx'
import { layOutPicture, type PictureLayout } from './layout.ts'
import styles from './matrix.module.css'
import { mostPassages, rowsOf } from './rows.ts'
import { PlanTick, StageDot, Star } from './signs.tsx'
import { useColumns } from './use-columns.ts'
import { useOneStop } from './use-one-stop.ts'
import { pictureTables } from './words.ts'

type Props = {
  model: Model
  picture: Picture
  /** Keys of the parts that were opened or closed. */
  toggled: readonly string[]
  focus: PictureFocus | null
  /** The window it moves in. */
  scroller: RefObject<HTMLDivElement | null>
  /** Of one network, or of a part in all of them. */
  onOpen: (focus: PictureFocus) => void
}

const legendGap = 14

export function PictureMatrix({ model, picture, toggled, focus, scroller, onOpen }: Props) {
  const words = useWords()
  const svg = useRef<SVGSVGElement>(null)
  // Nothing is drawn before the width is known: it would be drawn twice.
  const width = useWidth(scroller, 0)
  const [readout, setReadout] = useState<string | null>(null)
  const [isTaken, setTaken] = useState(false)
  const { cases } = picture
  const rows = useMemo(() => rowsOf(model, picture.library, toggled), [model, picture.library, toggled])
  const layout = useMemo(
    () => layOutPicture(rows, cases.length, width, (row) => words.local(row.name)),
    [rows, cases.length, width, words],
  )
  const most = useMemo(() => mostPassages(picture), [picture])
  const { span, kept } = useCells(scroller, { layout, cases, onOpen, onReach: setReadout })
  const tables = useCallback(
    () => pictureTables(model, picture, words, onOpen),
    [model, picture, words, onOpen],
  )
  const said = words.messages.picture
  const legend = useMemo(() => legendEntries(words), [words])
  const drawn = { model, layout, most, words }
  return (
    <ChartFrame
      title={said.matrixTitle}
      units={said.units}
      fileName={said.matrixTitle}
      tables={tables}
      svg={svg}
      fills
      // The whole is drawn for as long as the image is taken from it.
      onTaking={(taking) => flushSync(() => setTaken(taking))}
      readout={readout}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms. */}
      <div
        ref={scroller}
        role="group"
        aria-label={said.matrixTitle}
        className={styles.holder}
        style={{ scrollPadding: `${layout.headHeight + 4}px 8px 8px ${layout.labelWidth + 4}px` }}
      >
        {width > 0 && (
          <>
            <Board {...drawn} cases={cases} focus={focus} span={span} kept={kept} />
            <Key entries={legend} width={width} />
          </>
        )}
      </div>
      {isTaken && <Whole {...drawn} cases={cases} svg={svg} foot={footOf(legend)} />}
    </ChartFrame>
  )
}

function Key({ entries, width }: { entries: readonly LegendEntry[]; width: number }) {
  const height = legendHeight(entries, width)
  return (
    <svg
      className={`${styles.chart} ${styles.key}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="presentation"
    >
      <Legend entries={entries} x={0} y={0} width={width} className={styles.legend} />
    </svg>
  )
}

function footOf(entries: readonly LegendEntry[]) {
  return (layout: PictureLayout) => ({
    height: legendGap + legendHeight(entries, layout.width),
    drawing: (
      <Legend
        entries={entries}
        x={0}
        y={layout.height + legendGap}
        width={layout.width}
        className={styles.legend}
      />
    ),
  })
}

type Cells = {
  layout: PictureLayout
  cases: readonly PictureCase[]
  onOpen: (focus: PictureFocus) => void
  onReach: (label: string | null) => void
}

/** The cells as one thing to work in by pointer and keys, and which columns of them are drawn. */
function useCells(scroller: RefObject<HTMLDivElement | null>, { layout, cases, onOpen, onReach }: Cells) {
  const [kept, setKept] = useState<number | null>(null)
  const { span, reveal: revealColumn } = useColumns(scroller, layout, cases.length)
  const { items, focuses } = useMemo(() => reachable(layout, cases), [layout, cases])
  const columnOf = useCallback((id: string) => focuses.get(id)?.column ?? null, [focuses])
  const open = useCallback(
    (id: string) => {
      const found = focuses.get(id)
      if (found !== undefined) onOpen(found.focus)
    },
    [focuses, onOpen],
  )
  const reveal = useCallback(
    (id: string) => {
      const column = columnOf(id)
      if (column !== null) revealColumn(column)
    },
    [columnOf, revealColumn],
  )
  const onStop = useCallback((id: string) => setKept(columnOf(id)), [columnOf])
  useOneStop(scroller, { items, onOpen: open, onReach, onStop, reveal })
  return { span, kept }
}

/** What can be reached, by id; `column` null: the name of a row. */
function reachable(layout: PictureLayout, cases: readonly PictureCase[]) {
  const focuses = new Map<string, { focus: PictureFocus; column: number | null }>()
  const items = layout.rows.flatMap((row, line): RovingItem[] =>
    [null, ...cases.map(({ caseId }) => caseId)].map((caseId, at) => {
      const id = itemId(row, caseId)
      focuses.set(id, { focus: { part: row.part, caseId }, column: caseId === null ? null : at - 1 })
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

// The parts a picture is put together from: the bands of its layers, the names of its rows, and a network's column.
import { Fragment, memo } from 'react'
import type { Model } from '../../../shared/schema/model.ts'
import type { PictureCase } from '../../../shared/schema/picture.ts'
import { partName, type Words } from '../words.ts'
import { cut, wrapText } from '../wrap-text.ts'
import { Cell, isOwnStage } from './cell.tsx'
import { Item, itemId } from './item.tsx'
import type { PictureLayout, PlacedRow } from './layout.ts'
import styles from './matrix.module.css'
import { StageDot, Star, Turn } from './signs.tsx'
import { cellWords, stageWords } from './words.ts'

/** What every part is drawn by. */
export type Drawn = { model: Model; layout: PictureLayout; words: Words; most: number }

/** The layers with their rows, behind everything. */
export const Ground = memo(function Ground({ layout }: { layout: PictureLayout }) {
  return (
    <>
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
      {layout.rows.map(({ key, kind, y, height }) =>
        kind === 'layer' ? null : (
          <rect
            key={key}
            className={styles.inside}
            x={4}
            y={y}
            width={layout.width - 8}
            height={height - 1}
          />
        ),
      )}
    </>
  )
})

/** `current`: the key of the row that is open for all networks. */
export const RowHeads = memo(function RowHeads({
  layout,
  words,
  current,
}: Pick<Drawn, 'layout' | 'words'> & { current: string | null }) {
  return layout.rows.map((row) => (
    <RowHead
      key={row.key}
      row={row}
      width={layout.labelWidth}
      words={words}
      isCurrent={row.key === current}
    />
  ))
})

type RowHeadProps = { row: PlacedRow; width: number; words: Words; isCurrent: boolean }

function RowHead({ row, width, words, isCurrent }: RowHeadProps) {
  const { lines, indent } = row
  const middle = row.y + row.height / 2
  return (
    <Item
      id={itemId(row, null)}
      label={headWords(row, words)}
      expanded={row.open}
      current={isCurrent}
      area={{ x: 5, y: row.y + 1, width: width - 10, height: row.height - 3 }}
    >
      {row.open !== null && <Turn x={indent + 2} y={middle} open={row.open} />}
      {row.kind === 'strategy' && <Star x={indent + 2} y={middle - 1} hollow />}
      <Lines
        lines={lines}
        x={indent + 12}
        y={middle + 4.5 - (lines.length - 1) * 7}
        look={
          row.kind === 'layer'
            ? styles.layerName
            : row.kind === 'component'
              ? undefined
              : styles.attributeName
        }
      />
    </Item>
  )
}

function headWords(row: PlacedRow, { messages, local }: Words): string {
  const { picture: m } = messages
  const name = local(row.name)
  if (row.open === null) return `${name}. ${m.pane.everywhere}`
  if (row.kind === 'layer') return row.open ? m.closeLayer(name) : m.openLayer(name)
  return row.open ? m.closeComponent(name) : m.openComponent(name)
}

type ColumnProps = Omit<Drawn, 'most'> & { of: PictureCase; at: number }

/** Above a column its network, and where that is. */
export const ColumnHead = memo(function ColumnHead({ of, at, model, layout, words }: ColumnProps) {
  const { labelWidth, columnWidth, wide } = layout
  const x = labelWidth + at * columnWidth
  const room = columnWidth - 10
  const stage = of.stage === null ? '' : partName(model, 'stage', of.stage.stage, words.local)
  // A narrow column has room for the name in two lines, and then for one of the stage.
  const name = wide
    ? [cut(of.case, room, 14)]
    : wrapText(of.case, room, 12, 2).map((line) => cut(line, room, 12))
  const where = wide
    ? wrapText(stage || words.messages.terms.noClearStage, room - 14, 12, 2)
    : [cut(stage, room - 14, 12)]
  const y = wide ? 38 : 54
  return (
    <g>
      <title>{`${of.case}. ${stageWords(of, model, words)}`}</title>
      <Lines lines={name} x={x + 6} y={wide ? 18 : 16} look={wide ? styles.layerName : styles.small} />
      {of.stage !== null && <StageDot x={x + 11} y={y - 4} judged={of.stage.by === 'judgement'} />}
      <Lines lines={where} x={x + (of.stage === null ? 6 : 20)} y={y} look={styles.small} />
    </g>
  )
})

function Lines({
  lines,
  x,
  y,
  look,
}: {
  lines: readonly string[]
  x: number
  y: number
  look: string | undefined
}) {
  return (
    <text x={x} y={y} className={look}>
      {lines.map((line, at) => (
        <tspan key={line} x={x} dy={at === 0 ? 0 : 14}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** What a network stands on, row by row. `current`: the key of the row that is open for it. */
export const Column = memo(function Column({
  of,
  at,
  model,
  layout,
  most,
  words,
  current,
}: ColumnProps & { most: number; current: string | null }) {
  const { labelWidth, columnWidth } = layout
  const x = labelWidth + at * columnWidth
  return layout.rows.map((row) => {
    const area = { x: x + 2, y: row.y + 1, width: columnWidth - 4, height: row.height - 3 }
    return (
      <Fragment key={row.key}>
        {isOwnStage(row, of) && <rect className={styles.here} {...area} rx={4} />}
        <Item
          id={itemId(row, of.caseId)}
          label={cellWords(row, of, model, words)}
          expanded={null}
          current={row.key === current}
          area={area}
        >
          <Cell row={row} of={of} model={model} layout={layout} most={most} words={words} x={x} />
        </Item>
      </Fragment>
    )
  })
})

// The picture in its window: names of rows and heads of columns stay in sight while what they head moves under them, and of
// many columns only those in sight are drawn. Four drawings look at one plane, each at its part of it.
import { type ReactNode, type RefObject, useMemo } from 'react'
import { type PictureFocus, partKey } from '../../../shared/domain/picture/part.ts'
import type { PictureCase } from '../../../shared/schema/picture.ts'
import type { PictureLayout } from './layout.ts'
import styles from './matrix.module.css'
import { Column, ColumnHead, type Drawn, Ground, RowHeads } from './parts.tsx'
import type { Span } from './use-columns.ts'

type Props = Drawn & {
  cases: readonly PictureCase[]
  focus: PictureFocus | null
  /** The columns to draw. */
  span: Span
  /** A column drawn in any case: the one the tab stop is in. */
  kept: number | null
}

export function Board({ cases, focus, span, kept, ...drawn }: Props) {
  const { layout, model, words } = drawn
  const { labelWidth, headHeight, width, height } = layout
  const shown = useMemo(() => columnsOf(cases, span, kept), [cases, span, kept])
  const [across, down] = [width - labelWidth, height - headHeight]
  const current = currentIn(focus)
  return (
    <div className={styles.board} style={{ width, height }}>
      <View at={[0, 0, labelWidth, headHeight]} className={styles.corner}>
        {null}
      </View>
      <View at={[labelWidth, 0, across, headHeight]} className={styles.heads}>
        {shown.map(({ of, at }) => (
          <ColumnHead key={of.caseId} of={of} at={at} model={model} layout={layout} words={words} />
        ))}
      </View>
      <View at={[0, headHeight, labelWidth, down]} className={styles.names}>
        <Ground layout={layout} />
        <RowHeads layout={layout} words={words} current={current(null)} />
      </View>
      <View at={[labelWidth, headHeight, across, down]} className={styles.body}>
        <Ground layout={layout} />
        {shown.map(({ of, at }) => (
          <Column key={of.caseId} of={of} at={at} {...drawn} current={current(of)} />
        ))}
      </View>
    </div>
  )
}

function View({
  at: [x, y, width, height],
  className,
  children,
}: {
  at: readonly [number, number, number, number]
  className: string | undefined
  children: ReactNode
}) {
  return (
    <svg
      className={`${styles.chart} ${className}`}
      viewBox={`${x} ${y} ${width} ${height}`}
      width={width}
      height={height}
      role="presentation"
    >
      {children}
    </svg>
  )
}

/** All of it in one drawing, out of sight: for the image that is taken along. */
export function Whole({
  cases,
  svg,
  foot,
  ...drawn
}: Drawn & {
  cases: readonly PictureCase[]
  svg: RefObject<SVGSVGElement | null>
  foot: (layout: PictureLayout) => { height: number; drawing: ReactNode }
}) {
  const { layout, model, words } = drawn
  const { height: below, drawing } = foot(layout)
  const height = layout.height + below
  return (
    <svg
      ref={svg}
      className={`${styles.chart} ${styles.unseen}`}
      viewBox={`0 0 ${layout.width} ${height}`}
      aria-hidden="true"
    >
      <Ground layout={layout} />
      <RowHeads layout={layout} words={words} current={null} />
      {cases.map((of, at) => (
        <g key={of.caseId}>
          <ColumnHead of={of} at={at} model={model} layout={layout} words={words} />
          <Column of={of} at={at} {...drawn} current={null} />
        </g>
      ))}
      {drawing}
    </svg>
  )
}

function columnsOf(cases: readonly PictureCase[], { from, to }: Span, kept: number | null) {
  const inSight = cases.slice(from, to).map((of, index) => ({ of, at: from + index }))
  const of = kept === null ? undefined : cases[kept]
  if (of === undefined || kept === null || (kept >= from && kept < to)) return inSight
  return kept < from ? [{ of, at: kept }, ...inSight] : [...inSight, { of, at: kept }]
}

/** The key of the row that is open, asked for a network or, with null, for all of them. */
function currentIn(focus: PictureFocus | null): (of: PictureCase | null) => string | null {
  return (of) => (focus !== null && focus.caseId === (of?.caseId ?? null) ? partKey(focus.part) : null)
}

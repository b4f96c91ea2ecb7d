import type { Model } from '../../../shared/schema/model.ts'
import type { Counts, PictureCase } from '../../../shared/schema/picture.ts'
import { MarkDrawing } from '../mark-drawing.tsx'
import type { Words } from '../words.ts'
import type { PictureLayout, PlacedRow } from './layout.ts'
import styles from './matrix.module.css'
import { countsOf, levelsOf, placedOn, strategyIn } from './rows.ts'
import { PlanTick, StageDot, Star, Steps } from './signs.tsx'

type Props = {
  row: PlacedRow
  of: PictureCase
  model: Model
  layout: PictureLayout
  /** What a full bar stands for. */
  most: number
  words: Words
  x: number
}

/** The layer of the stage a network is at. */
export function isOwnStage(row: Pick<PlacedRow, 'kind' | 'stage'>, of: PictureCase): boolean {
  return row.kind === 'layer' && of.stage?.stage === row.stage
}

/** What one part of the model stands on in one network. */
export function Cell(props: Props) {
  return props.row.kind === 'strategy' ? <StrategyCell {...props} /> : <Counted {...props} />
}

function StrategyCell({ row, of, layout, x }: Props) {
  const found = row.part.type === 'strategy' ? strategyIn(of, row.part.ref) : undefined
  if (found === undefined) return null
  const middle = { x: x + layout.columnWidth / 2, y: row.y + row.height / 2 - 1 }
  const both = found.fits && found.inPlan > 0
  return (
    <>
      {found.fits && <Star x={middle.x - (both ? 9 : 0)} y={middle.y} />}
      {found.inPlan > 0 && <PlanTick x={middle.x + (both ? 9 : 0)} y={middle.y} />}
    </>
  )
}

function Counted({ row, of, model, layout, most, words, x }: Props) {
  const counts = countsOf(of, row.part)
  const middle = x + layout.columnWidth / 2
  const component = model.components.find(({ id }) => id === row.component)
  const levels = component === undefined ? [] : levelsOf(component)
  const placed = row.component === null ? undefined : placedOn(of, row.component)
  const hasSteps = row.kind === 'component' && levels.length > 0
  const y = row.y + row.height / 2 - 1 - (hasSteps ? 6 : 0)
  return (
    <>
      {row.kind === 'level' && row.part.type === 'attribute' && placed?.step === row.part.id && (
        <rect
          className={styles.placed}
          x={x + 4}
          y={row.y + 2}
          width={layout.columnWidth - 8}
          height={row.height - 5}
          rx={4}
        />
      )}
      {isOwnStage(row, of) && of.stage !== null && layout.wide && (
        <StageDot x={x + 12} y={y} judged={of.stage.by === 'judgement'} />
      )}
      {counts === null ? null : counts.passages === 0 ? (
        <MarkDrawing kind="missing" x={middle} y={y} size={9} />
      ) : row.kind === 'layer' ? (
        <Sums counts={counts} middle={middle} y={y} wide={layout.wide} words={words} />
      ) : (
        <Bars counts={counts} middle={middle} y={y} layout={layout} most={most} words={words} />
      )}
      {hasSteps && (
        <Steps
          x={middle}
          y={row.y + row.height - 10}
          count={levels.length}
          taken={levels.findIndex(({ id }) => id === placed?.step) + 1}
        />
      )}
    </>
  )
}

type At = { counts: Counts; middle: number; y: number; words: Words }

/** A layer says its passages in numbers: its bars would dwarf those of its components. */
function Sums({ counts, middle, y, wide, words }: At & { wide: boolean }) {
  const apart = wide ? 30 : 11
  const { number } = words.format
  return (
    <>
      <MarkDrawing
        kind="for"
        x={middle - apart + (wide ? 4 : 0)}
        y={y - (wide ? 0 : 6)}
        size={wide ? 9 : 7}
      />
      <text x={middle - apart + (wide ? 12 : 7)} y={y + (wide ? 4 : -2)} className={styles.number}>
        {number(counts.supporting)}
      </text>
      <MarkDrawing
        kind="against"
        x={wide ? middle + 8 : middle - apart}
        y={y + (wide ? 0 : 8)}
        size={wide ? 9 : 7}
      />
      <text x={wide ? middle + 16 : middle - apart + 7} y={y + (wide ? 4 : 12)} className={styles.number}>
        {number(counts.contradicting)}
      </text>
    </>
  )
}

/** Passages against go left of the middle, passages for go right; neutral ones alone are a mark of their own. */
function Bars({ counts, middle, y, layout, most, words }: At & { layout: PictureLayout; most: number }) {
  const length = (passages: number) => (Math.min(passages, most) / most) * layout.half
  const { number } = words.format
  if (counts.supporting + counts.contradicting === 0)
    return <MarkDrawing kind="neutral" x={middle} y={y} size={9} />
  return (
    <>
      <rect
        className={styles.against}
        x={middle - length(counts.contradicting)}
        y={y - 4}
        width={length(counts.contradicting)}
        height={8}
      />
      <rect className={styles.for} x={middle} y={y - 4} width={length(counts.supporting)} height={8} />
      <line className={styles.zero} x1={middle} x2={middle} y1={y - 6} y2={y + 6} />
      {layout.wide && counts.contradicting > 0 && (
        <text
          x={middle - length(counts.contradicting) - 4}
          y={y + 4}
          textAnchor="end"
          className={styles.number}
        >
          {number(counts.contradicting)}
        </text>
      )}
      {layout.wide && counts.supporting > 0 && (
        <text x={middle + length(counts.supporting) + 4} y={y + 4} className={styles.number}>
          {number(counts.supporting)}
        </text>
      )}
    </>
  )
}

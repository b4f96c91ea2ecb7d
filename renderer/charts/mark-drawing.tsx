import type { Status } from '../../shared/schema/profile.ts'
import { type MarkKind, markShapes, marksOfStatus } from '../ui/mark-shapes.ts'
import styles from './mark-drawing.module.css'

type At = { x: number; y: number; size: number }

/** One mark inside a drawing, centred on (x, y). */
export function MarkDrawing({ kind, x, y, size }: { kind: MarkKind } & At) {
  const { path, hollow } = markShapes[kind]
  const scale = size / 12
  return (
    <path
      d={path}
      className={`${styles[kind]} ${hollow ? styles.hollow : styles.solid}`}
      transform={`translate(${x - size / 2} ${y - size / 2}) scale(${scale})`}
    />
  )
}

/** The mark or marks of a status, side by side around (x, y). */
export function StatusDrawing({ status, x, y, size }: { status: Status } & At) {
  const kinds = marksOfStatus[status]
  const each = kinds.length > 1 ? size * 0.8 : size
  const left = x - ((kinds.length - 1) * (each + 1)) / 2
  return kinds.map((kind, index) => (
    <MarkDrawing key={kind} kind={kind} x={left + index * (each + 1)} y={y} size={each} />
  ))
}

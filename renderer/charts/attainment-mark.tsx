import type { AttainmentValue } from '../../shared/schema/objective.ts'
import styles from './attainment.module.css'

/** A value's fixed shape: a disc, a half one, a ring with a stroke, a dashed ring. Drawn around a point. */
export function AttainmentShape({ value, x, y }: { value: AttainmentValue; x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`} className={styles.mark}>
      {value === 'attained' && <circle r={6} className={styles.full} />}
      {value === 'in-part' && (
        <>
          <circle r={5.5} className={styles.ring} />
          <path d="M0-6a6 6 0 0 0 0 12z" className={styles.full} />
        </>
      )}
      {value === 'not-attained' && (
        <>
          <circle r={5.5} className={styles.ring} />
          <path d="M-3.5 3.5l7-7" className={styles.stroke} />
        </>
      )}
      {value === 'not-evidenced' && <circle r={5.5} className={styles.dashed} />}
    </g>
  )
}

/** The same beside words. */
export function AttainmentMark({ value }: { value: AttainmentValue }) {
  return (
    <svg width="16" height="16" aria-hidden="true" className={styles.inline}>
      <AttainmentShape value={value} x={8} y={8} />
    </svg>
  )
}

// The signs of the picture, each told by its shape: a star fits, a tick is in the plan, a full dot was judged.
import styles from './matrix.module.css'

type At = { x: number; y: number }

const star = 'M0 -6.2 1.7 -2 6.2 -1.9 2.7 1 3.9 5.4 0 2.9 -3.9 5.4 -2.7 1 -6.2 -1.9 -1.7 -2Z'

export function Star({ x, y, hollow }: At & { hollow?: boolean }) {
  const look = hollow ? styles.strategy : styles.star
  return <path className={look} d={star} transform={`translate(${x} ${y})${hollow ? ' scale(0.8)' : ''}`} />
}

export function PlanTick({ x, y }: At) {
  return <path className={styles.plan} d="M-4 0 -1.2 3 4.2 -3.6" transform={`translate(${x} ${y})`} />
}

export function StageDot({ x, y, judged }: At & { judged: boolean }) {
  return (
    <circle className={judged ? styles.judged : styles.suggested} cx={x} cy={y} r={judged ? 4.5 : 3.75} />
  )
}

/** Steps from the left up; as many as `taken` are filled. */
export function Steps({ x, y, count, taken }: At & { count: number; taken: number }) {
  const size = 6
  const gap = 2
  const left = x - (count * (size + gap) - gap) / 2
  return Array.from({ length: count }, (_, at) => (
    <rect
      // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place.
      key={at}
      className={at < taken ? styles.stepTaken : styles.step}
      x={left + at * (size + gap)}
      y={y - size / 2}
      width={size}
      height={size}
    />
  ))
}

/** Points down when what it belongs to is open. */
export function Turn({ x, y, open }: At & { open: boolean }) {
  return (
    <path
      className={styles.turn}
      d="M-2.5 -4 3 0 -2.5 4Z"
      transform={`translate(${x} ${y})${open ? ' rotate(90)' : ''}`}
    />
  )
}

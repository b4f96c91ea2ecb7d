import styles from './process.module.css'

type Point = { x: number; y: number }

/** A straight line that goes across or up, with its head at the end. */
export function Arrow({ from, to, dashed }: { from: Point; to: Point; dashed?: boolean }) {
  const across = from.y === to.y || from.x !== to.x
  const head = across ? `M${to.x} ${to.y} l-8 -5 v10 Z` : `M${to.x} ${to.y} l-5 8 h10 Z`
  const line = across
    ? `M${from.x} ${from.y} L${to.x - 7} ${to.y}`
    : `M${from.x} ${from.y} L${to.x} ${to.y + 7}`
  return (
    <g>
      <path className={styles.line} d={line} strokeDasharray={dashed ? '4 3' : undefined} />
      <path className={styles.head} d={head} />
    </g>
  )
}

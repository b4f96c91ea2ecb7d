import { PlanTick, Star } from '../../charts/picture/signs.tsx'
import { useMessages } from '../../i18n/index.ts'
import styles from './fit-mark.module.css'

/** The star of what fits, with its word for those who hear the page. */
export function FitMark() {
  const { picture: m } = useMessages()
  return (
    <span className={styles.mark}>
      <svg viewBox="-7 -7 14 14" width="14" height="14" aria-hidden="true">
        <Star x={0} y={0} />
      </svg>
      <span className="visually-hidden">{m.fitsShort}</span>
    </span>
  )
}

export function PlanMark({ times }: { times: number }) {
  const { picture: m } = useMessages()
  return (
    <span className={styles.plan}>
      <svg viewBox="-7 -7 14 14" width="14" height="14" aria-hidden="true">
        <PlanTick x={0} y={0} />
      </svg>
      {m.inPlan(times)}
    </span>
  )
}

// Where an establishment is on the picture of its case's map: pointed at, moved with the arrows, or typed beside it.
import { type KeyboardEvent, type MouseEvent, useMemo } from 'react'
import type { CaseId } from '../../../../shared/schema/ids.ts'
import type { MapPoint } from '../../../../shared/schema/people.ts'
import { useMessages } from '../../../i18n/index.ts'
import { useQuery } from '../../../stores/queries.ts'
import styles from './map-place.module.css'
import { movedBy, within } from './map-points.ts'

type Props = {
  caseId: CaseId
  /** Null: nowhere yet, or what is typed is no place. */
  at: MapPoint | null
  onPlace: (at: MapPoint) => void
}

/** Nothing where the case has no picture of a map. */
export function MapPlace({ caseId, at, onPlace }: Props) {
  const { people: m } = useMessages()
  const map = useQuery('ties.map', { caseId }).data ?? null
  const href = useMemo(() => (map === null ? '' : `data:${map.mediaType};base64,${map.base64}`), [map])
  if (map === null) return null

  function point(event: MouseEvent<HTMLButtonElement>): void {
    // Pressed by a key there is no place to go by: the arrows lead on from the middle.
    if (event.detail === 0) {
      if (at === null) onPlace({ x: 0.5, y: 0.5 })
      return
    }
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    onPlace({ x: within((event.clientX - left) / width), y: within((event.clientY - top) / height) })
  }
  function move(event: KeyboardEvent): void {
    const next = movedBy(event.key, at, event.shiftKey)
    if (next === null) return
    event.preventDefault()
    onPlace(next)
  }
  return (
    <button type="button" className={styles.map} aria-label={m.pointOnMap} onClick={point} onKeyDown={move}>
      <img src={href} width={map.width} height={map.height} alt="" draggable={false} />
      {at !== null && (
        <span className={styles.here} style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%` }} />
      )}
    </button>
  )
}

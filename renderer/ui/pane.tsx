// Two panes and the bar between them; the width is remembered per study on this machine.
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react'
import { useMessages } from '../i18n/index.ts'
import { keepOnDesk, useDesk } from '../stores/desk.ts'
import styles from './pane.module.css'

export type PaneProps = {
  /** Names the width that is remembered: 'reader.inspector'. */
  id: string
  /** Which side is the pane of given width; the other takes the rest. */
  side: 'start' | 'end'
  /** Widths in CSS pixels. */
  initial: number
  min: number
  max: number
  pane: ReactNode
  /** Out of sight with its bar; what it holds stays as it is. */
  isHidden?: boolean
  children: ReactNode
}

const step = 24

export function Pane({ id, side, initial, min, max, pane, isHidden, children }: PaneProps) {
  const { shell } = useMessages()
  const width = useDesk(({ desk }) => desk.panes[id]) ?? initial
  const drag = useRef<{ x: number; width: number } | null>(null)
  const shown = Math.min(max, Math.max(min, width))

  function resize(next: number): void {
    const kept = Math.round(Math.min(max, Math.max(min, next)))
    keepOnDesk({ panes: { [id]: kept } })
  }
  function onPointerDown(event: PointerEvent<HTMLDivElement>): void {
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { x: event.clientX, width: shown }
  }
  function onPointerMove(event: PointerEvent<HTMLDivElement>): void {
    if (!drag.current) return
    const moved = event.clientX - drag.current.x
    resize(drag.current.width + (side === 'start' ? moved : -moved))
  }
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const towards = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (towards === undefined) return
    event.preventDefault()
    resize(shown + (side === 'start' ? towards : -towards) * step)
  }

  const bar = (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is a widget, which hr is not
    <div
      className={styles.bar}
      hidden={isHidden}
      role="separator"
      aria-orientation="vertical"
      aria-label={shell.resizePane}
      aria-valuenow={shown}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        drag.current = null
      }}
      onKeyDown={onKeyDown}
    />
  )
  const fixed = (
    <div className={styles.fixed} style={{ width: shown }} hidden={isHidden}>
      {pane}
    </div>
  )
  return (
    <div className={styles.panes}>
      {side === 'start' && fixed}
      {side === 'start' && bar}
      <div className={styles.rest}>{children}</div>
      {side === 'end' && bar}
      {side === 'end' && fixed}
    </div>
  )
}

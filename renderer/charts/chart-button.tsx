import type { KeyboardEvent, ReactNode } from 'react'
import styles from './chart-button.module.css'
import type { Roving } from './use-roving.ts'

type Props = {
  id: string
  roving: Roving
  /** Said by screen readers, and shown under the chart while the pointer or the focus is here. */
  label: string
  /** Its excerpts are the ones being shown. */
  current: boolean
  /** Where it answers to the pointer and shows its focus, in the chart's pixels. */
  area: { x: number; y: number; width: number; height: number }
  onOpen: () => void
  onReach: (label: string | null) => void
  /** Text of the drawing that the label says in full: drawn over the button, not part of its name. */
  words?: ReactNode
  children?: ReactNode
}

/** A part of a drawing that opens the excerpts behind it. */
export function ChartButton({ words, ...button }: Props) {
  return (
    <>
      <Part {...button} />
      {words !== undefined && (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: text of a drawing takes no focus.
        <g aria-hidden="true" className={styles.words}>
          {words}
        </g>
      )}
    </>
  )
}

function Part({ id, roving, label, current, area, onOpen, onReach, children }: Omit<Props, 'words'>) {
  const item = roving.item(id)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onOpen()
    } else {
      item.onKeyDown(event)
    }
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button element.
    <g
      ref={item.ref}
      role="button"
      tabIndex={item.tabIndex}
      aria-label={label}
      aria-current={current || undefined}
      className={styles.button}
      onClick={onOpen}
      onKeyDown={onKeyDown}
      onFocus={() => {
        item.onFocus()
        onReach(label)
      }}
      onBlur={() => onReach(null)}
      onPointerEnter={() => onReach(label)}
      onPointerLeave={() => onReach(null)}
    >
      <rect className={styles.area} {...area} rx={4} data-screen-only />
      {children}
    </g>
  )
}

import type { ReactNode } from 'react'
import type { CaseId } from '../../../shared/schema/ids.ts'
import button from '../chart-button.module.css'
import type { PlacedRow } from './layout.ts'

/** Stands for a network where a row speaks of all of them. */
export const inAll = 'all'

export function itemId(row: Pick<PlacedRow, 'key'>, caseId: CaseId | null): string {
  return `${row.key} | ${caseId ?? inAll}`
}

type Props = {
  id: string
  label: string
  expanded: boolean | null
  current: boolean
  area: { x: number; y: number; width: number; height: number }
  /** What is drawn over it; its label says the same. */
  children: ReactNode
}

/** A part of the drawing that answers to pointer and keys: see use-one-stop.ts. */
export function Item({ id, label, expanded, current, area, children }: Props) {
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: SVG has no button element. */}
      <g
        role="button"
        data-item={id}
        tabIndex={-1}
        aria-label={label}
        aria-expanded={expanded ?? undefined}
        aria-current={current || undefined}
        className={button.button}
      >
        <rect className={button.area} {...area} rx={4} data-screen-only />
      </g>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: text of a drawing takes no focus. */}
      <g aria-hidden="true" className={button.words}>
        {children}
      </g>
    </>
  )
}

import type { ReactNode } from 'react'
import { Tooltip as AriaTooltip } from 'react-aria-components'
import { KeyCaps } from './key-caps.tsx'
import styles from './tooltip.module.css'

/** Goes inside RAC's TooltipTrigger, after the control it explains. */
export function Tooltip({ children, keys }: { children: ReactNode; keys?: string }) {
  return (
    <AriaTooltip offset={6} className={styles.tooltip ?? ''}>
      {children}
      {keys && <KeyCaps keys={keys} />}
    </AriaTooltip>
  )
}

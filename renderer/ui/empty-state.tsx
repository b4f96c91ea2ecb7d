import type { ReactNode } from 'react'
import styles from './empty-state.module.css'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

/** Says what goes here and offers the one button to begin. */
export function EmptyState(props: { icon?: IconName; title: string; text: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      {props.icon && <Icon name={props.icon} />}
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      {props.action && <div className={styles.action}>{props.action}</div>}
    </div>
  )
}

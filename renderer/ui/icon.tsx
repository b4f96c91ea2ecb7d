import styles from './icon.module.css'
import { type IconName, icons } from './icons.ts'

/** Always beside or under words that say the same; hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={icons[name]} />
    </svg>
  )
}

import { useMessages } from '../../i18n/index.ts'
import { useStudy } from '../../stores/study.ts'
import { Icon } from '../../ui/index.ts'
import styles from './banners.module.css'

export function ReadOnlyBanner() {
  const { shell } = useMessages()
  const readOnly = useStudy((state) => state.study?.readOnly ?? false)
  if (!readOnly) return null
  return (
    <p className={styles.banner} role="status">
      <Icon name="lock" />
      {shell.readOnly}
    </p>
  )
}

/** Shown over everything, the start screen included, for as long as the host can't be reached. */
export function ConnectionBanner() {
  const { shell } = useMessages()
  const lost = useStudy((state) => state.connection === 'lost')
  return (
    <div role="status">
      {lost && (
        <p className={`${styles.banner} ${styles.lost}`}>
          <Icon name="warning" />
          {shell.connectionLost}
        </p>
      )}
    </div>
  )
}

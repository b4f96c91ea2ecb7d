import { Label, ProgressBar } from 'react-aria-components'
import { useFormat, useMessages } from '../i18n/index.ts'
import styles from './progress.module.css'

/** Work of unknown length; says what it waits for to screen readers. */
export function Spinner({ label }: { label?: string }) {
  const { shell } = useMessages()
  return (
    <span className={styles.spinnerRow} role="status">
      <span className={styles.spinner} aria-hidden="true" />
      <span className={label ? '' : 'visually-hidden'}>{label ?? shell.loading}</span>
    </span>
  )
}

/** Work of known length: what it is doing, and how far it is. */
export function Progress({ label, done, total }: { label: string; done: number; total: number }) {
  const { percent } = useFormat()
  return (
    <ProgressBar className={styles.progress ?? ''} value={done} maxValue={Math.max(total, 1)}>
      {({ percentage }) => (
        <>
          <span className={styles.words}>
            <Label className={styles.label ?? ''}>{label}</Label>
            {/* Not all of it before it is. */}
            <span>{percent(Math.floor(percentage ?? 0) / 100)}</span>
          </span>
          <span className={styles.track}>
            <span className={styles.fill} style={{ width: `${percentage ?? 0}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  )
}

import type { Moment } from '../../../shared/schema/history.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { showPresent } from '../../stores/past.ts'
import { useStudy } from '../../stores/study.ts'
import { Button, Icon } from '../../ui/index.ts'
import styles from './banners.module.css'

export function ReadOnlyBanner() {
  const { shell } = useMessages()
  const readOnly = useStudy((state) => state.study?.readOnly ?? false)
  const past = useStudy((state) => state.study?.asOf ?? null)
  if (past !== null) return <PastBanner moment={past} />
  if (!readOnly) return null
  return (
    <p className={styles.banner} role="status">
      <Icon name="lock" />
      {shell.readOnly}
    </p>
  )
}

function PastBanner({ moment }: { moment: Moment }) {
  const { shell } = useMessages()
  const { instant, number } = useFormat()
  return (
    <div className={styles.banner} role="status">
      <Icon name="journal" />
      <p>{shell.asItWas(instant(moment.at), number(moment.seq))}</p>
      <Button variant="quiet" onPress={() => void showPresent()}>
        {shell.toPresent}
      </Button>
    </div>
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

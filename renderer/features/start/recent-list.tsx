import { Button } from 'react-aria-components'
import type { RecentStudy } from '../../../shared/schema/app.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { run } from '../../stores/commands.ts'
import { refreshMethod, useQuery } from '../../stores/queries.ts'
import { Icon, IconButton } from '../../ui/index.ts'
import { enter } from './opening.ts'
import styles from './recent-list.module.css'

export function RecentList() {
  const { start } = useMessages()
  const recent = useQuery('app.recent', {}).data
  if (!recent) return null
  if (recent.length === 0) return <p className={styles.none}>{start.noRecent}</p>
  return (
    <ul className={styles.list}>
      {recent.map((entry) => (
        <Recent key={entry.path} entry={entry} />
      ))}
    </ul>
  )
}

function Recent({ entry }: { entry: RecentStudy }) {
  const { start } = useMessages()
  const { instant } = useFormat()
  async function forget(): Promise<void> {
    await run('app.forgetRecent', { path: entry.path })
    refreshMethod('app.recent')
  }
  return (
    <li className={styles.entry}>
      <Button
        className={styles.open ?? ''}
        isDisabled={!entry.exists}
        onPress={() => void enter('study.open', { path: entry.path, readOnly: false })}
      >
        <Icon name={entry.exists ? 'file' : 'warning'} />
        <span className={styles.words}>
          <span className={styles.title}>{entry.title}</span>
          <bdi className={styles.path}>{entry.path}</bdi>
        </span>
        <span className={styles.when}>{entry.exists ? instant(entry.openedAt) : start.missing}</span>
      </Button>
      <IconButton icon="close" label={start.forget(entry.title)} onPress={() => void forget()} />
    </li>
  )
}

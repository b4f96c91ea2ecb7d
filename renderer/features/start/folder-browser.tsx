// Folders of the host's machine, for hosts without a dialog of their own.
import { ListBox, ListBoxItem } from 'react-aria-components'
import { useMessages } from '../../i18n/index.ts'
import { useQuery } from '../../stores/queries.ts'
import { ErrorNotice, Icon, IconButton, Spinner } from '../../ui/index.ts'
import styles from './folder-browser.module.css'

export type FolderBrowserProps = {
  /** Null is the documents folder. */
  folder: string | null
  onFolder: (folder: string) => void
  /** Called with the study's path; without it studies are shown but can't be chosen. */
  onStudy?: (path: string) => void
}

export function FolderBrowser({ folder, onFolder, onStudy }: FolderBrowserProps) {
  const { start } = useMessages()
  const { data, error } = useQuery('app.browse', { folder })
  if (error) return <ErrorNotice error={error} />
  if (!data) return <Spinner />
  const studies = data.entries.filter((entry) => entry.kind === 'study')
  return (
    <div className={styles.browser}>
      <div className={styles.where}>
        <IconButton
          icon="up"
          label={start.parentFolder}
          isDisabled={data.parent === null}
          onPress={() => data.parent && onFolder(data.parent)}
        />
        <bdi className={styles.path}>{data.folder}</bdi>
      </div>
      <ListBox
        key={data.folder}
        className={styles.list ?? ''}
        aria-label={start.folder(data.folder)}
        items={data.entries}
        disabledKeys={onStudy ? [] : studies.map((entry) => entry.path)}
        renderEmptyState={() => <p className={styles.empty}>{start.emptyFolder}</p>}
        onAction={(key) => {
          const entry = data.entries.find((candidate) => candidate.path === key)
          if (entry?.kind === 'folder') onFolder(entry.path)
          if (entry?.kind === 'study') onStudy?.(entry.path)
        }}
      >
        {(entry) => (
          <ListBoxItem id={entry.path} textValue={entry.name} className={styles.entry ?? ''}>
            <Icon name={entry.kind === 'folder' ? 'folder' : 'file'} />
            {entry.name}
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  )
}

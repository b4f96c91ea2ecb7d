// Where a new study is saved: a folder, by the system's dialog or our own list, and a file name.
import { useState } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { run } from '../../stores/commands.ts'
import { useSettings } from '../../stores/settings.ts'
import { Button, TextField } from '../../ui/index.ts'
import { FolderBrowser } from './folder-browser.tsx'
import { isFileName, joinPath, splitPath } from './paths.ts'
import styles from './where-field.module.css'

export type WhereFieldProps = {
  folder: string
  fileName: string
  onFolder: (folder: string) => void
  onFileName: (fileName: string) => void
}

export function WhereField({ folder, fileName, onFolder, onFileName }: WhereFieldProps) {
  const { start } = useMessages()
  const nativeDialogs = useSettings((state) => state.info?.nativeDialogs ?? false)
  const [browsing, setBrowsing] = useState(false)

  async function change(): Promise<void> {
    if (!nativeDialogs) return setBrowsing(!browsing)
    const path = await run('app.pickPath', { purpose: 'create', suggestedName: fileName })
    if (!path) return
    const picked = splitPath(path)
    onFolder(picked.folder)
    onFileName(picked.fileName)
  }

  return (
    <div className={styles.where}>
      <TextField
        label={start.fileName}
        value={fileName}
        onChange={onFileName}
        maxLength={200}
        error={isFileName(fileName) ? null : start.badFileName}
      />
      <div className={styles.folder}>
        <div className={styles.words}>
          <span className={styles.label}>{start.where}</span>
          <bdi className={styles.path}>{joinPath(folder, fileName)}</bdi>
        </div>
        <Button variant="quiet" icon="folder" onPress={() => void change()} aria-expanded={browsing}>
          {start.changeFolder}
        </Button>
      </div>
      {browsing && <FolderBrowser folder={folder} onFolder={onFolder} />}
    </div>
  )
}

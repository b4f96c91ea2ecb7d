import { useState } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { Button, Dialog, Spinner } from '../../ui/index.ts'
import styles from './dialogs.module.css'
import { FolderBrowser } from './folder-browser.tsx'
import { enter, useOpening } from './opening.ts'
import { OpeningFailure } from './opening-failure.tsx'

/** Where the host has no dialog of its own. */
export function OpenDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { start, shell } = useMessages()
  const working = useOpening((state) => state.way !== null)
  const [folder, setFolder] = useState<string | null>(null)
  return (
    <Dialog
      title={start.open}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          {working && <Spinner />}
          <Button variant="quiet" onPress={onClose}>
            {shell.cancel}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <OpeningFailure />
        <FolderBrowser
          folder={folder}
          onFolder={setFolder}
          onStudy={(path) => void enter('study.open', { path, readOnly: false })}
        />
      </div>
    </Dialog>
  )
}

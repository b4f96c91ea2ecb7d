import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useMessages } from '../../i18n/index.ts'
import { useQuery } from '../../stores/queries.ts'
import { useSettings } from '../../stores/settings.ts'
import { Button, Dialog, ErrorNotice, Spinner } from '../../ui/index.ts'
import styles from './dialogs.module.css'
import { enter, useOpening } from './opening.ts'
import { freeName, isFileName, joinPath, withExtension } from './paths.ts'
import { WhereField } from './where-field.tsx'

export function SampleDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { start, shell } = useMessages()
  const working = useOpening((state) => state.way !== null)
  return (
    <Dialog
      title={start.sample}
      isOpen={isOpen}
      onClose={onClose}
      keepOpen={working}
      actions={
        <>
          {working && <Spinner label={start.creatingSample} />}
          <Button variant="quiet" onPress={onClose} isDisabled={working}>
            {shell.cancel}
          </Button>
          <Button variant="primary" type="submit" form="sample-study" isPending={working} autoFocus>
            {start.createSample}
          </Button>
        </>
      }
    >
      <SampleForm />
    </Dialog>
  )
}

function SampleForm() {
  const { start } = useMessages()
  const failure = useOpening((state) => state.failure)
  const documents = useSettings((state) => state.info?.documentsFolder ?? '')
  const [folder, setFolder] = useState(documents)
  const [named, setNamed] = useState<string | null>(null)
  const taken = useQuery('app.browse', { folder }).data?.entries.map((entry) => entry.name) ?? []
  const fileName = named ?? freeName(start.sampleFile, taken)

  return (
    <Form
      id="sample-study"
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isFileName(fileName)) return
        void enter('study.createSample', { path: joinPath(folder, withExtension(fileName.trim())) })
      }}
    >
      {failure && <ErrorNotice error={failure.error} />}
      <p>{start.sampleAbout}</p>
      <WhereField folder={folder} fileName={fileName} onFolder={setFolder} onFileName={setNamed} />
    </Form>
  )
}

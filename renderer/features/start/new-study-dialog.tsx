import { useState } from 'react'
import { Form } from 'react-aria-components'
import { type Language, languages } from '../../../shared/schema/text.ts'
import { useLanguage, useMessages } from '../../i18n/index.ts'
import { useSettings } from '../../stores/settings.ts'
import { Button, Dialog, ErrorNotice, Select, Spinner, TextField } from '../../ui/index.ts'
import styles from './dialogs.module.css'
import { type ChosenModel, ModelField } from './model-field.tsx'
import { enter, useOpening } from './opening.ts'
import { fileNameFor, isFileName, joinPath, withExtension } from './paths.ts'
import { WhereField } from './where-field.tsx'

export function NewStudyDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { start, shell } = useMessages()
  const working = useOpening((state) => state.way !== null)
  return (
    <Dialog
      title={start.newStudy}
      isOpen={isOpen}
      onClose={onClose}
      keepOpen={working}
      actions={
        <>
          {working && <Spinner label={start.creating} />}
          <Button variant="quiet" onPress={onClose} isDisabled={working}>
            {shell.cancel}
          </Button>
          <Button variant="primary" type="submit" form="new-study" isPending={working}>
            {start.create}
          </Button>
        </>
      }
    >
      <NewStudyForm />
    </Dialog>
  )
}

function NewStudyForm() {
  const { start, terms } = useMessages()
  const failure = useOpening((state) => state.failure)
  const documents = useSettings((state) => state.info?.documentsFolder ?? '')
  const ownLanguage = useLanguage()
  const [title, setTitle] = useState('')
  const [language, setLanguage] = useState<Language>(ownLanguage)
  const [folder, setFolder] = useState(documents)
  const [named, setNamed] = useState<string | null>(null)
  const [model, setModel] = useState<ChosenModel | null>(null)
  const fileName = named ?? fileNameFor(title, start.untitled)

  function create(): void {
    if (title.trim() === '' || !isFileName(fileName)) return
    void enter('study.create', {
      path: joinPath(folder, withExtension(fileName.trim())),
      title,
      language,
      ...(model === null ? {} : { model: model.choice }),
    })
  }

  return (
    <Form
      id="new-study"
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        create()
      }}
    >
      {failure && <ErrorNotice error={failure.error} />}
      <TextField
        label={start.studyTitle}
        placeholder={start.titleExample}
        value={title}
        onChange={setTitle}
        maxLength={200}
        isRequired
        autoFocus
      />
      <Select<Language>
        label={start.studyLanguage}
        value={language}
        onChange={setLanguage}
        options={languages.map((id) => ({ id, label: terms.language[id] }))}
      />
      <ModelField chosen={model} onChoose={setModel} />
      <WhereField folder={folder} fileName={fileName} onFolder={setFolder} onFileName={setNamed} />
    </Form>
  )
}

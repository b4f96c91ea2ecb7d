import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { StudyCase } from '../../../shared/schema/case.ts'
import type { CaseId } from '../../../shared/schema/ids.ts'
import { useMessages } from '../../i18n/index.ts'
import { run } from '../../stores/commands.ts'
import { useQuery } from '../../stores/queries.ts'
import { Button, Dialog, TextArea, TextField } from '../../ui/index.ts'
import styles from './dialogs.module.css'

export function CaseDialog({ editing, onClose }: { editing: CaseId | 'new' | null; onClose: () => void }) {
  const { cases: m, shell } = useMessages()
  const known = useQuery('cases.list', {}).data?.find((each) => each.id === editing)
  return (
    <Dialog
      title={editing === 'new' ? m.newCaseTitle : m.editCaseTitle}
      isOpen={editing === 'new' || known !== undefined}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {shell.cancel}
          </Button>
          <Button variant="primary" type="submit" form="case">
            {editing === 'new' ? m.create : shell.save}
          </Button>
        </>
      }
    >
      <CaseForm key={known?.id ?? 'new'} known={known ?? null} onDone={onClose} />
    </Dialog>
  )
}

function CaseForm({ known, onDone }: { known: StudyCase | null; onDone: () => void }) {
  const { cases: m } = useMessages()
  const [name, setName] = useState(known?.name ?? '')
  const [description, setDescription] = useState(known?.description ?? '')

  async function save(): Promise<void> {
    const fields = { name: name.trim(), description: description.trim() }
    const done = known
      ? await run('cases.update', { id: known.id, ...fields }, { toast: true })
      : await run('cases.create', fields, { toast: true })
    // A refused change leaves the window open, with what was written.
    if (done !== undefined) onDone()
  }

  return (
    <Form
      id="case"
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label={m.name}
        placeholder={m.nameExample}
        value={name}
        onChange={setName}
        maxLength={200}
        isRequired
        autoFocus
      />
      <TextArea
        label={m.description}
        hint={m.descriptionHint}
        value={description}
        onChange={setDescription}
      />
    </Form>
  )
}

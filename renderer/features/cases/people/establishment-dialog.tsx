import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { CaseId } from '../../../../shared/schema/ids.ts'
import type { Establishment } from '../../../../shared/schema/people.ts'
import { useMessages } from '../../../i18n/index.ts'
import { run } from '../../../stores/commands.ts'
import { Button, Dialog, TextField } from '../../../ui/index.ts'
import styles from '../dialogs.module.css'

type Props = { caseId: CaseId; editing: Establishment | 'new' | null; onClose: () => void }

export function EstablishmentDialog({ caseId, editing, onClose }: Props) {
  const { people: m, cases, shell } = useMessages()
  const known = editing === 'new' ? null : editing
  return (
    <Dialog
      title={editing === 'new' ? m.newEstablishmentTitle : m.editEstablishment}
      isOpen={editing !== null}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {shell.cancel}
          </Button>
          <Button variant="primary" type="submit" form="establishment">
            {editing === 'new' ? cases.create : shell.save}
          </Button>
        </>
      }
    >
      <EstablishmentForm key={known?.id ?? 'new'} caseId={caseId} known={known} onDone={onClose} />
    </Dialog>
  )
}

function EstablishmentForm(props: { caseId: CaseId; known: Establishment | null; onDone: () => void }) {
  const { caseId, known, onDone } = props
  const { people: m } = useMessages()
  const [pseudonym, setPseudonym] = useState(known?.pseudonym ?? '')
  const [name, setName] = useState(known?.name ?? '')

  async function save(): Promise<void> {
    const done = known
      ? await run('establishments.update', { id: known.id, pseudonym, name }, { toast: true })
      : await run('establishments.create', { caseId, pseudonym, name }, { toast: true })
    if (done !== undefined) onDone()
  }

  return (
    <Form
      id="establishment"
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label={m.pseudonym}
        hint={m.pseudonymHint}
        placeholder={m.schoolExample}
        value={pseudonym}
        onChange={setPseudonym}
        maxLength={200}
        isRequired
        autoFocus
      />
      <TextField
        label={m.realName}
        hint={m.realNameHint}
        value={name}
        onChange={setName}
        maxLength={200}
        autoComplete="off"
      />
    </Form>
  )
}

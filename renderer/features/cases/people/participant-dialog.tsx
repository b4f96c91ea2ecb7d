import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { CaseId, EstablishmentId } from '../../../../shared/schema/ids.ts'
import type { Establishment, Participant } from '../../../../shared/schema/people.ts'
import { useMessages } from '../../../i18n/index.ts'
import { run } from '../../../stores/commands.ts'
import { Button, Dialog, Select, TextField } from '../../../ui/index.ts'
import styles from '../dialogs.module.css'

type Props = {
  caseId: CaseId
  editing: Participant | 'new' | null
  establishments: readonly Establishment[]
  onClose: () => void
}

export function ParticipantDialog({ caseId, editing, establishments, onClose }: Props) {
  const { people: m, cases, shell } = useMessages()
  const known = editing === 'new' ? null : editing
  return (
    <Dialog
      title={editing === 'new' ? m.newParticipantTitle : m.editParticipant}
      isOpen={editing !== null}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {shell.cancel}
          </Button>
          <Button variant="primary" type="submit" form="participant">
            {editing === 'new' ? cases.create : shell.save}
          </Button>
        </>
      }
    >
      <ParticipantForm
        key={known?.id ?? 'new'}
        caseId={caseId}
        known={known}
        establishments={establishments}
        onDone={onClose}
      />
    </Dialog>
  )
}

const none = 'none'

function ParticipantForm(props: {
  caseId: CaseId
  known: Participant | null
  establishments: readonly Establishment[]
  onDone: () => void
}) {
  const { caseId, known, establishments, onDone } = props
  const { people: m } = useMessages()
  const [pseudonym, setPseudonym] = useState(known?.pseudonym ?? '')
  const [role, setRole] = useState(known?.role ?? '')
  const [name, setName] = useState(known?.name ?? '')
  const [school, setSchool] = useState<EstablishmentId | null>(known?.establishmentId ?? null)

  async function save(): Promise<void> {
    const fields = { pseudonym, role, name, establishmentId: school }
    const done = known
      ? await run('participants.update', { id: known.id, ...fields }, { toast: true })
      : await run('participants.create', { caseId, ...fields }, { toast: true })
    // A refused change leaves the window open, with what was written.
    if (done !== undefined) onDone()
  }

  return (
    <Form
      id="participant"
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label={m.pseudonym}
        hint={m.pseudonymHint}
        placeholder={m.pseudonymExample}
        value={pseudonym}
        onChange={setPseudonym}
        maxLength={200}
        isRequired
        autoFocus
      />
      <TextField label={m.role} placeholder={m.roleExample} value={role} onChange={setRole} maxLength={200} />
      <Select
        label={m.establishment}
        options={[
          { id: none, label: m.noEstablishment },
          ...establishments.map(({ id, pseudonym: label }) => ({ id: id as string, label })),
        ]}
        value={school ?? none}
        onChange={(id) => setSchool(establishments.find((each) => each.id === id)?.id ?? null)}
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

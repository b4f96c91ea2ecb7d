// Makes and changes a participant or an establishment: both have a pseudonym and a real name, and facts of their own.
import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { CaseId } from '../../../../shared/schema/ids.ts'
import type { Establishment, Participant, People } from '../../../../shared/schema/people.ts'
import { useLanguage, useMessages } from '../../../i18n/index.ts'
import { run } from '../../../stores/commands.ts'
import { Button, Dialog, TextField } from '../../../ui/index.ts'
import styles from '../dialogs.module.css'
import {
  EstablishmentFields,
  establishmentFacts,
  establishmentWritten,
  ParticipantFields,
} from './person-fields.tsx'

/** Who is made or changed; null: somebody new. */
export type Edited =
  | { kind: 'participant'; known: Participant | null }
  | { kind: 'establishment'; known: Establishment | null }

type Props = { caseId: CaseId; editing: Edited | null; people: People; onClose: () => void }

export function PersonDialog({ editing, ...props }: Props) {
  const { people: m, cases, shell } = useMessages()
  const titles = {
    participant: [m.newParticipantTitle, m.editParticipant],
    establishment: [m.newEstablishmentTitle, m.editEstablishment],
  } as const
  const isNew = editing?.known === null
  return (
    <Dialog
      title={editing === null ? '' : titles[editing.kind][isNew ? 0 : 1]}
      isOpen={editing !== null}
      onClose={props.onClose}
      actions={
        <>
          <Button variant="quiet" onPress={props.onClose}>
            {shell.cancel}
          </Button>
          <Button variant="primary" type="submit" form="person">
            {isNew ? cases.create : shell.save}
          </Button>
        </>
      }
    >
      {editing?.kind === 'participant' && (
        <ParticipantForm key={editing.known?.id ?? 'new'} {...props} known={editing.known} />
      )}
      {editing?.kind === 'establishment' && (
        <EstablishmentForm key={editing.known?.id ?? 'new'} {...props} known={editing.known} />
      )}
    </Dialog>
  )
}

type FormProps<T> = Omit<Props, 'editing'> & { known: T | null }

function ParticipantForm({ caseId, people, known, onClose }: FormProps<Participant>) {
  const { people: m } = useMessages()
  const [names, setNames] = useState(namesOf(known))
  const [facts, setFacts] = useState({
    role: known?.role ?? '',
    establishmentId: known?.establishmentId ?? null,
  })

  async function save(): Promise<void> {
    const fields = { ...names, ...facts }
    const done = known
      ? await run('participants.update', { id: known.id, ...fields }, { toast: true })
      : await run('participants.create', { caseId, ...fields }, { toast: true })
    // A refused change leaves the window open, with what was written.
    if (done !== undefined) onClose()
  }

  return (
    <NamesForm example={m.pseudonymExample} names={names} onChange={setNames} onSave={save}>
      <ParticipantFields facts={facts} onChange={setFacts} establishments={people.establishments} />
    </NamesForm>
  )
}

function EstablishmentForm({ caseId, known, onClose }: FormProps<Establishment>) {
  const { people: m } = useMessages()
  const language = useLanguage()
  const [names, setNames] = useState(namesOf(known))
  const [written, setWritten] = useState(establishmentWritten(known, language))
  const [tried, setTried] = useState(false)
  const { facts, wrong } = establishmentFacts(written, language)

  async function save(): Promise<void> {
    setTried(true)
    if (facts === null) return
    const fields = { ...names, ...facts }
    const done = known
      ? await run('establishments.update', { id: known.id, ...fields }, { toast: true })
      : await run('establishments.create', { caseId, ...fields }, { toast: true })
    if (done !== undefined) onClose()
  }

  return (
    <NamesForm example={m.schoolExample} names={names} onChange={setNames} onSave={save}>
      <EstablishmentFields
        caseId={caseId}
        written={written}
        onChange={setWritten}
        wrong={tried ? wrong : null}
      />
    </NamesForm>
  )
}

type Names = { pseudonym: string; name: string }

function namesOf(known: Establishment | Participant | null): Names {
  return { pseudonym: known?.pseudonym ?? '', name: known?.name ?? '' }
}

function NamesForm(props: {
  example: string
  names: Names
  onChange: (names: Names) => void
  onSave: () => Promise<void>
  children: React.ReactNode
}) {
  const { example, names, onChange, onSave, children } = props
  const { people: m } = useMessages()
  return (
    <Form
      id="person"
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        void onSave()
      }}
    >
      <TextField
        label={m.pseudonym}
        hint={m.pseudonymHint}
        placeholder={example}
        value={names.pseudonym}
        onChange={(pseudonym) => onChange({ ...names, pseudonym })}
        maxLength={200}
        isRequired
        autoFocus
      />
      {children}
      <TextField
        label={m.realName}
        hint={m.realNameHint}
        value={names.name}
        onChange={(name) => onChange({ ...names, name })}
        maxLength={200}
        autoComplete="off"
      />
    </Form>
  )
}

import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { CaseId } from '../../../shared/schema/ids.ts'
import type { Objective } from '../../../shared/schema/objective.ts'
import { useMessages } from '../../i18n/index.ts'
import { run } from '../../stores/commands.ts'
import cards from '../../ui/card-list.module.css'
import { Button, DateField, Dialog, TextArea, TextField } from '../../ui/index.ts'

type Props = { caseId: CaseId; editing: Objective | 'new' | null; onClose: () => void }

export function ObjectiveDialog({ caseId, editing, onClose }: Props) {
  const { planning, shell, cases } = useMessages()
  const { objectives: m } = planning
  const known = editing === 'new' ? null : editing
  return (
    <Dialog
      title={known === null ? m.newTitle : m.editTitle}
      isOpen={editing !== null}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {shell.cancel}
          </Button>
          <Button variant="primary" type="submit" form="objective">
            {known === null ? cases.create : shell.save}
          </Button>
        </>
      }
    >
      {editing !== null && (
        <ObjectiveForm key={known?.id ?? 'new'} caseId={caseId} known={known} onDone={onClose} />
      )}
    </Dialog>
  )
}

function ObjectiveForm(props: { caseId: CaseId; known: Objective | null; onDone: () => void }) {
  const { caseId, known, onDone } = props
  const { planning } = useMessages()
  const { objectives: m } = planning
  const [text, setText] = useState(known?.text ?? '')
  const [instrument, setInstrument] = useState(known?.instrument ?? '')
  const [agreedOn, setAgreedOn] = useState(known?.agreedOn ?? null)

  async function save(): Promise<void> {
    const fields = { text: text.trim(), instrument: instrument.trim(), agreedOn }
    const done = known
      ? await run('objectives.update', { id: known.id, ...fields }, { toast: true })
      : await run('objectives.create', { caseId, ...fields }, { toast: true })
    // A refused change leaves the window open, with what was written.
    if (done !== undefined) onDone()
  }

  return (
    <Form
      id="objective"
      className={cards.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label={m.text}
        placeholder={m.textExample}
        value={text}
        onChange={setText}
        maxLength={1000}
        isRequired
        autoFocus
      />
      <TextArea label={m.instrument} hint={m.instrumentHint} value={instrument} onChange={setInstrument} />
      <DateField label={m.agreedOn} value={agreedOn} onChange={setAgreedOn} />
    </Form>
  )
}

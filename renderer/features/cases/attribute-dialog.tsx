import { useState } from 'react'
import { Form } from 'react-aria-components'
import {
  type Attribute,
  type AttributeOwner,
  type AttributeType,
  attributeTypes,
} from '../../../shared/schema/case.ts'
import type { AttributeId } from '../../../shared/schema/ids.ts'
import { useMessages } from '../../i18n/index.ts'
import { run } from '../../stores/commands.ts'
import { useQuery } from '../../stores/queries.ts'
import { Button, Dialog, Select, TextArea, TextField } from '../../ui/index.ts'
import styles from './dialogs.module.css'

type AttributeDialogProps = {
  of: AttributeOwner
  editing: AttributeId | 'new' | null
  onClose: () => void
}

export function AttributeDialog({ of, editing, onClose }: AttributeDialogProps) {
  const { cases: m, shell } = useMessages()
  const known = useQuery('attributes.list', { of }).data?.find((each) => each.id === editing)
  return (
    <Dialog
      title={editing === 'new' ? m.newAttributeTitle : m.editAttributeTitle}
      isOpen={editing === 'new' || known !== undefined}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {shell.cancel}
          </Button>
          <Button variant="primary" type="submit" form="attribute">
            {editing === 'new' ? m.create : shell.save}
          </Button>
        </>
      }
    >
      <AttributeForm key={known?.id ?? 'new'} of={of} known={known ?? null} onDone={onClose} />
    </Dialog>
  )
}

/** The type is chosen once: values of one type mean nothing in another. */
function AttributeForm(props: { of: AttributeOwner; known: Attribute | null; onDone: () => void }) {
  const { of, known, onDone } = props
  const { cases: m } = useMessages()
  const [name, setName] = useState(known?.name ?? '')
  const [type, setType] = useState<AttributeType>(known?.type ?? 'text')
  const [written, setWritten] = useState(known?.options.join('\n') ?? '')
  const [tried, setTried] = useState(false)
  const hasOptions = type === 'one-of' || type === 'several-of'
  const options = hasOptions ? optionsOf(written) : []
  const missing = hasOptions && options.length === 0

  async function save(): Promise<void> {
    setTried(true)
    if (missing) return
    const done = known
      ? await run('attributes.update', { id: known.id, name: name.trim(), options }, { toast: true })
      : await run('attributes.create', { of, name: name.trim(), type, options }, { toast: true })
    if (done !== undefined) onDone()
  }

  return (
    <Form
      id="attribute"
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label={m.name}
        placeholder={m.attributeExample}
        value={name}
        onChange={setName}
        maxLength={200}
        isRequired
        autoFocus
      />
      <Select<AttributeType>
        label={m.type}
        value={type}
        onChange={setType}
        isDisabled={known !== null}
        options={attributeTypes.map((id) => ({ id, label: m.types[id] }))}
      />
      {hasOptions && (
        <TextArea
          label={m.options}
          hint={m.optionsHint}
          rows={5}
          value={written}
          onChange={setWritten}
          error={tried && missing ? m.optionsNeeded : null}
        />
      )}
    </Form>
  )
}

/** One a line; blank lines and repetitions left out. */
function optionsOf(written: string): string[] {
  const lines = written.split('\n').map((line) => line.trim())
  return [...new Set(lines.filter(Boolean))]
}

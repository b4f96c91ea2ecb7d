import { type FormEvent, useId, useState } from 'react'
import { Form } from 'react-aria-components'
import type { CodeId } from '../../../shared/schema/ids.ts'
import { useMessages } from '../../i18n/index.ts'
import { type CodeEntry, createCode } from '../../stores/codebook.ts'
import { Button, Dialog, TextField } from '../../ui/index.ts'

/** Asks for the name of a new code; the rest is written where codes are explained. */
export function NewCodeDialog(props: {
  codes: readonly CodeEntry[]
  parentId: CodeId | null
  onClose: () => void
  onMade: (id: CodeId) => void
}) {
  const { codes, parentId, onClose, onMade } = props
  const { codebook, shell } = useMessages()
  const [name, setName] = useState('')
  const form = useId()
  const parent = codes.find((code) => code.id === parentId)
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const trimmed = name.trim()
    const id = trimmed === '' ? null : await createCode(trimmed, parentId)
    if (id !== null) onMade(id)
  }
  return (
    <Dialog
      isOpen
      title={parent === undefined ? codebook.newCode : codebook.newUnder(parent.name)}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {shell.cancel}
          </Button>
          <Button variant="primary" type="submit" form={form} isDisabled={name.trim() === ''}>
            {codebook.create}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={(event) => void submit(event)}>
        <TextField label={codebook.name} value={name} onChange={setName} maxLength={200} autoFocus />
      </Form>
    </Dialog>
  )
}

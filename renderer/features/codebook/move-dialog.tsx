import { type FormEvent, useId, useState } from 'react'
import { Form } from 'react-aria-components'
import type { CodeId } from '../../../shared/schema/ids.ts'
import { useMessages } from '../../i18n/index.ts'
import { type CodeEntry, moveCodes, outside } from '../../stores/codebook.ts'
import { CodeField } from '../../ui/code-field.tsx'
import { Button, Checkbox, Dialog } from '../../ui/index.ts'
import styles from './dialogs.module.css'

/** Takes codes to any other code, as its last, or to the top: what is far in the tree is found by its name. */
export function MoveDialog(props: {
  codes: readonly CodeEntry[]
  ids: readonly CodeId[]
  onClose: () => void
  onMoved: () => void
}) {
  const { codes, ids, onClose, onMoved } = props
  const { codebook, shell } = useMessages()
  const [parentId, setParent] = useState<CodeId | null>(null)
  const [isTop, setTop] = useState(false)
  const form = useId()
  const isReady = isTop || parentId !== null
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const target = isTop ? null : parentId
    const position = codes.filter((code) => code.parentId === target).length
    if (isReady && (await moveCodes(ids, { parentId: target, position }))) onMoved()
  }
  return (
    <Dialog
      isOpen
      title={codebook.move.title(ids.length)}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {shell.cancel}
          </Button>
          <Button variant="primary" type="submit" form={form} isDisabled={!isReady}>
            {codebook.move.run}
          </Button>
        </>
      }
    >
      <Form id={form} className={styles.form ?? ''} onSubmit={(event) => void submit(event)}>
        <CodeField
          label={codebook.move.under}
          placeholder={codebook.move.placeholder}
          codes={outside(codes, ids)}
          value={parentId}
          onChange={setParent}
          isDisabled={isTop}
          autoFocus
        />
        <Checkbox isSelected={isTop} onChange={setTop}>
          {codebook.move.top}
        </Checkbox>
      </Form>
    </Dialog>
  )
}

import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useMessages } from '../../i18n/index.ts'
import { run } from '../../stores/commands.ts'
import { useStudy } from '../../stores/study.ts'
import { Button, Dialog, TextField } from '../../ui/index.ts'
import { usePanels } from './panels.ts'

export function RenameDialog() {
  const { shell } = useMessages()
  const isOpen = usePanels((state) => state.panel === 'rename')
  const { hide } = usePanels.getState()
  const title = useStudy((state) => state.study?.title ?? '')
  const [typed, setTyped] = useState<string | null>(null)
  const next = (typed ?? title).trim()

  function close(): void {
    setTyped(null)
    hide()
  }
  async function rename(): Promise<void> {
    if (next === '') return
    close()
    if (next !== title) await run('study.rename', { title: next }, { toast: true })
  }

  return (
    <Dialog
      title={shell.renameStudy}
      isOpen={isOpen}
      onClose={close}
      actions={
        <>
          <Button variant="quiet" onPress={close}>
            {shell.cancel}
          </Button>
          <Button variant="primary" type="submit" form="rename-study" isDisabled={next === ''}>
            {shell.save}
          </Button>
        </>
      }
    >
      <Form
        id="rename-study"
        onSubmit={(event) => {
          event.preventDefault()
          void rename()
        }}
      >
        <TextField
          label={shell.studyTitle}
          value={typed ?? title}
          onChange={setTyped}
          maxLength={200}
          autoFocus
          isRequired
        />
      </Form>
    </Dialog>
  )
}

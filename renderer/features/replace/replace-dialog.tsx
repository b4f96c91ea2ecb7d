// The window to find and replace in: the question on the left, what it leads to on the right.
import { useFormat, useMessages } from '../../i18n/index.ts'
import { countMeant, useReplace } from '../../stores/replace.ts'
import { Button, Dialog } from '../../ui/index.ts'
import { Preview } from './preview.tsx'
import { QuestionForm } from './question-form.tsx'
import styles from './replace-dialog.module.css'

export function ReplaceDialog() {
  const { replace } = useMessages()
  const { isOpen, applying, close } = useReplace()
  return (
    <Dialog
      title={replace.title}
      isOpen={isOpen}
      onClose={close}
      keepOpen={applying}
      size="full"
      actions={<Actions />}
    >
      <div className={styles.columns} inert={applying}>
        <QuestionForm />
        <Preview />
      </div>
    </Dialog>
  )
}

function Actions() {
  const { replace, shell } = useMessages()
  const { number } = useFormat()
  const { answer, left, asking, applying, close, apply } = useReplace()
  const count = answer === null ? 0 : countMeant(answer, left)
  return (
    <>
      <Button variant="quiet" onPress={close} isDisabled={applying}>
        {shell.cancel}
      </Button>
      <Button variant="primary" isDisabled={count === 0 || asking || applying} onPress={() => void apply()}>
        {replace.run(count, number(count))}
      </Button>
    </>
  )
}

// The autocoding window: the question on the left, what it leads to on the right.
import { useFormat, useMessages } from '../../i18n/index.ts'
import { isTicked, useAutocode } from '../../stores/autocode.ts'
import { Button, Dialog } from '../../ui/index.ts'
import styles from './autocode-dialog.module.css'
import { Preview } from './preview.tsx'
import { QuestionForm } from './question-form.tsx'

export function AutocodeDialog() {
  const { autocode } = useMessages()
  const { isOpen, applying, close } = useAutocode()
  return (
    <Dialog
      title={autocode.title}
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
  const { autocode, shell } = useMessages()
  const { number } = useFormat()
  const { form, preview, touched, asking, applying, close, apply } = useAutocode()
  const count = preview?.stretches.filter((stretch) => isTicked(touched, stretch)).length ?? 0
  return (
    <>
      {count > 0 && form.codeId === null && <span className={styles.missing}>{autocode.needsCode}</span>}
      <Button variant="quiet" onPress={close} isDisabled={applying}>
        {shell.cancel}
      </Button>
      <Button
        variant="primary"
        isDisabled={count === 0 || form.codeId === null || asking || applying}
        onPress={() => void apply()}
      >
        {autocode.apply(count, number(count))}
      </Button>
    </>
  )
}

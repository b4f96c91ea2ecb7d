import { useFormat, useMessages } from '../../../i18n/index.ts'
import type { CodeEntry } from '../../../stores/codebook.ts'
import {
  discardEdit,
  goOnEditing,
  type Leaving,
  rowOf,
  saveEdit,
  useEditing,
} from '../../../stores/editing.ts'
import { toast } from '../../../stores/toasts.ts'
import { Button, Dialog, ErrorNotice, Spinner } from '../../../ui/index.ts'
import { TouchedList } from '../../../ui/touched-list.tsx'
import styles from './leave-dialog.module.css'

/** What the edit does to the codings, before it is saved. Escape goes on editing. */
export function LeaveDialog({ codes, codingsCount }: { codes: readonly CodeEntry[]; codingsCount: number }) {
  const { editing } = useMessages()
  const leaving = useEditing((state) => state.leaving)
  const size = leaving?.preview?.touched.length ? 'wide' : 'narrow'
  return (
    <Dialog
      title={editing.preview.title}
      isOpen={leaving !== null}
      onClose={goOnEditing}
      keepOpen={leaving?.saving ?? false}
      size={size}
      actions={leaving && <Actions leaving={leaving} />}
    >
      {leaving && <Told leaving={leaving} codes={codes} codingsCount={codingsCount} />}
    </Dialog>
  )
}

function Actions({ leaving }: { leaving: Leaving }) {
  const { editing } = useMessages()
  const { draft, preview, error, saving } = leaving
  return (
    <>
      <Button variant="plain" isDisabled={saving} onPress={() => discardEdit(draft)}>
        {editing.discard}
      </Button>
      <Button variant="quiet" isDisabled={saving} onPress={goOnEditing}>
        {editing.preview.goOn}
      </Button>
      <Button
        variant="primary"
        autoFocus
        isDisabled={saving || (preview === null && error === null)}
        onPress={() => void saveEdit()}
      >
        {saving ? editing.preview.saving : editing.preview.save}
      </Button>
    </>
  )
}

function Told(props: { leaving: Leaving; codes: readonly CodeEntry[]; codingsCount: number }) {
  const { editing } = useMessages()
  const { number } = useFormat()
  const { draft, preview, error } = props.leaving
  if (error !== null)
    return (
      <ErrorNotice error={error}>
        <Button variant="plain" icon="copy" onPress={() => copyText(draft.text, editing.preview.copied)}>
          {editing.preview.copyText}
        </Button>
      </ErrorNotice>
    )
  if (preview === null) return <Spinner />
  const { kept, touched } = preview
  return (
    <div className={styles.told}>
      <p className={styles.summary}>
        {props.codingsCount === 0
          ? editing.preview.nothingCoded
          : touched.length === 0
            ? editing.preview.noneTouched
            : editing.affected.untouched(kept, number(kept))}
      </p>
      <TouchedList touched={touched.map(rowOf)} codes={props.codes} />
    </div>
  )
}

export function copyText(text: string, said: string): void {
  void navigator.clipboard.writeText(text).then(() => toast({ text: said, tone: 'done' }))
}

import { useSyncExternalStore } from 'react'
import type { Source } from '../../../../shared/schema/source.ts'
import { useFormat, useMessages } from '../../../i18n/index.ts'
import { useDrafts } from '../../../stores/drafts.ts'
import { askToLeave, discardEdit } from '../../../stores/editing.ts'
import { Button, Icon, IconButton } from '../../../ui/index.ts'
import styles from './edit-bar.module.css'
import type { EditSession } from './use-edit-session.ts'

/** What is being edited, how much was changed, and the two ways out. */
export function EditBar(props: {
  session: EditSession
  source: Source | undefined
  /** The study has another text by now. */
  isStale: boolean
}) {
  const { session, source, isStale } = props
  const { editing, errors } = useMessages()
  const { number } = useFormat()
  const { editor, listen, steps, draft } = session
  const changes = useSyncExternalStore(listen, () => editor?.mirror.replacements.length ?? 0)
  const kept = useDrafts((state) => state.kept)
  const title = source === undefined ? '' : `S${source.number} · ${source.title}`
  const warning = isStale
    ? errors['source.changed_since']({ title: source?.title ?? '' })
    : kept
      ? null
      : editing.notKept
  return (
    <header className={styles.bar}>
      <p className={styles.badge}>
        <Icon name="pencil" />
        {editing.editing}
      </p>
      <h1 className={styles.title} title={title}>
        {title}
      </h1>
      {warning !== null && (
        <p className={styles.warning} role="alert">
          {warning}
        </p>
      )}
      <p className={styles.status}>{editing.changes(changes, number(changes))}</p>
      <div className={styles.buttons}>
        <IconButton
          icon="undo"
          label={editing.undo}
          keys="Mod+Z"
          isDisabled={!steps.undo}
          onPress={() => editor?.undo()}
        />
        <IconButton
          icon="redo"
          label={editing.redo}
          keys="Mod+Shift+Z"
          isDisabled={!steps.redo}
          onPress={() => editor?.redo()}
        />
        {changes > 0 && (
          <Button variant="quiet" onPress={() => discardEdit(draft())}>
            {editing.discard}
          </Button>
        )}
        <Button
          variant={changes > 0 ? 'primary' : 'quiet'}
          keys="Mod+S"
          onPress={() => void askToLeave(draft())}
        >
          {changes > 0 ? editing.save : editing.leave}
        </Button>
      </div>
    </header>
  )
}

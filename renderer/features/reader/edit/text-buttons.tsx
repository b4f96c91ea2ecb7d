import { TooltipTrigger } from 'react-aria-components'
import type { SourceId } from '../../../../shared/schema/ids.ts'
import { useMessages } from '../../../i18n/index.ts'
import { startEditing } from '../../../stores/editing.ts'
import { useRevisions } from '../../../stores/revisions.ts'
import { Button, IconButton, Tooltip } from '../../../ui/index.ts'
import styles from './text-buttons.module.css'

/** Ways from the text that is read: into writing it, and to the texts it was before. */
export function TextButtons({ sourceId, readOnly }: { sourceId: SourceId; readOnly: boolean }) {
  const { editing } = useMessages()
  return (
    <div className={styles.buttons}>
      {!readOnly && (
        <TooltipTrigger delay={500} closeDelay={100}>
          <Button variant="quiet" icon="pencil" onPress={() => startEditing(sourceId, [])}>
            {editing.edit}
          </Button>
          <Tooltip keys="Shift+T">{editing.commands.edit}</Tooltip>
        </TooltipTrigger>
      )}
      <IconButton
        icon="journal"
        label={editing.revisions.open}
        onPress={() => useRevisions.getState().open(sourceId)}
      />
    </div>
  )
}

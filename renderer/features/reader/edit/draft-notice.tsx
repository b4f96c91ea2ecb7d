import type { SourceId } from '../../../../shared/schema/ids.ts'
import { useFormat, useMessages } from '../../../i18n/index.ts'
import { type Draft, useDraftOf } from '../../../stores/drafts.ts'
import { discardDraft, startEditing } from '../../../stores/editing.ts'
import { Button, Icon } from '../../../ui/index.ts'
import styles from './draft-notice.module.css'
import { copyText } from './leave-dialog.tsx'

/** An edit that was not saved, offered where its text is read. */
export function DraftNotice({ sourceId, textSha256 }: { sourceId: SourceId; textSha256: string }) {
  const draft = useDraftOf(sourceId)
  const { editing } = useMessages()
  const format = useFormat()
  if (draft === null) return null
  const isStale = draft.textSha256 !== textSha256
  const when = format.instant(draft.at)
  const count = draft.replacements.length
  return (
    <div className={styles.notice} role="status">
      <Icon name="pencil" />
      <p>{isStale ? editing.draft.stale(when) : editing.draft.found(when, count, format.number(count))}</p>
      {isStale ? (
        <Copy draft={draft} />
      ) : (
        <Button variant="quiet" onPress={() => startEditing(sourceId, draft.replacements)}>
          {editing.draft.goOn}
        </Button>
      )}
      <Button variant="plain" onPress={() => discardDraft(sourceId, draft)}>
        {editing.draft.discard}
      </Button>
    </div>
  )
}

function Copy({ draft }: { draft: Draft }) {
  const { preview } = useMessages().editing
  return (
    <Button variant="quiet" icon="copy" onPress={() => copyText(draft.text, preview.copied)}>
      {preview.copyText}
    </Button>
  )
}

import type { MemoEntry } from '../../../shared/schema/memo.ts'
import { useMessages } from '../../i18n/index.ts'
import { discardDraft, type MemoDraft, saveAsNew, saveOver } from '../../stores/memos.ts'
import { Button, Icon } from '../../ui/index.ts'
import styles from './memo-writer.module.css'

/** A draft that could not be saved, and what can become of it. `memo`: as the study has it now. */
export function Trouble({ draft, memo }: { draft: MemoDraft; memo: MemoEntry | null }) {
  const { memos } = useMessages()
  return (
    <div className={styles.trouble} role="alert">
      <Icon name="warning" />
      <div>
        <p>{draft.trouble === 'changed' ? memos.changedTitle : memos.goneTitle}</p>
        <p>{memos.troubleText}</p>
        <div className={styles.ways}>
          {memo !== null && (
            <Button variant="quiet" onPress={() => void saveOver(draft.key, memo)}>
              {memos.saveOver}
            </Button>
          )}
          <Button variant="quiet" onPress={() => void saveAsNew(draft.key)}>
            {memos.saveAsNew}
          </Button>
          <Button variant="plain" onPress={() => discardDraft(draft.key)}>
            {memos.discard}
          </Button>
        </div>
      </div>
    </div>
  )
}

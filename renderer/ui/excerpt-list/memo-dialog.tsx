import { type FormEvent, useState } from 'react'
import type { CodingId } from '../../../shared/schema/ids.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { changeExcerpts } from '../../stores/excerpts.ts'
import { onMac } from '../../stores/keys.ts'
import { useQuery } from '../../stores/queries.ts'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { TextArea } from '../field.tsx'
import styles from './dialogs.module.css'

/** The short memo of one excerpt; of several, a paragraph that is added to each one's. */
export function MemoDialog({ ids, onClose }: { ids: readonly CodingId[]; onClose: () => void }) {
  const { excerpts, shell } = useMessages()
  const { number } = useFormat()
  const one = ids.length === 1
  const known = useQuery('excerpts.read', one ? { ids: [...ids] } : null).data?.[0]
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? known?.memo ?? ''
  const isReady = one ? known !== undefined : text.trim() !== ''

  async function save(event?: FormEvent): Promise<void> {
    event?.preventDefault()
    if (!isReady) return
    if (await changeExcerpts(ids, one ? { memo: text } : { addMemo: text })) onClose()
  }
  return (
    <Dialog title={excerpts.memoTitle(ids.length, number(ids.length))} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        {known && <p className={styles.quote}>{known.quote}</p>}
        <TextArea
          autoFocus
          label={excerpts.memoField}
          rows={5}
          value={text}
          maxLength={100_000}
          onChange={setTyped}
          hint={one ? null : excerpts.memoAdded}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (onMac ? event.metaKey : event.ctrlKey)) void save()
          }}
        />
        <div className={styles.actions}>
          <Button variant="quiet" onPress={onClose}>
            {shell.cancel}
          </Button>
          <Button variant="primary" type="submit" keys="Mod+Enter" isDisabled={!isReady}>
            {excerpts.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

import { type FormEvent, useState } from 'react'
import { weight } from '../../../shared/schema/coding.ts'
import type { CodingId } from '../../../shared/schema/ids.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { changeExcerpts } from '../../stores/excerpts.ts'
import { useQuery } from '../../stores/queries.ts'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { TextField } from '../field.tsx'
import styles from './dialogs.module.css'

/** How much excerpts say, from 0 to 100, or that nobody weighed them. */
export function WeightDialog({ ids, onClose }: { ids: readonly CodingId[]; onClose: () => void }) {
  const { excerpts, shell } = useMessages()
  const { number } = useFormat()
  const known = useQuery('excerpts.read', ids.length === 1 ? { ids: [...ids] } : null).data?.[0]
  const [typed, setTyped] = useState<string | null>(null)
  const text = (typed ?? (known?.weight === null || known === undefined ? '' : String(known.weight))).trim()
  const read = text === '' ? null : weight.safeParse(/^\d{1,3}$/.test(text) ? Number(text) : null)
  const isWrong = read !== null && !read.success

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (isWrong) return
    if (await changeExcerpts(ids, { weight: read?.success ? read.data : null })) onClose()
  }
  return (
    <Dialog title={excerpts.weightTitle(ids.length, number(ids.length))} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <TextField
          autoFocus
          label={excerpts.weightField}
          value={text}
          onChange={setTyped}
          hint={excerpts.weightNote}
          error={isWrong ? excerpts.weightWrong : null}
          inputMode="numeric"
          maxLength={3}
        />
        <div className={styles.actions}>
          <Button variant="quiet" onPress={onClose}>
            {shell.cancel}
          </Button>
          <Button variant="primary" type="submit" isDisabled={isWrong}>
            {excerpts.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

// Choosing the excerpts of a case that show something.
import { useState } from 'react'
import type { Excerpt } from '../../../shared/schema/coding.ts'
import type { CaseId, CodingId } from '../../../shared/schema/ids.ts'
import type { Stance } from '../../../shared/schema/judgement.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { useQuery } from '../../stores/queries.ts'
import { Button } from '../button.tsx'
import { Checkbox } from '../checkbox.tsx'
import { Dialog } from '../dialog.tsx'
import { ErrorNotice } from '../error-notice.tsx'
import { TextField } from '../field.tsx'
import { Spinner } from '../progress.tsx'
import { searchExcerpts } from '../search-excerpts.ts'
import { Select } from '../select.tsx'
import styles from './linked-excerpts.module.css'

type Props = {
  title: string
  isOpen: boolean
  caseId: CaseId
  /** Those that are linked already, which are not offered again. */
  linked: readonly CodingId[]
  withStance: boolean
  onClose: () => void
  /** Undefined: it was refused, and said so. */
  onLink: (codingIds: CodingId[], stance: Stance | null) => Promise<unknown>
}

export function LinkDialog(props: Props) {
  return props.isOpen ? <Open {...props} /> : null
}

/** Excerpts shown at first, and with each "show more". */
const page = 30

type Codings = { excerpt: Excerpt; codeName: string }[]

function Open({ title, caseId, linked, withStance, onClose, onLink }: Props) {
  const { links: m } = useMessages()
  const { number } = useFormat()
  const excerpts = useQuery('codings.list', { caseId })
  const codes = useQuery('codes.list', {}).data ?? []
  const [search, setSearch] = useState('')
  const [shown, setShown] = useState(page)
  const [chosen, setChosen] = useState<ReadonlySet<CodingId>>(new Set())
  const [stance, setStance] = useState<Stance>('for')
  const all: Codings = (excerpts.data ?? [])
    .filter(({ id }) => !linked.includes(id))
    .map((excerpt) => ({ excerpt, codeName: codes.find(({ id }) => id === excerpt.codeId)?.name ?? '' }))
  const found = searchExcerpts(all, search)
  const choose = (id: CodingId, isOn: boolean) => {
    const next = new Set(chosen)
    if (isOn) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  const link = async () => {
    const linkedNow = await onLink([...chosen], withStance ? stance : null)
    if (linkedNow !== undefined) onClose()
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      size="wide"
      actions={
        <>
          <span className={styles.soft} role="status">
            {chosen.size > 0 && m.chosen(chosen.size, number(chosen.size))}
          </span>
          <Button variant="quiet" onPress={onClose}>
            {m.cancel}
          </Button>
          <Button variant="primary" isDisabled={chosen.size === 0} onPress={() => void link()}>
            {m.save}
          </Button>
        </>
      }
    >
      <p className={styles.soft}>{m.hint}</p>
      <div className={styles.bar}>
        <TextField type="search" label={m.search} value={search} onChange={setSearch} autoFocus />
        {withStance && (
          <Select
            label={m.stance}
            options={(['for', 'against'] as const).map((id) => ({ id, label: m.stances[id] }))}
            value={stance}
            onChange={setStance}
          />
        )}
      </div>
      {excerpts.error !== null && <ErrorNotice error={excerpts.error} />}
      {excerpts.data === undefined && excerpts.error === null && <Spinner />}
      {excerpts.data?.length === 0 && <p className={styles.soft}>{m.noExcerpts}</p>}
      <p className={styles.soft} role="status">
        {all.length > 0 && m.found(found.length, number(found.length))}
      </p>
      <ul className={styles.list}>
        {found.slice(0, shown).map(({ excerpt, codeName }) => (
          <li key={excerpt.id} className={styles.option}>
            <Checkbox
              aria-label={m.choose(`${excerpt.locator}: ${excerpt.quote}`)}
              isSelected={chosen.has(excerpt.id)}
              onChange={(isOn) => choose(excerpt.id, isOn)}
            >
              <span>
                <span className={styles.quote}>{excerpt.quote}</span>
                <span className={styles.soft}>
                  {excerpt.locator} · {codeName}
                </span>
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
      {found.length > shown && (
        <Button variant="quiet" onPress={() => setShown(shown + page)}>
          {m.more}
        </Button>
      )}
    </Dialog>
  )
}

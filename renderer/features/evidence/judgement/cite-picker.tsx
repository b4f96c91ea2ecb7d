import { useState } from 'react'
import type { Excerpt } from '../../../../shared/schema/coding.ts'
import { useMessages } from '../../../i18n/index.ts'
import type { JudgementDraft } from '../../../stores/evidence.ts'
import { type QueryState, useQuery } from '../../../stores/queries.ts'
import { PickableExcerpts } from '../../../ui/excerpt-list/index.ts'
import { Button, Checkbox, ErrorNotice, Spinner, TextField } from '../../../ui/index.ts'
import { searchExcerpts } from '../../../ui/search-excerpts.ts'
import { CodedExcerpt } from '../coded-excerpt.tsx'
import styles from './cite-picker.module.css'

/** Cards shown at first, and with each "show more". */
const page = 20

/** The case's excerpts, to be searched and cited; those cited come first to hand. */
export function CitePicker(props: { draft: JudgementDraft; excerpts: QueryState<Excerpt[]> }) {
  const { draft, excerpts } = props
  const { judgement: words } = useMessages()
  const codes = useQuery('codes.list', {}).data ?? []
  const [search, setSearch] = useState('')
  const [onlyCited, setOnlyCited] = useState(draft.cite.length > 0)
  const [shown, setShown] = useState(page)
  const all = (excerpts.data ?? []).map((excerpt) => ({
    excerpt,
    codeName: codes.find(({ id }) => id === excerpt.codeId)?.name ?? '',
  }))
  const listed = onlyCited ? all.filter(({ excerpt }) => draft.cite.includes(excerpt.id)) : all
  const found = searchExcerpts(listed, search)
  return (
    <fieldset className={styles.picker}>
      <legend className={styles.legend}>
        {words.citations} · {words.cited(draft.cite.length)}
      </legend>
      <p className={styles.soft}>{words.citeHint}</p>
      <TextField type="search" label={words.search} value={search} onChange={setSearch} />
      <div className={styles.bar}>
        <Checkbox isSelected={onlyCited} onChange={setOnlyCited}>
          {words.onlyCited}
        </Checkbox>
        <span className={styles.soft} role="status">
          {words.found(found.length)}
        </span>
      </div>
      {excerpts.error !== null && <ErrorNotice error={excerpts.error} />}
      {excerpts.data === undefined && excerpts.error === null && <Spinner />}
      <PickableExcerpts name="cite">
        <ul className={styles.list}>
          {found.slice(0, shown).map(({ excerpt }) => (
            <li key={excerpt.id}>
              <CodedExcerpt codings={[excerpt]} />
            </li>
          ))}
        </ul>
      </PickableExcerpts>
      {found.length > shown && (
        <Button variant="quiet" onPress={() => setShown(shown + page)}>
          {words.more}
        </Button>
      )}
    </fieldset>
  )
}

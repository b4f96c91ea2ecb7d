import { useState } from 'react'
import { CheckboxGroup, Label } from 'react-aria-components'
import type { Excerpt } from '../../../shared/schema/coding.ts'
import type { CodingId } from '../../../shared/schema/ids.ts'
import { useMessages } from '../../i18n/index.ts'
import { Button, Checkbox } from '../../ui/index.ts'
import styles from './dialogs.module.css'

/** Excerpts drawn at first, and each time more are asked for. */
const page = 100

/** Excerpts to be ticked one by one. */
export function SplitExcerpts(props: {
  excerpts: readonly Excerpt[]
  picked: ReadonlySet<CodingId>
  onChange: (picked: ReadonlySet<CodingId>) => void
}) {
  const { excerpts, picked, onChange } = props
  const { codebook, terms } = useMessages()
  const [shown, setShown] = useState(page)
  const left = excerpts.length - shown
  return (
    <CheckboxGroup
      value={[...picked]}
      onChange={(ids) => {
        const chosen = new Set(ids)
        onChange(new Set(excerpts.filter(({ id }) => chosen.has(id)).map(({ id }) => id)))
      }}
    >
      <Label className={styles.label ?? ''}>{codebook.split.excerpts}</Label>
      <div className={styles.excerpts}>
        {excerpts.slice(0, shown).map((excerpt) => (
          <Checkbox key={excerpt.id} value={excerpt.id}>
            <span className={styles.excerpt}>
              <span className={styles.quote}>{excerpt.quote}</span>
              <span className={styles.aside}>
                {excerpt.locator} · {terms.direction[excerpt.direction]} · {excerpt.coder}
              </span>
            </span>
          </Checkbox>
        ))}
        {left > 0 && (
          <Button variant="quiet" onPress={() => setShown(shown + page)}>
            {codebook.split.more(Math.min(page, left))}
          </Button>
        )}
      </div>
    </CheckboxGroup>
  )
}

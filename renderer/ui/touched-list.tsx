import { useFormat, useMessages } from '../i18n/index.ts'
import type { CodeEntry } from '../stores/codebook.ts'
import type { TouchedRow } from '../stores/editing.ts'
import { CodeSwatch } from './code-swatch.tsx'
import styles from './touched-list.module.css'
import { WordChanges } from './word-changes.tsx'

const fates = ['lost', 'shrunk', 'changed'] as const
/** Of each fate; nobody reads more of them one by one. */
const shown = 100

/** The codings an edit touches, what is worst for them first: their words before and after. */
export function TouchedList({
  touched,
  codes,
}: {
  touched: readonly TouchedRow[]
  codes: readonly CodeEntry[]
}) {
  const { editing } = useMessages()
  const { number } = useFormat()
  return (
    <>
      {fates.map((fate) => {
        const own = touched.filter((each) => each.fate === fate)
        if (own.length === 0) return null
        return (
          <section key={fate} className={styles.group} data-fate={fate}>
            <h3 className={styles.title}>
              {editing.fates[fate]} <span className={styles.count}>{number(own.length)}</span>
            </h3>
            <p className={styles.hint}>{editing.fateHints[fate]}</p>
            <ul className={styles.list} aria-label={editing.fates[fate]}>
              {own.slice(0, shown).map((each) => (
                <Row key={each.id} row={each} codes={codes} />
              ))}
            </ul>
            {own.length > shown && (
              <p className={styles.hint}>{editing.more(own.length - shown, number(own.length - shown))}</p>
            )}
          </section>
        )
      })}
    </>
  )
}

function Row({ row, codes }: { row: TouchedRow; codes: readonly CodeEntry[] }) {
  const code = codes.find((each) => each.id === row.codeId)
  return (
    <li className={styles.row}>
      <p className={styles.code}>
        {code && <CodeSwatch color={code.color} />}
        <span>{code?.name}</span>
        <span className={styles.place}>{row.locator}</span>
      </p>
      <p className={styles.quote}>
        <WordChanges before={row.before} after={row.after ?? ''} short />
      </p>
    </li>
  )
}

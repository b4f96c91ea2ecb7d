import { memo, useEffect, useState } from 'react'
import type { CodingMark } from '../../../../shared/schema/coding.ts'
import { useFormat, useMessages } from '../../../i18n/index.ts'
import type { CodeEntry } from '../../../stores/codebook.ts'
import { touchedBy } from '../../../stores/editing.ts'
import { TouchedList } from '../../../ui/touched-list.tsx'
import styles from './touched-panel.module.css'
import type { EditSession } from './use-edit-session.ts'

/** Milliseconds of rest after which the list is made anew: it must not slow the writing. */
const pause = 500

/** Beside the text: the codings the edit touches so far. */
export const TouchedPanel = memo(function TouchedPanel(props: {
  session: EditSession
  codings: readonly CodingMark[]
  codes: readonly CodeEntry[]
  sourceNumber: number
}) {
  const { editing } = useMessages()
  const { number } = useFormat()
  const { editor, listen } = props.session
  const { codings, codes, sourceNumber } = props
  const [found, setFound] = useState<ReturnType<typeof touchedBy>>({ touched: [], kept: codings.length })
  useEffect(() => {
    if (editor === null) return
    const { mirror } = editor
    const look = () => setFound(touchedBy(codings, mirror, sourceNumber))
    let timer = setTimeout(look, 0)
    const deaf = listen(() => {
      clearTimeout(timer)
      timer = setTimeout(look, pause)
    })
    return () => {
      clearTimeout(timer)
      deaf()
    }
  }, [editor, listen, codings, sourceNumber])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be scrolled by key
    <section className={styles.panel} aria-label={editing.affected.title} tabIndex={0}>
      <h2 className={styles.title}>{editing.affected.title}</h2>
      {found.touched.length === 0 && <p className={styles.none}>{editing.affected.none}</p>}
      <TouchedList touched={found.touched} codes={codes} />
      {found.touched.length > 0 && (
        <p className={styles.none}>{editing.affected.untouched(found.kept, number(found.kept))}</p>
      )}
    </section>
  )
})

import { ListBox, ListBoxItem } from 'react-aria-components'
import type { Revision } from '../../../shared/schema/revision.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { operationText } from '../../stores/commands.ts'
import styles from './revision-list.module.css'

/** When the text came to be, by whom and how; newest first. */
export function RevisionList(props: {
  revisions: readonly Revision[]
  /** By its number in the journal. */
  chosen: number
  onChoose: (seq: number) => void
}) {
  const messages = useMessages()
  const { editing } = messages
  const format = useFormat()
  return (
    <ListBox
      className={styles.list ?? ''}
      aria-label={editing.revisions.list}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[String(props.chosen)]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys
        if (key !== undefined) props.onChoose(Number(key))
      }}
    >
      {props.revisions.map((revision) => {
        const { seq, at, coder, method, kind, length, current } = revision
        const how =
          kind === 'base'
            ? editing.revisions.kinds.base
            : operationText({ method, subject: '', kind }, messages)
        return (
          <ListBoxItem
            key={seq}
            id={String(seq)}
            textValue={`${format.instant(at)} ${how}`}
            className={styles.item ?? ''}
          >
            <span className={styles.when}>
              {format.instant(at)}
              {current && <span className={styles.current}>{editing.revisions.current}</span>}
            </span>
            <span className={styles.how}>{how}</span>
            <span className={styles.facts}>
              {coder} · {editing.revisions.length(length, format.number(length))}
            </span>
          </ListBoxItem>
        )
      })}
    </ListBox>
  )
}

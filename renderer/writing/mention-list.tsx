import type { Mention } from '../editor/memo/memo-editor.ts'
import { useMessages } from '../i18n/index.ts'
import { OptionRow } from '../ui/code-option.tsx'
import { Icon, type IconName, Marked } from '../ui/index.ts'
import type { LinkOption } from './link-options.ts'
import styles from './mention-list.module.css'

const icons: Readonly<Record<LinkOption['link']['kind'], IconName>> = {
  case: 'cases',
  source: 'file',
  code: 'codebook',
  coding: 'quote',
}

/** Pixels of the list at most, as in its style. */
const height = 280
const width = 340

/** What can be pointed at, under the `@`; the field keeps the focus and its keys choose. */
export function MentionList(props: {
  id: string
  mention: Mention
  options: readonly LinkOption[]
  at: number
  onChoose: (option: LinkOption) => void
}) {
  const { id, mention, options, at, onChoose } = props
  const { memos } = useMessages()
  const below = mention.bottom + height < window.innerHeight
  const vertical = below ? { top: mention.bottom + 4 } : { bottom: window.innerHeight - mention.top + 4 }
  const left = Math.max(8, Math.min(mention.left, window.innerWidth - width - 8))
  return (
    <div
      id={id}
      role="listbox"
      aria-label={memos.mentions}
      className={styles.list}
      style={{ ...vertical, left }}
    >
      {options.map((option, place) => (
        <OptionRow
          key={`${option.link.kind} ${option.link.id}`}
          id={`${id}-${place}`}
          isCurrent={place === at}
          onChoose={() => onChoose(option)}
        >
          <Icon name={icons[option.link.kind]} />
          <span className={styles.words}>
            <span className="visually-hidden">{memos.kindOf[option.link.kind]} </span>
            <Marked text={option.text} ranges={option.ranges} />
            {option.aside !== '' && <span className={styles.aside}>{option.aside}</span>}
          </span>
        </OptionRow>
      ))}
    </div>
  )
}

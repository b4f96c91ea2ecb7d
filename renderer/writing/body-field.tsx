import { useId, useRef } from 'react'
import type { MemoBody } from '../../shared/schema/memo.ts'
import styles from './body-field.module.css'
import text from './memo-text.module.css'
import { MemoToolbar } from './memo-toolbar.tsx'
import { MentionList } from './mention-list.tsx'
import { useBodyEditor } from './use-body-editor.ts'

type Props = {
  label: string
  hint: string
  error: string | null
  /** What it begins with; it keeps its own words from then on. */
  body: MemoBody
  onChange: (body: MemoBody) => void
  /** Ctrl+Enter or Escape. */
  onFinish: () => void
}

/** Prose with looks and links as a field of a form. */
export function BodyField({ label, hint, error, body, onChange, onFinish }: Props) {
  const field = useRef<HTMLDivElement>(null)
  const [name, help] = [useId(), useId()]
  const { editor, look, mentions, choose } = useBodyEditor({ body, onChange, onFinish }, field)
  return (
    <div className={styles.field}>
      <span id={name} className={styles.label}>
        {label}
      </span>
      <div className={styles.box} data-wrong={error === null ? undefined : ''}>
        <MemoToolbar
          look={look}
          onBlock={(block) => editor.current?.setBlock(block)}
          onToggle={(format) => editor.current?.toggle(format)}
          onMention={() => editor.current?.beginMention()}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: no input holds looks and links */}
        <div
          ref={field}
          className={`${text.text} ${styles.body}`}
          role="textbox"
          aria-multiline="true"
          aria-labelledby={name}
          aria-describedby={help}
          aria-invalid={error !== null}
          aria-autocomplete="list"
          tabIndex={0}
          contentEditable
          suppressContentEditableWarning
          {...(mentions.isOpen
            ? {
                'aria-controls': mentions.listId,
                'aria-activedescendant': `${mentions.listId}-${mentions.at}`,
              }
            : {})}
        />
      </div>
      <span id={help} className={styles.hint}>
        {hint}
      </span>
      {error !== null && <span className={styles.error}>{error}</span>}
      {mentions.mention !== null && mentions.isOpen && (
        <MentionList
          id={mentions.listId}
          mention={mentions.mention}
          options={mentions.options}
          at={mentions.at}
          onChoose={choose}
        />
      )}
    </div>
  )
}

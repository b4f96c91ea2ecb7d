import { type FocusEvent, useId, useRef } from 'react'
import type { MemoEntry } from '../../../shared/schema/memo.ts'
import { useMessages } from '../../i18n/index.ts'
import {
  discardDraft,
  finishAndLand,
  finishDraft,
  type MemoDraft,
  saveDraft,
  writeDraft,
} from '../../stores/memos.ts'
import { Button } from '../../ui/index.ts'
import text from '../../writing/memo-text.module.css'
import { MemoToolbar } from '../../writing/memo-toolbar.tsx'
import { MentionList } from '../../writing/mention-list.tsx'
import styles from './memo-writer.module.css'
import { Trouble } from './trouble.tsx'
import { useMemoEditor } from './use-memo-editor.ts'

/** A memo being written: saved when it is left. `memo`: as the study has it. */
export function MemoWriter(props: { draft: MemoDraft; memo: MemoEntry | null; withAbout: boolean }) {
  const { draft, memo, withAbout } = props
  const { memos } = useMessages()
  const box = useRef<HTMLLIElement>(null)
  const field = useRef<HTMLDivElement>(null)
  const help = useId()
  const finish = () => land(draft.key, box.current)
  const { editor, look, mentions, choose } = useMemoEditor(draft, field, finish)
  const isEmpty = draft.body.length === 0

  return (
    <li ref={box} className={styles.writer} data-draft="" onBlur={(event) => leave(event, draft.key)}>
      {withAbout && memo !== null && (
        <p className={styles.about}>{memos.about[memo.target.kind](memo.about.label)}</p>
      )}
      <input
        className={styles.title}
        aria-label={memos.field}
        placeholder={memos.titlePlaceholder}
        value={draft.title}
        maxLength={300}
        onChange={(event) => writeDraft(draft.key, { title: event.target.value })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) finish()
          else if (event.key === 'Enter' || event.key === 'ArrowDown') editor.current?.focus()
          else return
          event.preventDefault()
        }}
      />
      <MemoToolbar
        look={look}
        onBlock={(block) => editor.current?.setBlock(block)}
        onToggle={(format) => editor.current?.toggle(format)}
        onMention={() => editor.current?.beginMention()}
      />
      <div
        className={styles.field}
        data-empty={isEmpty || undefined}
        data-placeholder={memos.bodyPlaceholder}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: no input holds looks and links */}
        <div
          ref={field}
          className={`${text.text} ${styles.body}`}
          role="textbox"
          aria-multiline="true"
          aria-label={memos.body}
          aria-describedby={help}
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
      {draft.trouble !== null && <Trouble draft={draft} memo={memo} />}
      <div className={styles.foot}>
        <p id={help}>{memos.bodyHelp}</p>
        {draft.memoId === null && isEmpty && draft.title === '' ? (
          <Button variant="plain" onPress={() => dismiss(draft.key, box.current)}>
            {memos.discard}
          </Button>
        ) : (
          <Button variant="quiet" onPress={finish}>
            {memos.done}
          </Button>
        )}
      </div>
      {mentions.mention !== null && mentions.isOpen && (
        <MentionList
          id={mentions.listId}
          mention={mentions.mention}
          options={mentions.options}
          at={mentions.at}
          onChoose={choose}
        />
      )}
    </li>
  )
}

/** Left for another part of the page, it is done; left with the window, or for one over the page, it goes on afterwards. */
function leave(event: FocusEvent<HTMLElement>, key: string): void {
  const to = event.relatedTarget
  if (event.currentTarget.contains(to)) return
  const comesBack = !document.hasFocus() || to?.closest('[data-modal]') != null
  if (comesBack) void saveDraft(key)
  else void finishDraft(key)
}

/** The keyboard must be somewhere while the field goes away. */
function land(key: string, box: HTMLElement | null): void {
  finishAndLand(key)
  box?.closest<HTMLElement>('#memos')?.focus()
}

function dismiss(key: string, box: HTMLElement | null): void {
  box?.closest<HTMLElement>('#memos')?.focus()
  discardDraft(key)
}

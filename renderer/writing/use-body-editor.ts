// A field with looks and links: its editor is made when the field is there, its words are told with every key.
import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import type { MemoBody } from '../../shared/schema/memo.ts'
import {
  createMemoEditor,
  type MemoEditor,
  type Mention,
  type MentionKey,
} from '../editor/memo/memo-editor.ts'
import { type MemoLook, plainLook } from '../editor/memo/memo-looks.ts'
import { openTarget } from '../stores/memos.ts'
import { type LinkOption, useLinkOptions } from './link-options.ts'
import text from './memo-text.module.css'

const theme = {
  link: text.link ?? '',
  heading: { h1: text.heading1 ?? '', h2: text.heading2 ?? '', h3: text.heading3 ?? '' },
  list: { nested: { listitem: text.nested ?? '' } },
}

export type Written = {
  /** What the field begins with; later ones are not looked at. */
  body: MemoBody
  onChange: (body: MemoBody) => void
  /** Ctrl+Enter or Escape. */
  onFinish: () => void
}

/** The editor in `field`, once it is there; how the words at its caret look; and the link being begun. */
export function useBodyEditor(written: Written, field: RefObject<HTMLElement | null>) {
  const editor = useRef<MemoEditor | null>(null)
  const [look, setLook] = useState<MemoLook>(plainLook)
  const choose = (option: LinkOption) => editor.current?.insertLink(option)
  const mentions = useMentions(choose)
  const latest = useRef({ written, mentions })
  latest.current = { written, mentions }
  useEffect(() => {
    const root = field.current
    if (root === null) return
    const made = createMemoEditor({
      root,
      body: latest.current.written.body,
      theme,
      onChange: (changed) => latest.current.written.onChange(changed),
      onLook: (next) =>
        setLook((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next)),
      onMention: (mention) => latest.current.mentions.note(mention),
      onMentionKey: (pressed) => latest.current.mentions.press(pressed),
      onOpen: (link) => void openTarget(link),
      onFinish: () => latest.current.written.onFinish(),
    })
    editor.current = made
    return () => {
      editor.current = null
      made.destroy()
    }
  }, [field])
  return { editor, look, mentions, choose }
}

/** The link being begun: what could be meant, and which of it is chosen. */
function useMentions(choose: (option: LinkOption) => void) {
  const [mention, setMention] = useState<Mention | null>(null)
  const [at, setAt] = useState(0)
  const [isDismissed, setDismissed] = useState(false)
  const options = useLinkOptions(isDismissed ? null : (mention?.query ?? null))
  const isOpen = mention !== null && !isDismissed && options.length > 0
  const query = useRef<string | null>(null)
  return {
    mention,
    options,
    at,
    isOpen,
    listId: useId(),
    note(next: Mention | null): void {
      setMention((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
      if (next === null) setDismissed(false)
      if (next?.query !== query.current) setAt(0)
      query.current = next?.query ?? null
    },
    press(key: MentionKey): boolean {
      if (!isOpen) return false
      const option = options[at]
      if (key === 'dismiss') setDismissed(true)
      else if (key === 'choose' && option !== undefined) choose(option)
      else if (key === 'up') setAt((at + options.length - 1) % options.length)
      else if (key === 'down') setAt((at + 1) % options.length)
      return true
    },
  }
}

// The editor of one draft of a memo: its words are written down with every key.
import { type RefObject, useEffect } from 'react'
import { type MemoDraft, useMemoDrawer, writeDraft } from '../../stores/memos.ts'
import { useBodyEditor } from '../../writing/use-body-editor.ts'

/** The editor in `field`, once it is there; how the words at its caret look; and the link being begun. */
export function useMemoEditor(draft: MemoDraft, field: RefObject<HTMLElement | null>, finish: () => void) {
  const { key, body } = draft
  const written = { body, onChange: (changed: MemoDraft['body']) => writeDraft(key, { body: changed }) }
  const made = useBodyEditor({ ...written, onFinish: finish }, field)
  const { editor } = made
  const wanted = useMemoDrawer((state) => state.wanted === key)
  useEffect(() => {
    if (!wanted) return
    useMemoDrawer.setState({ wanted: null })
    editor.current?.focus()
  }, [wanted, editor])
  return made
}

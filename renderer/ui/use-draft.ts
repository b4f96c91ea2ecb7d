import { useEffect, useRef, useState } from 'react'

/**
 * Text being written that is saved when its field is left, or taken off the page. What is stored wins when it changes
 * elsewhere, as by an undo.
 */
export function useDraft(saved: string, save: (text: string) => void) {
  const [draft, setDraft] = useState(saved)
  const stored = useRef(saved)
  useEffect(() => {
    stored.current = saved
    setDraft(saved)
  }, [saved])

  function commit(): void {
    if (draft === stored.current) return
    stored.current = draft
    save(draft)
  }
  const latest = useRef(commit)
  latest.current = commit
  useEffect(() => () => latest.current(), [])
  return { draft, setDraft, commit }
}

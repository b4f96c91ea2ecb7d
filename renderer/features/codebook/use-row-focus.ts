// The focus follows a code to its new row: a code that was moved or made is drawn again elsewhere, some moments later.
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { CodeId } from '../../../shared/schema/ids.ts'

/** Milliseconds in which the row may still come, go and come back, and a closing dialog hand the focus elsewhere. */
const settling = 600

/** Answers how to ask for a row. It gets the focus and keeps it while things settle, unless the person goes on meanwhile. */
export function useRowFocus(panel: RefObject<HTMLElement | null>): (id: CodeId) => void {
  const stop = useRef<() => void>(() => undefined)
  useEffect(() => () => stop.current(), [])
  return useCallback(
    (id) => {
      stop.current()
      const until = performance.now() + settling
      let frame = 0
      const step = () => {
        const row = panel.current?.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(id)}"]`)
        if (row && document.activeElement !== row) {
          row.focus()
          row.scrollIntoView({ block: 'nearest' })
        }
        if (performance.now() < until) frame = requestAnimationFrame(step)
        else stop.current()
      }
      stop.current = () => {
        cancelAnimationFrame(frame)
        window.removeEventListener('keydown', stop.current, true)
        window.removeEventListener('pointerdown', stop.current, true)
      }
      window.addEventListener('keydown', stop.current, true)
      window.addEventListener('pointerdown', stop.current, true)
      step()
    },
    [panel],
  )
}

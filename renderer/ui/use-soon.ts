// What stands beside the work is drawn right after the work was painted, and in any case before the next key or press is
// heard: whoever is quicker than the screen finds everything where it belongs.
import { startTransition, useEffect, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { afterPaint } from '../stores/after-paint.ts'

/** How each value that is not shown yet would be. */
const waiting = new Map<object, () => void>()

function settle(): void {
  if (waiting.size === 0) return
  flushSync(() => {
    for (const show of waiting.values()) show()
  })
}

if (typeof window !== 'undefined')
  for (const type of ['keydown', 'pointerdown', 'dragstart'])
    window.addEventListener(type, settle, { capture: true })

/** The value, a frame late. */
export function useSoon<T>(value: T): T {
  const [shown, setShown] = useState(() => value)
  const [own] = useState(() => ({}))
  useLayoutEffect(() => {
    if (Object.is(shown, value)) {
      waiting.delete(own)
      return
    }
    const show = () => setShown(() => value)
    waiting.set(own, show)
    return afterPaint(() => startTransition(show))
  }, [own, shown, value])
  useEffect(
    () => () => {
      waiting.delete(own)
    },
    [own],
  )
  return shown
}

import { type KeyboardEvent, useRef, useState } from 'react'
import { nextItem, type RovingItem } from './roving.ts'

export type Roving = {
  /** What one item needs to take part; `id` must be among the items. */
  item(id: string): {
    tabIndex: 0 | -1
    ref: (element: SVGGElement | null) => void
    onFocus: () => void
    onKeyDown: (event: KeyboardEvent) => void
  }
}

/** One tab stop for all `items`, arrow keys between them. */
export function useRoving(items: readonly RovingItem[]): Roving {
  const [reached, setReached] = useState<string | null>(null)
  const elements = useRef(new Map<string, SVGGElement>())
  const stop = items.some(({ id }) => id === reached) ? reached : items[0]?.id
  return {
    item: (id) => ({
      tabIndex: id === stop ? 0 : -1,
      ref: (element) => {
        if (element === null) elements.current.delete(id)
        else elements.current.set(id, element)
      },
      onFocus: () => setReached(id),
      onKeyDown: (event) => {
        const next = event.ctrlKey || event.metaKey || event.altKey ? null : nextItem(items, id, event.key)
        if (next === null) return
        event.preventDefault()
        elements.current.get(next)?.focus()
      },
    }),
  }
}

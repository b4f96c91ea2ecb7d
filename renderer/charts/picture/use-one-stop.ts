// Thousands of cells with one tab stop and arrow keys between them, and nothing drawn anew when the focus moves: the
// elements say which they are by `data-item`, and one listener on what holds them answers for all.
import { type RefObject, useLayoutEffect } from 'react'
import { nextItem, type RovingItem } from '../roving.ts'

type Answers = {
  items: readonly RovingItem[]
  onOpen: (id: string) => void
  /** The label of what the pointer or the focus is on; null: on nothing. */
  onReach: (label: string | null) => void
  /** Where the tab stop is now: it has to stay in the page. */
  onStop: (id: string) => void
  /** Has an item drawn that may be out of sight, before the focus goes there. */
  reveal: (id: string) => void
}

export function useOneStop(holder: RefObject<HTMLElement | null>, answers: Answers): void {
  const { items, onOpen, onReach, onStop, reveal } = answers
  useLayoutEffect(() => {
    const drawing = holder.current
    if (drawing === null) return
    const itemOf = (event: Event) =>
      event.target instanceof Element ? event.target.closest<SVGElement>('[data-item]') : null
    const elementOf = (id: string) => drawing.querySelector<SVGElement>(`[data-item="${CSS.escape(id)}"]`)
    const stopAt = (element: SVGElement) => {
      for (const before of drawing.querySelectorAll('[data-item][tabindex="0"]'))
        before.setAttribute('tabindex', '-1')
      element.setAttribute('tabindex', '0')
      onStop(element.dataset.item ?? '')
    }
    const said = (event: Event) => onReach(itemOf(event)?.getAttribute('aria-label') ?? null)
    const open = (event: Event) => {
      const id = itemOf(event)?.dataset.item
      if (id !== undefined) onOpen(id)
    }
    const key = (event: KeyboardEvent) => {
      const at = itemOf(event)?.dataset.item
      if (at === undefined || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault()
        onOpen(at)
        return
      }
      const next = nextItem(items, at, event.key)
      if (next === null) return
      event.preventDefault()
      reveal(next)
      elementOf(next)?.focus()
    }
    const focus = (event: FocusEvent) => {
      const element = itemOf(event)
      if (element !== null) stopAt(element)
      said(event)
    }
    const leave = () => onReach(null)
    if (drawing.querySelector('[data-item][tabindex="0"]') === null) {
      const first = drawing.querySelector<SVGElement>('[data-item]')
      if (first !== null) stopAt(first)
    }
    drawing.addEventListener('click', open)
    drawing.addEventListener('keydown', key)
    drawing.addEventListener('focusin', focus)
    drawing.addEventListener('focusout', leave)
    drawing.addEventListener('pointerover', said)
    drawing.addEventListener('pointerleave', leave)
    return () => {
      drawing.removeEventListener('click', open)
      drawing.removeEventListener('keydown', key)
      drawing.removeEventListener('focusin', focus)
      drawing.removeEventListener('focusout', leave)
      drawing.removeEventListener('pointerover', said)
      drawing.removeEventListener('pointerleave', leave)
    }
  }, [holder, items, onOpen, onReach, onStop, reveal])
}

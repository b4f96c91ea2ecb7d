import { useEffect } from 'react'
import { codingOf } from './coding-under.ts'
import { dragTypes } from './drag-types.ts'

type Panel = { readonly current: HTMLElement | null }

/** Stripes and the headings of cards can be dragged: onto a code, which they are given. */
export function useDragCodings(place: Panel, readOnly: boolean): void {
  useEffect(() => {
    const { current } = place
    if (current === null) return
    const onDragStart = (event: DragEvent) => {
      const id = codingOf(event.target)
      if (id === null || event.dataTransfer === null) return
      if (readOnly) event.preventDefault()
      event.dataTransfer.setData(dragTypes.coding, id)
      event.dataTransfer.effectAllowed = 'move'
    }
    current.addEventListener('dragstart', onDragStart)
    return () => current.removeEventListener('dragstart', onDragStart)
  }, [place, readOnly])
}

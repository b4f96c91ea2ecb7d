// The selection dropped on a code of the pane gets that code; a stripe or a card dropped on one is given it instead of its own.
import { useEffect, useRef } from 'react'
import type { CodeId, CodingId } from '../../../../shared/schema/ids.ts'
import { codeOfRow } from '../../../ui/code-tree.tsx'
import { type Dragged, draggedKind, dragTypes } from './drag-types.ts'

type Panel = { readonly current: HTMLElement | null }
type Doing = {
  isCode: (id: string) => id is CodeId
  isCoding: (id: string) => id is CodingId
  give: (code: CodeId) => void
  recode: (coding: CodingId, code: CodeId) => void
}

/** On the row over which something hovers that may be dropped there. */
export const dropMark = 'data-drop-here'

export function useDropOnCodes(place: Panel, panel: Panel, doing: Doing, readOnly: boolean): void {
  const latest = useRef(doing)
  latest.current = doing
  useEffect(() => {
    const { current } = place
    if (current === null || readOnly) return
    const mark = (row: Element | null) => {
      for (const marked of current.querySelectorAll(`[${dropMark}]`))
        if (marked !== row) marked.removeAttribute(dropMark)
      row?.setAttribute(dropMark, '')
    }
    const under = (event: DragEvent): { code: CodeId; kind: Dragged; row: Element } | null => {
      const kind = draggedKind(event.dataTransfer?.types ?? [])
      if (kind === null || kind === 'code' || !(event.target instanceof Element)) return null
      if (!panel.current?.contains(event.target)) return null
      const id = codeOfRow(event.target)
      const row = event.target.closest('[role="row"]')
      return id !== null && row !== null && latest.current.isCode(id) ? { code: id, kind, row } : null
    }
    const onDragOver = (event: DragEvent) => {
      const found = under(event)
      mark(found?.row ?? null)
      if (found === null || event.dataTransfer === null) return
      event.preventDefault()
      event.dataTransfer.dropEffect = found.kind === 'coding' ? 'move' : 'copy'
    }
    const onDrop = (event: DragEvent) => {
      const found = under(event)
      mark(null)
      if (found === null) return
      event.preventDefault()
      const coding = event.dataTransfer?.getData(dragTypes.coding) ?? ''
      if (found.kind === 'selection') latest.current.give(found.code)
      else if (latest.current.isCoding(coding)) latest.current.recode(coding, found.code)
    }
    const onDragLeave = (event: DragEvent) => {
      if (!(event.relatedTarget instanceof Node && current.contains(event.relatedTarget))) mark(null)
    }
    const onDragEnd = () => mark(null)
    current.addEventListener('dragover', onDragOver)
    current.addEventListener('drop', onDrop)
    current.addEventListener('dragleave', onDragLeave)
    addEventListener('dragend', onDragEnd)
    return () => {
      current.removeEventListener('dragover', onDragOver)
      current.removeEventListener('drop', onDrop)
      current.removeEventListener('dragleave', onDragLeave)
      removeEventListener('dragend', onDragEnd)
    }
  }, [place, panel, readOnly])
}

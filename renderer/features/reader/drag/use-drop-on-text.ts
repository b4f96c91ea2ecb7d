// A code dropped on the text codes what is selected, or else the sentence under the pointer; before it is let go, that is painted.
import { useEffect, useRef } from 'react'
import type { CodeId } from '../../../../shared/schema/ids.ts'
import type { Span } from '../../../../shared/schema/text.ts'
import { select } from '../../../editor/caret.ts'
import { rangesOf } from '../../../editor/dom-offsets.ts'
import { createPainter } from '../../../editor/highlights.ts'
import type { ReadingView } from '../../../editor/reading-view.ts'
import { isInSight, offsetUnder, sentenceAt } from '../../../editor/under-pointer.ts'
import { noteCaret, useReader } from '../../../stores/reader.ts'
import { draggedKind, dragTypes } from './drag-types.ts'

const target = {
  all: 'background-color: color-mix(in srgb, var(--accent) 24%, var(--paper)); color: var(--ink); text-decoration: underline 2px var(--accent)',
}
const priority = 5

/** `give` codes the selection; it is not called for anything but a code. */
export function useDropOnText(
  view: ReadingView | null,
  isCode: (id: string) => id is CodeId,
  give: (code: CodeId) => void,
  readOnly: boolean,
): void {
  const latest = useRef({ isCode, give })
  latest.current = { isCode, give }
  useEffect(() => {
    if (view === null || readOnly) return
    const { scroller } = view
    const painter = createPainter('trama-drop')
    const paint = (span: Span | null) =>
      painter.paint('target', target, priority, span === null ? [] : rangesOf(view.root, view.blocks, span))
    const meant = (event: DragEvent) =>
      draggedKind(event.dataTransfer?.types ?? []) === 'code'
        ? spanUnder(view, event.clientX, event.clientY)
        : null
    const onDragOver = (event: DragEvent) => {
      const span = meant(event)
      paint(span)
      if (span === null || event.dataTransfer === null) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
    }
    const onDragLeave = (event: DragEvent) => {
      if (!(event.relatedTarget instanceof Node && scroller.contains(event.relatedTarget))) paint(null)
    }
    const onDrop = (event: DragEvent) => {
      const span = meant(event)
      const id = event.dataTransfer?.getData(dragTypes.code) ?? ''
      paint(null)
      if (span === null || !latest.current.isCode(id)) return
      event.preventDefault()
      // React Aria warns of drops that its own targets did not take; what this one does, Enter on the code does too.
      event.stopPropagation()
      view.root.focus({ preventScroll: true })
      noteCaret(view.text, { anchor: span.start, focus: span.end })
      select(view, { anchor: span.start, focus: span.end })
      latest.current.give(id)
    }
    const onDragEnd = () => paint(null)
    scroller.addEventListener('dragover', onDragOver)
    scroller.addEventListener('dragleave', onDragLeave)
    scroller.addEventListener('drop', onDrop)
    addEventListener('dragend', onDragEnd)
    return () => {
      painter.dispose()
      scroller.removeEventListener('dragover', onDragOver)
      scroller.removeEventListener('dragleave', onDragLeave)
      scroller.removeEventListener('drop', onDrop)
      removeEventListener('dragend', onDragEnd)
    }
  }, [view, readOnly])
}

/** The selection wins as long as it is seen: what nobody sees is not coded. */
function spanUnder(view: ReadingView, x: number, y: number): Span | null {
  const offset = offsetUnder(view, x, y)
  if (offset === null) return null
  const { selection } = useReader.getState()
  return selection !== null && isInSight(view, selection) ? selection : sentenceAt(view, offset)
}

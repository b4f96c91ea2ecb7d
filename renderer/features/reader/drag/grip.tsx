import type { DragEvent } from 'react'
import type { Span } from '../../../../shared/schema/text.ts'
import { useMessages } from '../../../i18n/index.ts'
import { useReader } from '../../../stores/reader.ts'
import { Icon } from '../../../ui/index.ts'
import { dragTypes } from './drag-types.ts'
import styles from './grip.module.css'

/**
 * A handle beside the end of the selection: dragged onto a code it takes the selected words there, pressed it asks for a code.
 * Pressing the words themselves begins a new selection, as people who select all day expect.
 */
export function Grip({ selection, text, top }: { selection: Span; text: string; top: number }) {
  const { reader } = useMessages()
  function onDragStart(event: DragEvent): void {
    event.dataTransfer.setData(dragTypes.selection, '')
    event.dataTransfer.setData('text/plain', text.slice(selection.start, selection.end))
    event.dataTransfer.effectAllowed = 'copy'
  }
  return (
    <button
      type="button"
      draggable
      // C does the same without leaving the text.
      tabIndex={-1}
      className={styles.grip}
      style={{ top }}
      title={reader.drag.grip}
      aria-label={reader.drag.grip}
      onDragStart={onDragStart}
      onClick={() => useReader.setState({ paletteOpen: true })}
    >
      <Icon name="grip" />
    </button>
  )
}

// A menu for what was pressed with the other mouse button, or with the menu key on what has the focus.
import { useRef } from 'react'
import { Menu as AriaMenu, Popover } from 'react-aria-components'
import styles from './menu.module.css'
import { MenuEntries, type MenuEntry } from './menu.tsx'

/** CSS pixels of the window. */
export type Point = { x: number; y: number }

export function ContextMenu(props: {
  /** Where it opens; null while it is closed. */
  at: Point | null
  label: string
  entries: readonly MenuEntry[]
  onClose: () => void
}) {
  const { at, label, entries, onClose } = props
  const spot = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span
        ref={spot}
        className={styles.spot}
        style={{ insetInlineStart: at?.x ?? 0, insetBlockStart: at?.y ?? 0 }}
      />
      <Popover
        aria-label={label}
        data-modal=""
        className={styles.popover ?? ''}
        triggerRef={spot}
        isOpen={at !== null}
        onOpenChange={(open) => {
          if (!open) onClose()
        }}
        placement="bottom start"
        offset={2}
      >
        <AriaMenu aria-label={label} className={styles.menu ?? ''} autoFocus="first" onClose={onClose}>
          <MenuEntries entries={entries} />
        </AriaMenu>
      </Popover>
    </>
  )
}

import { useState } from 'react'
import { Button } from 'react-aria-components'
import styles from './button.module.css'
import { ContextMenu, type Point } from './context-menu.tsx'
import { Icon } from './icon.tsx'
import type { MenuEntry } from './menu.tsx'

/** The menu of one row among many: until it is opened there is nothing of it but its button, so that long lists stay light. */
export function RowMenu({ label, entries }: { label: string; entries: () => readonly MenuEntry[] }) {
  const [at, setAt] = useState<Point | null>(null)
  return (
    <>
      <Button
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={at !== null}
        className={`${styles.button} ${styles.plain} ${styles.icon}`}
        onPress={({ target }) => {
          const { left, bottom } = target.getBoundingClientRect()
          setAt({ x: left, y: bottom })
        }}
      >
        <Icon name="more" />
      </Button>
      {at !== null && <ContextMenu at={at} label={label} entries={entries()} onClose={() => setAt(null)} />}
    </>
  )
}

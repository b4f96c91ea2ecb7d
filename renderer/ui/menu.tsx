import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'
import { KeyCaps } from './key-caps.tsx'
import styles from './menu.module.css'

export type MenuEntry =
  | {
      id: string
      label: string
      icon?: IconName
      keys?: string
      isDisabled?: boolean
      /** Something is taken away. */
      danger?: boolean
      run: () => void
    }
  | 'line'

/** A button (any pressable) and the menu it opens. */
export function Menu({
  trigger,
  label,
  entries,
}: {
  trigger: ReactNode
  label: string
  entries: readonly MenuEntry[]
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover ?? ''} offset={4}>
        <AriaMenu aria-label={label} className={styles.menu ?? ''}>
          <MenuEntries entries={entries} />
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

export function MenuEntries({ entries }: { entries: readonly MenuEntry[] }) {
  return (
    <>
      {entries.map((entry, place) =>
        entry === 'line' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing else to be told apart by
          <Separator key={place} className={styles.line ?? ''} />
        ) : (
          <MenuItem
            key={entry.id}
            id={entry.id}
            textValue={entry.label}
            isDisabled={entry.isDisabled ?? false}
            onAction={entry.run}
            className={`${styles.item} ${entry.danger ? styles.danger : ''}`}
          >
            {entry.icon ? <Icon name={entry.icon} /> : <span className={styles.noIcon} />}
            <span className={styles.label}>{entry.label}</span>
            {entry.keys && <KeyCaps keys={entry.keys} />}
          </MenuItem>
        ),
      )}
    </>
  )
}

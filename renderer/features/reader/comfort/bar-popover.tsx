import type { ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { IconButton, type IconName } from '../../../ui/index.ts'
import styles from './bar-popover.module.css'
import { useReaderPanels } from './reader-panels.ts'

/** A button of the reader's bar and the little window it opens. */
export function BarPopover(props: {
  panel: 'show' | 'look'
  icon: IconName
  label: string
  keys?: string
  children: ReactNode
}) {
  const { panel, icon, label, keys, children } = props
  const isOpen = useReaderPanels((state) => state.open === panel)
  return (
    <DialogTrigger
      isOpen={isOpen}
      onOpenChange={(open) => useReaderPanels.setState({ open: open ? panel : null })}
    >
      <IconButton icon={icon} label={label} {...(keys === undefined ? {} : { keys })} />
      <Popover className={styles.popover ?? ''} placement="bottom end" offset={4} data-modal="">
        <Dialog className={styles.dialog ?? ''} aria-label={label}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

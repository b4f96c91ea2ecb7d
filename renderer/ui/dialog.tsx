import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useMessages } from '../i18n/index.ts'
import { IconButton } from './button.tsx'
import styles from './dialog.module.css'

export type DialogProps = {
  title: string
  isOpen: boolean
  /** Escape, the cross, or a click outside (unless `keepOpen`). */
  onClose: () => void
  children: ReactNode
  /** Buttons, the main one last. */
  actions?: ReactNode
  size?: 'narrow' | 'wide' | 'full'
  /** Work under way: only a button may close it. */
  keepOpen?: boolean
}

/** A window over the page; the focus stays in it and returns to where it was. Commands rest meanwhile. */
export function Dialog({ title, isOpen, onClose, children, actions, size, keepOpen }: DialogProps) {
  const { shell } = useMessages()
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      isDismissable={!keepOpen}
      isKeyboardDismissDisabled={keepOpen ?? false}
    >
      <Modal className={`${styles.modal} ${styles[size ?? 'narrow']}`} data-modal="">
        <AriaDialog className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {!keepOpen && <IconButton icon="close" label={shell.close} onPress={onClose} />}
          </header>
          <Body>{children}</Body>
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** A long text with nothing in it to focus must still be scrolled by keyboard. */
function Body({ children }: { children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = body.current
    if (element === null) return
    const look = () => setScrolls(element.scrollHeight > element.clientHeight)
    const watch = new ResizeObserver(look)
    watch.observe(element)
    for (const child of element.children) watch.observe(child)
    return () => watch.disconnect()
  }, [])
  return (
    <div ref={body} className={styles.body} tabIndex={scrolls ? 0 : undefined}>
      {children}
    </div>
  )
}

// The drawer of memos at the edge of the window, over any place, so that one can read on while writing.
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { closeMemos, recoverDrafts, saveAllDrafts, useMemoDrawer } from '../../stores/memos.ts'
import { IconButton } from '../../ui/index.ts'
import { afterWindows } from './after-windows.ts'
import { AllMemos } from './all-memos.tsx'
import styles from './memos.module.css'
import { TargetMemos } from './target-memos.tsx'
import { useMemoCommands } from './use-memo-commands.ts'

export function Memos() {
  useMemoCommands()
  useRecovery()
  const isOpen = useMemoDrawer((state) => state.view !== null)
  return isOpen ? <Drawer /> : null
}

/** What was being written when the page went away is on the desk again. */
function useRecovery(): void {
  useEffect(() => {
    void recoverDrafts()
    const save = () => {
      if (document.visibilityState === 'hidden') saveAllDrafts()
    }
    document.addEventListener('visibilitychange', save)
    return () => document.removeEventListener('visibilitychange', save)
  }, [])
}

function Drawer() {
  const { memos, shell } = useMessages()
  const view = useMemoDrawer((state) => state.view)
  const panel = useRef<HTMLElement>(null)
  const arrived = useFocusGivenBack(panel)
  return (
    <aside
      ref={panel}
      id="memos"
      className={styles.drawer}
      aria-label={memos.title}
      tabIndex={-1}
      data-apart=""
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        closeMemos()
      }}
    >
      <div className={styles.close}>
        <IconButton icon="close" label={shell.close} keys="Escape" onPress={closeMemos} />
      </div>
      {view?.of === 'target' && (
        <TargetMemos key={JSON.stringify(view.target)} target={view.target} panel={panel} arrived={arrived} />
      )}
      {view?.of === 'all' && <AllMemos panel={panel} arrived={arrived} />}
    </aside>
  )
}

/**
 * Opening takes the keyboard into the drawer, closing gives it back to where it was before. The opening at which it has
 * arrived there.
 */
function useFocusGivenBack(panel: RefObject<HTMLElement | null>): number {
  const opened = useMemoDrawer((state) => state.opened)
  const [arrived, setArrived] = useState(0)
  const cameFrom = useRef<Element | null>(null)
  useEffect(() => {
    if (opened === 0) return
    return afterWindows(() => {
      const { activeElement } = document
      if (!panel.current?.contains(activeElement)) {
        cameFrom.current = activeElement
        panel.current?.focus()
      }
      setArrived(opened)
    })
  }, [opened, panel])
  useEffect(
    () => () => {
      const { activeElement } = document
      const isElsewhere =
        activeElement !== null && activeElement !== document.body && activeElement.isConnected
      const back = cameFrom.current
      if (isElsewhere && activeElement.closest('#memos') === null) return
      if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus()
      else document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
    },
    [],
  )
  return arrived
}

// The frame of an open study: bar, rail, banners, and the windows that open over any place.
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { useFocusReading } from '../../stores/focus-reading.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useStudy } from '../../stores/study.ts'
import { ReadOnlyBanner } from './banners.tsx'
import { CheatSheet } from './cheat-sheet.tsx'
import { CheckDialog } from './check-dialog.tsx'
import { CommandPalette } from './command-palette.tsx'
import { Rail } from './rail.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import styles from './shell.module.css'
import { useShellCommands } from './shell-commands.ts'
import { TopBar } from './top-bar.tsx'

export function Shell({ children }: { children: ReactNode }) {
  useShellCommands()
  const main = useRef<HTMLElement>(null)
  const isFocused = useFocusReading((state) => state.isOn)
  usePlaceInTitle()
  useBackButtonOfMouse()
  useFocusOnArrival(main)
  return (
    <div className={styles.shell} data-focus-reading={isFocused || undefined}>
      {!isFocused && <TopBar />}
      {!isFocused && <Rail />}
      <main ref={main} className={styles.place} tabIndex={-1}>
        <ReadOnlyBanner />
        <div className={styles.content}>{children}</div>
      </main>
      <CommandPalette />
      <CheatSheet />
      <RenameDialog />
      <CheckDialog />
    </div>
  )
}

function usePlaceInTitle(): void {
  const { shell } = useMessages()
  const name = useNavigation((state) => state.place.name)
  const title = useStudy((state) => state.study?.title ?? '')
  useEffect(() => {
    document.title = shell.windowTitle(shell.places[name], title)
  }, [shell, name, title])
}

/** The fourth button of a mouse goes back wherever people go back. */
function useBackButtonOfMouse(): void {
  useEffect(() => {
    const onMouseUp = (event: MouseEvent) => {
      if (event.button !== 3) return
      event.preventDefault()
      useNavigation.getState().back()
    }
    window.addEventListener('mouseup', onMouseUp)
    return () => window.removeEventListener('mouseup', onMouseUp)
  }, [])
}

/** When what had the focus went away with its place, the keyboard goes on from the new one. */
function useFocusOnArrival(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const take = () => {
      if (document.activeElement === document.body) main.current?.focus({ preventScroll: true })
    }
    // After the new place has been drawn and had its chance to take the focus itself.
    return useNavigation.subscribe(() => requestAnimationFrame(take))
  }, [main])
}

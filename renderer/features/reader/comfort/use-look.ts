import { type TextLook, usualLook } from '../../../../shared/schema/desk.ts'
import type { ReadingView } from '../../../editor/reading-view.ts'
import { readingPosition, restorePosition } from '../../../editor/scrolling.ts'
import { currentMessages } from '../../../i18n/index.ts'
import { type Command, useCommands } from '../../../stores/commands.ts'
import { keepOnDesk, useDesk } from '../../../stores/desk.ts'
import { toggleFocusReading, useFocusReading } from '../../../stores/focus-reading.ts'
import { say } from '../../../stores/reader.ts'
import { nextStep } from './look.ts'

/** Changes how things look and keeps what was at the top of the window there. */
export function holding(view: ReadingView | null, change: () => void): void {
  const position = view === null ? null : readingPosition(view)
  change()
  if (view !== null && position !== null) restorePosition(view, position)
}

export function changeLook(view: ReadingView | null, changes: Partial<TextLook>): void {
  const { look } = useDesk.getState().desk
  holding(view, () => keepOnDesk({ look: { ...look, ...changes } }))
}

export function toggleFocusReadingHolding(view: ReadingView | null): void {
  holding(view, toggleFocusReading)
}

export function useComfortCommands(view: ReadingView | null, toText: () => void): void {
  const resize = (step: 1 | -1) => {
    const size = nextStep('size', useDesk.getState().desk.look.size, step)
    if (size === null) return
    changeLook(view, { size })
    say(currentMessages().reader.look.said(size))
  }
  const focusReading = () => {
    toText()
    toggleFocusReadingHolding(view)
  }
  const commands: Command[] = [
    {
      id: 'reader.larger',
      group: 'reader',
      label: (m) => m.reader.look.larger,
      keys: 'Mod++ Mod+=',
      run: () => resize(1),
    },
    {
      id: 'reader.smaller',
      group: 'reader',
      label: (m) => m.reader.look.smaller,
      keys: 'Mod+-',
      run: () => resize(-1),
    },
    {
      id: 'reader.usualSize',
      group: 'reader',
      label: (m) => m.reader.look.usual,
      keys: 'Mod+0',
      run: () => changeLook(view, usualLook),
    },
    {
      id: 'reader.focusReading',
      group: 'reader',
      label: (m) => (useFocusReading.getState().isOn ? m.reader.look.unfocus : m.reader.look.focus),
      keys: 'F',
      run: focusReading,
    },
    {
      id: 'reader.endFocusReading',
      group: 'reader',
      label: (m) => m.reader.look.unfocus,
      keys: 'Escape',
      when: () => useFocusReading.getState().isOn,
      run: focusReading,
    },
  ]
  useCommands(commands)
}

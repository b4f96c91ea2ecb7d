// Commands that give codes to the selection, and that mark what is coded.
import { directions } from '../../../shared/schema/coding.ts'
import type { Command } from '../../stores/commands.ts'
import type { DigitCode } from '../../stores/pins.ts'
import { useReader } from '../../stores/reader.ts'
import { directionKeys } from './direction-control.tsx'
import type { ReaderActions } from './use-reader-actions.ts'

const state = useReader.getState
const selected = () => state().selection !== null

/** One command a digit that has a code, and none for the others: a key that does nothing is not worth knowing. */
export function givingCommands(actions: ReaderActions, digits: readonly DigitCode[]): Command[] {
  return [
    {
      id: 'reader.code',
      label: (m) => m.reader.commands.code,
      keys: 'C',
      group: 'reader',
      when: selected,
      run: () => useReader.setState({ paletteOpen: true }),
    },
    {
      id: 'reader.lastCode',
      label: (m) => m.reader.commands.lastCode,
      keys: '.',
      group: 'reader',
      when: () => selected() && state().recent.length > 0,
      run: actions.giveLast,
    },
    {
      id: 'reader.inVivo',
      label: (m) => m.reader.commands.inVivo,
      keys: 'I',
      group: 'reader',
      when: selected,
      run: () => void actions.inVivo(),
    },
    ...digits.map(({ code, isPinned }, index): Command => {
      return {
        id: `reader.digit${index + 1}`,
        label: (m) =>
          isPinned
            ? m.coding.commands.pinnedCode(index + 1, code.name)
            : m.reader.commands.recentCode(index + 1, code.name),
        keys: String(index + 1),
        group: 'reader',
        when: selected,
        run: () => actions.giveDigit(index),
      }
    }),
  ]
}

export function markingCommands(actions: ReaderActions): Command[] {
  return [
    ...directions.map((direction): Command => {
      return {
        id: `reader.${direction}`,
        label: (m) => m.reader.commands[direction],
        keys: directionKeys[direction],
        group: 'reader',
        run: () => actions.setDirection(direction),
      }
    }),
    {
      id: 'reader.memo',
      label: (m) => m.reader.commands.memo,
      keys: 'M',
      group: 'reader',
      when: actions.hasMeant,
      run: actions.writeMemo,
    },
    {
      id: 'reader.remove',
      label: (m) => m.reader.commands.remove,
      keys: 'Delete',
      group: 'reader',
      when: () => state().active !== null && !meansSomethingElse(document.activeElement),
      run: () => void actions.remove().then(actions.toText),
    },
  ]
}

/** In a field Delete is for letters; in the tree, on another stripe or another coding's card, it would be taken to mean those. */
function meansSomethingElse(focus: Element | null): boolean {
  const others = '[data-coding]:not([data-active]), [data-coding-card]:not([data-active])'
  return focus?.closest(`input, textarea, [role="treegrid"], ${others}`) != null
}

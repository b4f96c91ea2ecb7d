// The reader's commands: one list for keys, the command palette and the help.
import { directions } from '../../../shared/schema/coding.ts'
import type { CodeEntry } from '../../stores/codebook.ts'
import { type Command, useCommands } from '../../stores/commands.ts'
import { useReader } from '../../stores/reader.ts'
import { directionKeys } from './direction-control.tsx'
import type { ReaderActions } from './use-reader-actions.ts'

const state = useReader.getState

export function useReaderCommands(
  actions: ReaderActions,
  codes: readonly CodeEntry[],
  readOnly: boolean,
): void {
  const changing = readOnly ? [] : [...givingCommands(actions, codes), ...markingCommands(actions)]
  useCommands([...changing, ...goingCommands(actions)])
}

function givingCommands(actions: ReaderActions, codes: readonly CodeEntry[]): Command[] {
  const recentName = (place: number) => codes.find((code) => code.id === state().recent[place])?.name ?? ''
  const selected = () => state().selection !== null
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
      run: () => actions.giveRecent(0),
    },
    {
      id: 'reader.inVivo',
      label: (m) => m.reader.commands.inVivo,
      keys: 'I',
      group: 'reader',
      when: selected,
      run: () => void actions.inVivo(),
    },
    ...Array.from({ length: 9 }, (_, index): Command => {
      return {
        id: `reader.recent${index + 1}`,
        label: (m) => m.reader.commands.recentCode(index + 1, recentName(index)),
        keys: String(index + 1),
        group: 'reader',
        when: () => selected() && state().recent[index] !== undefined,
        run: () => actions.giveRecent(index),
      }
    }),
  ]
}

function markingCommands(actions: ReaderActions): Command[] {
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

function goingCommands(actions: ReaderActions): Command[] {
  return [
    {
      id: 'reader.previous',
      label: (m) => m.reader.commands.previous,
      keys: '[',
      group: 'reader',
      run: () => actions.walk(-1, null),
    },
    {
      id: 'reader.next',
      label: (m) => m.reader.commands.next,
      keys: ']',
      group: 'reader',
      run: () => actions.walk(1, null),
    },
    {
      id: 'reader.expand',
      label: (m) => m.reader.commands.expand,
      keys: 'E',
      group: 'reader',
      run: actions.expand,
    },
    {
      id: 'reader.shrink',
      label: (m) => m.reader.commands.shrink,
      keys: 'Shift+E',
      group: 'reader',
      run: actions.shrink,
    },
    {
      id: 'reader.toText',
      label: (m) => m.reader.commands.toText,
      keys: 'T',
      group: 'reader',
      run: actions.toText,
    },
    {
      id: 'reader.toHere',
      label: (m) => m.reader.commands.toHere,
      keys: 'L',
      group: 'reader',
      run: actions.toHere,
    },
    {
      id: 'reader.toCodes',
      label: (m) => m.reader.commands.toCodes,
      keys: 'B',
      group: 'reader',
      run: actions.toCodes,
    },
  ]
}

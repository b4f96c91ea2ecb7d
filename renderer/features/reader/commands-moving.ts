// Commands that move the caret and the selection, and that go to the parts of the reader.
import type { Command } from '../../stores/commands.ts'
import type { ReaderActions } from './use-reader-actions.ts'

/** Side by side on the keyboard, back on the left and on on the right; with Shift they select. */
const stepKeys = {
  sentence: { backward: 'J', forward: 'K' },
  turn: { backward: 'G', forward: 'H' },
} as const

export function movingCommands(actions: ReaderActions): Command[] {
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
      id: 'reader.nextUncoded',
      label: (m) => m.coding.commands.nextUncoded,
      keys: 'U',
      group: 'reader',
      run: () => actions.toUncoded(1),
    },
    {
      id: 'reader.previousUncoded',
      label: (m) => m.coding.commands.previousUncoded,
      keys: 'Shift+U',
      group: 'reader',
      run: () => actions.toUncoded(-1),
    },
    ...stepCommands(actions),
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
  ]
}

function stepCommands(actions: ReaderActions): Command[] {
  return (['sentence', 'turn'] as const).flatMap((unit) =>
    (['backward', 'forward'] as const).flatMap((direction) =>
      [false, true].map((extend): Command => {
        const keys = stepKeys[unit][direction]
        return {
          id: `reader.${extend ? 'select' : 'go'}.${unit}.${direction}`,
          label: (m) => m.coding.commands[extend ? 'select' : 'go'][unit][direction],
          keys: extend ? `Shift+${keys}` : keys,
          group: 'reader',
          when: () => unit === 'sentence' || actions.hasTurns(),
          run: () => {
            actions.move({ unit, direction, extend })
            actions.toText()
          },
        }
      }),
    ),
  )
}

export function placeCommands(actions: ReaderActions): Command[] {
  return [
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

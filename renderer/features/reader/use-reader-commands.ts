// The reader's commands: one list for keys, the command palette and the help.
import type { CodeEntry } from '../../stores/codebook.ts'
import { useCommands } from '../../stores/commands.ts'
import { useDigitCodes } from '../../stores/pins.ts'
import { changingCommands, pinCommand } from './commands-changing.ts'
import { givingCommands, markingCommands } from './commands-giving.ts'
import { movingCommands, placeCommands } from './commands-moving.ts'
import type { ReaderActions } from './use-reader-actions.ts'

export function useReaderCommands(
  actions: ReaderActions,
  codes: readonly CodeEntry[],
  readOnly: boolean,
): void {
  const digits = useDigitCodes(codes)
  const changing = readOnly
    ? []
    : [
        ...givingCommands(actions, digits),
        ...markingCommands(actions),
        ...changingCommands(actions),
        pinCommand(actions),
      ]
  useCommands([...changing, ...movingCommands(actions), ...placeCommands(actions)])
}

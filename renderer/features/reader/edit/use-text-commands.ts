import type { SourceId } from '../../../../shared/schema/ids.ts'
import { type Command, useCommands } from '../../../stores/commands.ts'
import { startEditing } from '../../../stores/editing.ts'
import { useRevisions } from '../../../stores/revisions.ts'

/** From the text that is read to the text that is written, and to the texts it was before. */
export function useTextCommands(sourceId: SourceId, readOnly: boolean): void {
  const commands: readonly Command[] = [
    {
      id: 'reader.edit',
      label: (m) => m.editing.commands.edit,
      keys: 'Shift+T',
      group: 'reader',
      when: () => !readOnly,
      run: () => startEditing(sourceId, []),
    },
    {
      id: 'reader.revisions',
      label: (m) => m.editing.commands.revisions,
      group: 'reader',
      run: () => useRevisions.getState().open(sourceId),
    },
  ]
  useCommands(commands)
}

// Commands while a text is edited. Undo and redo mean the writing, wherever the focus is.
import { type Command, useCommands } from '../../../stores/commands.ts'
import { askToLeave, discardEdit } from '../../../stores/editing.ts'
import type { EditSession } from './use-edit-session.ts'

export function useEditCommands({ editor, draft }: EditSession): void {
  const commands: readonly Command[] = [
    {
      id: 'reader.saveEdit',
      label: (m) => m.editing.commands.save,
      keys: 'Mod+S Shift+T',
      group: 'reader',
      run: () => void askToLeave(draft()),
    },
    {
      id: 'reader.discardEdit',
      label: (m) => m.editing.commands.discard,
      group: 'reader',
      run: () => discardEdit(draft()),
    },
    {
      id: 'reader.undoEdit',
      label: (m) => m.editing.undo,
      keys: 'Mod+Z',
      group: 'reader',
      run: () => editor?.undo(),
    },
    {
      id: 'reader.redoEdit',
      label: (m) => m.editing.redo,
      keys: 'Mod+Shift+Z Mod+Y',
      group: 'reader',
      run: () => editor?.redo(),
    },
  ]
  useCommands(commands)
}

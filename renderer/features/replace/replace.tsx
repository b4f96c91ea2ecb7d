// Finding and replacing in the texts, wherever one is in the study.
import { type Command, useCommands } from '../../stores/commands.ts'
import { openReplace } from '../../stores/replace.ts'
import { useStudy } from '../../stores/study.ts'
import { ReplaceDialog } from './replace-dialog.tsx'

const commands: readonly Command[] = [
  {
    id: 'study.replace',
    label: (m) => m.replace.command,
    keys: 'Mod+Shift+H',
    group: 'study',
    when: () => useStudy.getState().study?.readOnly === false,
    run: openReplace,
  },
]

export function Replace() {
  useCommands(commands)
  return <ReplaceDialog />
}

// Autocoding, wherever one is in the study.

import { useAutocode } from '../../stores/autocode.ts'
import { type Command, useCommands } from '../../stores/commands.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useStudy } from '../../stores/study.ts'
import { AutocodeDialog } from './autocode-dialog.tsx'

const commands: readonly Command[] = [
  {
    id: 'codebook.autocode',
    label: (m) => m.autocode.command,
    group: 'codebook',
    when: () => useStudy.getState().study?.readOnly === false,
    run() {
      const { place } = useNavigation.getState()
      useAutocode.getState().open(place.name === 'codebook' ? (place.codeId ?? null) : null)
    },
  },
]

export function Autocode() {
  useCommands(commands)
  return <AutocodeDialog />
}

import { type Command, useCommands } from '../../stores/commands.ts'
import { useImports } from '../../stores/imports.ts'
import { openReports } from '../../stores/projects.ts'
import { useStudy } from '../../stores/study.ts'

const commands: readonly Command[] = [
  {
    id: 'study.import',
    group: 'study',
    label: (m) => m.shell.importSources,
    keys: 'Mod+I',
    when: () => useStudy.getState().study?.readOnly === false,
    run: () => useImports.getState().open(),
  },
  {
    id: 'study.importReports',
    group: 'study',
    label: (m) => m.projects.reports,
    when: () => useStudy.getState().study !== null,
    run: () => openReports(null),
  },
]

export function useImportCommands(): void {
  useCommands(commands)
}

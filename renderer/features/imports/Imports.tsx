// Everything about bringing files in that is there wherever one is in the study.
import { useImportCommands } from './commands.ts'
import { DropAnywhere } from './DropAnywhere.tsx'
import { ImportDialog } from './ImportDialog.tsx'

export function Imports() {
  useImportCommands()
  return (
    <>
      <DropAnywhere />
      <ImportDialog />
    </>
  )
}

// Everything about bringing files in that is there wherever one is in the study.
import { useImportCommands } from './commands.ts'
import { DropAnywhere } from './drop-anywhere.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { ReportsDialog } from './project/reports-dialog.tsx'

export function Imports() {
  useImportCommands()
  return (
    <>
      <DropAnywhere />
      <ImportDialog />
      <ReportsDialog />
    </>
  )
}

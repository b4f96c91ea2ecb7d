// The windows in which ties are entered, over any place: from the view of a case, or from an excerpt in the reader.
import { useCommands } from '../../stores/commands.ts'
import { hasExcerptForTie, tieFromExcerpt } from '../../stores/ties.ts'
import { TieDialog } from './tie-dialog.tsx'
import { TieImport } from './tie-import.tsx'

export function TieWindows() {
  useCommands([
    {
      id: 'ties.fromExcerpt',
      group: 'reader',
      label: (m) => m.ties.actions.command,
      when: hasExcerptForTie,
      run: () => void tieFromExcerpt(null),
    },
  ])
  return (
    <>
      <TieDialog />
      <TieImport />
    </>
  )
}

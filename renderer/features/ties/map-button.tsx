// The picture of a case's map: chosen, replaced, taken away.
import { useRef } from 'react'
import type { CaseId } from '../../../shared/schema/ids.ts'
import { useMessages } from '../../i18n/index.ts'
import { report, run } from '../../stores/commands.ts'
import { stageFile } from '../../stores/file-pieces.ts'
import { Button, Menu } from '../../ui/index.ts'

export function MapButton({ caseId, hasMap }: { caseId: CaseId; hasMap: boolean }) {
  const { ties: m } = useMessages()
  const field = useRef<HTMLInputElement>(null)
  const pick = () => field.current?.click()

  async function keep(file: File): Promise<void> {
    try {
      await run('ties.setMap', { stagedId: await stageFile(file), caseId }, { toast: true })
    } catch (failure) {
      report(failure)
    }
  }
  return (
    <>
      <input
        ref={field}
        type="file"
        accept="image/png,image/jpeg"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        data-map-picture=""
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file !== undefined) void keep(file)
        }}
      />
      {hasMap ? (
        <Menu
          trigger={
            <Button variant="quiet" icon="image">
              {m.mapDialog.title}
            </Button>
          }
          label={m.mapDialog.title}
          entries={[
            { id: 'replace', label: m.actions.replaceMap, run: pick },
            {
              id: 'remove',
              label: m.actions.removeMap,
              icon: 'trash',
              danger: true,
              run: () => void run('ties.removeMap', { caseId }, { toast: true }),
            },
          ]}
        />
      ) : (
        <Button variant="quiet" icon="image" onPress={pick}>
          {m.actions.map}
        </Button>
      )}
    </>
  )
}

import { useState } from 'react'
import type { CaseId } from '../../../../shared/schema/ids.ts'
import { useMessages } from '../../../i18n/index.ts'
import { useCommands } from '../../../stores/commands.ts'
import { useEvidence } from '../../../stores/evidence.ts'
import { useQuery } from '../../../stores/queries.ts'
import { Button, Select } from '../../../ui/index.ts'
import { WavesDialog } from './waves-dialog.tsx'

const all = 'all'

/** Which wave the profile is of, once there are waves; and the window in which they are made. */
export function WavePicker({ caseId }: { caseId: CaseId }) {
  const { waves: m } = useMessages()
  const waves = useQuery('waves.list', {}).data ?? []
  const shown = useEvidence((state) => state.waves[caseId] ?? null)
  const [isOpen, setOpen] = useState(false)
  const { showWave } = useEvidence.getState()
  useCommands([
    {
      id: 'evidence.waves',
      label: ({ waves: words }) => words.command,
      keys: 'W',
      group: 'evidence',
      run: () => setOpen(true),
    },
  ])
  return (
    <>
      {waves.length > 0 && (
        <Select<string>
          label={m.show}
          hideLabel
          options={[
            { id: all, label: m.all },
            ...waves.map(({ id, name }) => ({ id: String(id), label: name })),
          ]}
          value={waves.some(({ id }) => id === shown) ? shown : all}
          onChange={(key) => showWave(caseId, waves.find(({ id }) => id === key)?.id ?? null)}
        />
      )}
      <Button variant="plain" onPress={() => setOpen(true)}>
        {m.command}
      </Button>
      {isOpen && <WavesDialog onClose={() => setOpen(false)} />}
    </>
  )
}

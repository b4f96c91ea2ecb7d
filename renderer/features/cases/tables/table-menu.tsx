// A table in and out: brought in after a look at what it would change, or written as a file.
import type { Output } from '../../../../shared/api/contract.ts'
import type { AttributeOwner } from '../../../../shared/schema/case.ts'
import type { CaseId } from '../../../../shared/schema/ids.ts'
import { saveBlob } from '../../../charts/take-away.ts'
import { useLanguage, useMessages } from '../../../i18n/index.ts'
import { attempt, report } from '../../../stores/commands.ts'
import { importTable } from '../../../stores/tables.ts'
import { Button, Menu, type MenuEntry } from '../../../ui/index.ts'

type Props = {
  of: AttributeOwner
  /** Of people; null: of every case. */
  caseId: CaseId | null
  writable: boolean
}

export function TableMenu({ of, caseId, writable }: Props) {
  const { tables: m } = useMessages()
  const language = useLanguage()

  async function write(format: 'csv' | 'xlsx', realNames: boolean): Promise<void> {
    const asked = { of, format, realNames, language, ...(caseId === null ? {} : { caseId }) }
    const written = await attempt('tables.export', asked)
    if (written.error === null) saveFile(written.value)
    else report(written.error)
  }

  const formats = [
    { id: 'csv', label: m.export.csv },
    { id: 'xlsx', label: m.export.xlsx },
  ] as const
  const entries: MenuEntry[] = [
    {
      id: 'import',
      label: m.import.open,
      icon: 'upload',
      isDisabled: !writable,
      run: () => importTable({ of, caseId }),
    },
    'line',
    ...formats.map(({ id, label }): MenuEntry => {
      return { id, label, icon: 'download', run: () => void write(id, false) }
    }),
    ...(of === 'case'
      ? []
      : formats.map(({ id, label }): MenuEntry => {
          return { id: `${id} real`, label: m.export.withRealNames(label), run: () => void write(id, true) }
        })),
  ]
  const label = m.menu(m.sheets[of])
  return (
    <Menu
      label={label}
      trigger={
        <Button variant="plain" icon="table" aria-label={label}>
          {m.table}
        </Button>
      }
      entries={entries}
    />
  )
}

export function saveFile({ base64, mime, fileName }: Output<'tables.export'>): void {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
  saveBlob(new Blob([bytes], { type: mime }), fileName)
}

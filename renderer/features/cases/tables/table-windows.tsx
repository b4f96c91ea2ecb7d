import { attributeOwners } from '../../../../shared/schema/case.ts'
import { useCommands } from '../../../stores/commands.ts'
import { useNavigation } from '../../../stores/navigation.ts'
import { useStudy } from '../../../stores/study.ts'
import { closeTable, importTable, useTables } from '../../../stores/tables.ts'
import { ImportTable } from './import-table.tsx'

/** The window in which a table is brought in, over any place; from the palette, of the case one is at. */
export function TableWindows() {
  const { importing } = useTables()
  useCommands(
    attributeOwners.map((of) => ({
      id: `tables.import.${of}`,
      group: 'study' as const,
      label: ({ tables }) => tables.import.command(tables.sheets[of]),
      when: () => useStudy.getState().study?.readOnly === false,
      run: () => {
        const { place } = useNavigation.getState()
        const at = place.name === 'cases' && place.caseId !== undefined ? place.caseId : null
        importTable({ of, caseId: of === 'case' ? null : at })
      },
    })),
  )
  return importing && <ImportTable {...importing} onClose={closeTable} />
}

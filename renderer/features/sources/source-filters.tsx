import { caseId } from '../../../shared/schema/ids.ts'
import { sourceKinds } from '../../../shared/schema/source.ts'
import { useMessages } from '../../i18n/index.ts'
import { useQuery } from '../../stores/queries.ts'
import { Select, TextField } from '../../ui/index.ts'
import styles from './source-filters.module.css'
import type { Filters } from './source-rows.ts'

export function SourceFilters({
  filters,
  onChange,
}: {
  filters: Filters
  onChange: (filters: Filters) => void
}) {
  const { imports, terms } = useMessages()
  const cases = useQuery('cases.list', {}).data ?? []
  const caseOptions = [
    { id: 'all', label: imports.allCases },
    ...cases.map((each) => ({ id: each.id as string, label: each.name })),
    { id: 'none', label: imports.noCase },
  ]
  const kindOptions = [
    { id: 'all', label: imports.allKinds } as const,
    ...sourceKinds.map((id) => ({ id, label: terms.kind[id] })),
  ]
  return (
    <div className={styles.filters}>
      <TextField
        label={imports.find}
        hideLabel
        type="search"
        placeholder={imports.findPlaceholder}
        value={filters.text}
        onChange={(text) => onChange({ ...filters, text })}
      />
      <Select
        label={imports.case}
        hideLabel
        options={caseOptions}
        value={filters.caseId ?? 'all'}
        onChange={(id) =>
          onChange({ ...filters, caseId: id === 'all' ? null : id === 'none' ? id : caseId.parse(id) })
        }
      />
      <Select
        label={imports.kind}
        hideLabel
        options={kindOptions}
        value={filters.kind ?? 'all'}
        onChange={(id) => onChange({ ...filters, kind: id === 'all' ? null : id })}
      />
    </div>
  )
}

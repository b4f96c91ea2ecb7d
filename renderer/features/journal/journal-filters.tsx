import type { JournalFilter } from '../../../shared/schema/history.ts'
import { useMessages } from '../../i18n/index.ts'
import { operationText } from '../../stores/commands.ts'
import { useQuery } from '../../stores/queries.ts'
import { FilterSelect } from '../../ui/filter-select.tsx'
import { Button, TextField } from '../../ui/index.ts'
import { DaysFilter } from '../../ui/source-filters.tsx'
import styles from './journal-filters.module.css'

/** By whom, what, when and to what: what is chosen here limits the entries below. */
export function JournalFilters(props: { filter: JournalFilter; onChange: (filter: JournalFilter) => void }) {
  const { filter, onChange } = props
  const messages = useMessages()
  const { filters } = messages.journal
  const facets = useQuery('history.facets', {}).data
  const change = (changes: { [K in keyof JournalFilter]: JournalFilter[K] | undefined }) =>
    onChange(withoutNothing({ ...filter, ...changes }))
  const methods = (facets?.methods ?? [])
    .map((value) => ({ value, label: operationText({ method: value, subject: '', kind: 'do' }, messages) }))
    .sort((a, b) => a.label.localeCompare(b.label))
  return (
    <search className={styles.filters} aria-label={filters.label}>
      <TextField
        label={filters.words}
        hideLabel
        type="search"
        placeholder={filters.words}
        value={filter.text ?? ''}
        maxLength={200}
        onChange={(text) => change({ text: text === '' ? undefined : text })}
      />
      <FilterSelect
        label={filters.who}
        anyLabel={filters.anybody}
        options={(facets?.coders ?? []).map((name) => ({ value: name, label: name }))}
        value={filter.coder ?? null}
        onChange={(coder) => change({ coder: coder ?? undefined })}
      />
      <FilterSelect
        label={filters.what}
        anyLabel={filters.anything}
        options={methods}
        value={filter.methods?.[0] ?? null}
        onChange={(method) => change({ methods: method === null ? undefined : [method] })}
      />
      <DaysFilter
        from={dayOf(filter.from)}
        to={dayOf(filter.to)}
        onChange={(changes) =>
          change(
            'from' in changes
              ? { from: changes.from === null ? undefined : instantOf(changes.from, 0) }
              : { to: changes.to === null ? undefined : instantOf(changes.to, 1) },
          )
        }
      />
      {Object.keys(filter).some((key) => key !== 'object') && (
        <Button
          variant="plain"
          icon="close"
          onPress={() => onChange(filter.object === undefined ? {} : { object: filter.object })}
        >
          {filters.clear}
        </Button>
      )}
    </search>
  )
}

function withoutNothing(filter: { [K in keyof JournalFilter]: JournalFilter[K] | undefined }): JournalFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

/** The first or the last instant of a day on this machine's clock, as the journal writes instants. */
function instantOf(day: string, daysLater: 0 | 1): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(new Date(year, month - 1, date + daysLater).getTime() - daysLater).toISOString()
}

function dayOf(instant: string | undefined): string | null {
  if (instant === undefined) return null
  const at = new Date(instant)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

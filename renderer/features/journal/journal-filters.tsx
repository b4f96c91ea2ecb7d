import type { JournalFilter } from '../../../shared/schema/history.ts'
import { useMessages } from '../../i18n/index.ts'
import { operationText } from '../../stores/commands.ts'
import { useQuery } from '../../stores/queries.ts'
import { Button, DateField, Select, TextField } from '../../ui/index.ts'
import styles from './journal-filters.module.css'

const any = 'any'

/** By whom, what, when and to what: what is chosen here limits the entries below. */
export function JournalFilters(props: { filter: JournalFilter; onChange: (filter: JournalFilter) => void }) {
  const { filter, onChange } = props
  const messages = useMessages()
  const { filters } = messages.journal
  const facets = useQuery('history.facets', {}).data
  const change = (changes: { [K in keyof JournalFilter]: JournalFilter[K] | undefined }) =>
    onChange(withoutNothing({ ...filter, ...changes }))
  const methods = (facets?.methods ?? [])
    .map((id) => ({ id, label: operationText({ method: id, subject: '', kind: 'do' }, messages) }))
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
      <Select
        label={filters.who}
        hideLabel
        options={[
          { id: any, label: filters.anybody },
          ...(facets?.coders ?? []).map((name) => ({ id: `: ${name}`, label: name })),
        ]}
        value={filter.coder === undefined ? any : `: ${filter.coder}`}
        onChange={(id) => change({ coder: id === any ? undefined : id.slice(2) })}
      />
      <Select
        label={filters.what}
        hideLabel
        options={[{ id: any, label: filters.anything }, ...methods]}
        value={filter.methods?.[0] ?? any}
        onChange={(id) => change({ methods: id === any ? undefined : [id] })}
      />
      <div className={styles.days}>
        <DateField
          label={filters.from}
          hideLabel
          value={dayOf(filter.from)}
          onChange={(day) => change({ from: day === null ? undefined : instantOf(day, 0) })}
        />
        <span aria-hidden="true">–</span>
        <DateField
          label={filters.to}
          hideLabel
          value={dayOf(filter.to)}
          onChange={(day) => change({ to: day === null ? undefined : instantOf(day, 1) })}
        />
      </div>
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

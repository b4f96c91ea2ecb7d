// The filters of searches and lists that speak of sources: which case, which kind, who speaks, between which days.
import type { CaseId } from '../../shared/schema/ids.ts'
import { type SourceKind, sourceKinds } from '../../shared/schema/source.ts'
import { useMessages } from '../i18n/index.ts'
import { useQuery } from '../stores/queries.ts'
import { DateField } from './date-field.tsx'
import { FilterSelect } from './filter-select.tsx'
import styles from './source-filters.module.css'

type FilterProps<T> = { value: T | null; onChange: (value: T | null) => void }

export function CaseFilter(props: FilterProps<CaseId>) {
  const { imports } = useMessages()
  const cases = useQuery('cases.list', {}).data ?? []
  const options = cases.map(({ id, name }) => ({ value: id, label: name }))
  return <FilterSelect label={imports.case} anyLabel={imports.allCases} options={options} {...props} />
}

export function KindFilter(props: FilterProps<SourceKind>) {
  const { imports, terms } = useMessages()
  const options = sourceKinds.map((kind) => ({ value: kind, label: terms.kind[kind] }))
  return <FilterSelect label={imports.kind} anyLabel={imports.allKinds} options={options} {...props} />
}

export function SpeakerFilter(props: FilterProps<string>) {
  const { search } = useMessages()
  const speakers = useQuery('sources.speakers', {}).data ?? []
  const options = speakers.map(({ speaker, sources }) => ({
    value: speaker,
    label: search.speakerIn(speaker, sources),
  }))
  return <FilterSelect label={search.speaker} anyLabel={search.anySpeaker} options={options} {...props} />
}

/** Both days included; null is open. */
export function DaysFilter(props: {
  from: string | null
  to: string | null
  onChange: (changes: { from: string | null } | { to: string | null }) => void
}) {
  const { from, to, onChange } = props
  const { search } = useMessages()
  return (
    <div className={styles.days} data-days="">
      <span>{search.between}</span>
      <DateField label={search.from} hideLabel value={from} onChange={(day) => onChange({ from: day })} />
      <span aria-hidden="true">–</span>
      <DateField label={search.to} hideLabel value={to} onChange={(day) => onChange({ to: day })} />
    </div>
  )
}

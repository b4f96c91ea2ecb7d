import type { CaseId } from '../../../../shared/schema/ids.ts'
import { type Ledger, ledgerSorts } from '../../../../shared/schema/ledger.ts'
import { useMessages } from '../../../i18n/index.ts'
import { noFilter, useLedger } from '../../../stores/ledger.ts'
import { useQuery } from '../../../stores/queries.ts'
import { FilterSelect } from '../../../ui/filter-select.tsx'
import { Select } from '../../../ui/index.ts'
import styles from './ledger-filters.module.css'

/** What part of the evidence is read, and in what order. What there is only one of is nothing to filter by. */
export function LedgerFilters({ caseId, facets }: { caseId: CaseId; facets: Ledger['facets'] }) {
  const { ledger: words, terms } = useMessages()
  const filter = useLedger((state) => state.filters[caseId]) ?? noFilter
  const sort = useLedger((state) => state.sort)
  const change = useLedger.getState().filter
  const people = useQuery('people.list', {}).data?.participants ?? []
  const speaking = people.filter(({ id }) => facets.participants.includes(id))
  return (
    <fieldset className={styles.filters}>
      <legend className="visually-hidden">{words.filters}</legend>
      {facets.kinds.length > 1 && (
        <FilterSelect
          label={words.kind}
          anyLabel={words.anyKind}
          options={facets.kinds.map((kind) => ({ value: kind, label: terms.kind[kind] }))}
          value={filter.kinds?.[0] ?? null}
          onChange={(kind) => change(caseId, { kinds: kind === null ? undefined : [kind] })}
        />
      )}
      {facets.coders.length > 1 && (
        <FilterSelect
          label={words.coder}
          anyLabel={words.anyCoder}
          options={facets.coders.map((coder) => ({ value: coder, label: coder }))}
          value={filter.coders?.[0] ?? null}
          onChange={(coder) => change(caseId, { coders: coder === null ? undefined : [coder] })}
        />
      )}
      {speaking.length > 0 && (
        <FilterSelect
          label={words.participant}
          anyLabel={words.anyParticipant}
          options={speaking.map(({ id, pseudonym }) => ({ value: id, label: pseudonym }))}
          value={filter.participants?.[0] ?? null}
          onChange={(id) => change(caseId, { participants: id === null ? undefined : [id] })}
        />
      )}
      <Select
        label={words.sort}
        hideLabel
        options={ledgerSorts.map((id) => ({ id, label: words.sorts[id] }))}
        value={sort}
        onChange={(chosen) => useLedger.getState().look({ sort: chosen })}
      />
    </fieldset>
  )
}

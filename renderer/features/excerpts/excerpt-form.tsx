import { type KeyboardEvent, memo, type RefObject } from 'react'
import { directions } from '../../../shared/schema/coding.ts'
import { excerptGroupings, excerptSorts } from '../../../shared/schema/excerpts.ts'
import { useMessages } from '../../i18n/index.ts'
import { changeFilters, isLimited, noFilters, useExcerpts } from '../../stores/excerpts.ts'
import { useQuery } from '../../stores/queries.ts'
import { FilterSelect } from '../../ui/filter-select.tsx'
import { Button, Select, TextField } from '../../ui/index.ts'
import { CaseFilter, DaysFilter, KindFilter, SpeakerFilter } from '../../ui/source-filters.tsx'
import { CodesFilter } from './codes-filter.tsx'
import styles from './excerpt-form.module.css'
import { WeightFilter } from './weight-filter.tsx'

/** Which excerpts, and in what order. Down in the field goes to the list. */
export const ExcerptForm = memo(function ExcerptForm(props: {
  field: RefObject<HTMLInputElement | null>
  onDown: () => void
}) {
  const { excerpts } = useMessages()
  const text = useExcerpts((state) => state.filters.text)
  const sort = useExcerpts((state) => state.sort)
  const groupBy = useExcerpts((state) => state.groupBy)
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    event.preventDefault()
    props.onDown()
  }
  return (
    <search className={styles.form}>
      <div className={styles.line}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the field inside */}
        <div className={styles.field} onKeyDown={onKeyDown}>
          <TextField
            inputRef={props.field}
            label={excerpts.filter.text}
            hideLabel
            type="search"
            placeholder={excerpts.textHint}
            value={text}
            maxLength={1000}
            onChange={(next) => changeFilters({ text: next })}
          />
        </div>
        <div className={styles.order}>
          <Select
            label={excerpts.sort}
            hideLabel
            options={excerptSorts.map((id) => ({ id, label: excerpts.sorts[id] }))}
            value={sort}
            onChange={(next) => useExcerpts.setState({ sort: next })}
          />
        </div>
        <div className={styles.order}>
          <Select
            label={excerpts.group}
            hideLabel
            options={excerptGroupings.map((id) => ({ id, label: excerpts.groups[id] }))}
            value={groupBy}
            onChange={(next) => useExcerpts.setState({ groupBy: next })}
          />
        </div>
      </div>
      <Filters />
    </search>
  )
})

function Filters() {
  const { excerpts } = useMessages()
  const filters = useExcerpts((state) => state.filters)
  return (
    <div className={styles.filters}>
      <CodesFilter />
      <SourceFilters />
      <CodingFilters />
      <DaysFilter from={filters.from} to={filters.to} onChange={changeFilters} />
      <WeightFilter />
      {isLimited(filters) && (
        <Button variant="plain" icon="close" onPress={() => changeFilters(noFilters)}>
          {excerpts.clear}
        </Button>
      )}
    </div>
  )
}

/** Where an excerpt is from: case, source, kind, and who speaks. */
function SourceFilters() {
  const { excerpts } = useMessages()
  const filters = useExcerpts((state) => state.filters)
  const sources = useQuery('sources.list', {}).data ?? []
  return (
    <>
      <CaseFilter value={filters.caseId} onChange={(caseId) => changeFilters({ caseId })} />
      <FilterSelect
        label={excerpts.filter.source}
        anyLabel={excerpts.anySource}
        options={sources.map(({ id, number, title }) => ({ value: id, label: `S${number} ${title}` }))}
        value={filters.sourceId}
        onChange={(sourceId) => changeFilters({ sourceId })}
      />
      <KindFilter value={filters.kind} onChange={(kind) => changeFilters({ kind })} />
      <SpeakerFilter value={filters.speaker} onChange={(speaker) => changeFilters({ speaker })} />
    </>
  )
}

/** How an excerpt is coded: by whom, in which direction, with a memo or without. */
function CodingFilters() {
  const { excerpts, terms } = useMessages()
  const filters = useExcerpts((state) => state.filters)
  const coders = useQuery('coders.list', {}).data ?? []
  return (
    <>
      <FilterSelect
        label={excerpts.filter.direction}
        anyLabel={excerpts.anyDirection}
        options={directions.map((value) => ({ value, label: terms.direction[value] }))}
        value={filters.direction}
        onChange={(direction) => changeFilters({ direction })}
      />
      <FilterSelect
        label={excerpts.filter.coder}
        anyLabel={excerpts.anyCoder}
        options={coders.map(({ name }) => ({ value: name, label: name }))}
        value={filters.coder}
        onChange={(coder) => changeFilters({ coder })}
      />
      <FilterSelect
        label={excerpts.filter.memo}
        anyLabel={excerpts.anyMemo}
        options={[
          { value: 'with', label: excerpts.withMemo },
          { value: 'without', label: excerpts.withoutMemo },
        ]}
        value={filters.memo === null ? null : filters.memo ? 'with' : 'without'}
        onChange={(memo) => changeFilters({ memo: memo === null ? null : memo === 'with' })}
      />
    </>
  )
}

import { type KeyboardEvent, memo, type RefObject } from 'react'
import { codePaths } from '../../../shared/domain/codebook/path.ts'
import { searchModes } from '../../../shared/schema/search.ts'
import { useMessages } from '../../i18n/index.ts'
import { useQuery } from '../../stores/queries.ts'
import { changeFilters, changeQuery, noFilters, useSearch } from '../../stores/search.ts'
import { FilterSelect } from '../../ui/filter-select.tsx'
import { Button, Checkbox, Select, TextField } from '../../ui/index.ts'
import { CaseFilter, DaysFilter, KindFilter, SpeakerFilter } from '../../ui/source-filters.tsx'
import styles from './search-form.module.css'

/** What to look for and where. Down in the field goes to the hits. */
export const SearchForm = memo(function SearchForm(props: {
  field: RefObject<HTMLInputElement | null>
  onDown: () => void
}) {
  const { search } = useMessages()
  const { text, mode, wholeWords } = useSearch((state) => state.query)
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
            label={search.field}
            hideLabel
            type="search"
            placeholder={search.placeholder[mode]}
            value={text}
            maxLength={1000}
            onChange={(next) => changeQuery({ text: next })}
          />
        </div>
        <Select
          label={search.mode}
          hideLabel
          options={searchModes.map((id) => ({ id, label: search.modes[id] }))}
          value={mode}
          onChange={(next) => changeQuery({ mode: next })}
        />
        <Checkbox
          isSelected={wholeWords && mode !== 'regex'}
          isDisabled={mode === 'regex'}
          onChange={(next) => changeQuery({ wholeWords: next })}
        >
          {search.wholeWords}
        </Checkbox>
      </div>
      <Filters />
    </search>
  )
})

function Filters() {
  const { search } = useMessages()
  const filters = useSearch((state) => state.filters)
  const codes = useQuery('codes.list', {}).data ?? []
  const paths = codePaths(codes)
  const isLimited = Object.values(filters).some((filter) => filter !== null)
  return (
    <div className={styles.filters}>
      <CaseFilter value={filters.caseId} onChange={(caseId) => changeFilters({ caseId })} />
      <KindFilter value={filters.kind} onChange={(kind) => changeFilters({ kind })} />
      <SpeakerFilter value={filters.speaker} onChange={(speaker) => changeFilters({ speaker })} />
      <FilterSelect
        label={search.inCode}
        anyLabel={search.anyCode}
        options={codes.map(({ id, name }) => ({ value: id, label: paths.get(id) ?? name }))}
        value={filters.codeId}
        onChange={(codeId) => changeFilters({ codeId })}
      />
      <DaysFilter from={filters.from} to={filters.to} onChange={changeFilters} />
      {isLimited && (
        <Button variant="plain" icon="close" onPress={() => changeFilters(noFilters)}>
          {search.clearFilters}
        </Button>
      )}
    </div>
  )
}

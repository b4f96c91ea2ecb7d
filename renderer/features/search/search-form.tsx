import { type KeyboardEvent, memo, type RefObject } from 'react'
import { codePaths } from '../../../shared/domain/codebook/path.ts'
import { caseId, codeId } from '../../../shared/schema/ids.ts'
import { searchModes } from '../../../shared/schema/search.ts'
import { sourceKinds } from '../../../shared/schema/source.ts'
import { useMessages } from '../../i18n/index.ts'
import { useQuery } from '../../stores/queries.ts'
import { changeFilters, changeQuery, noFilters, useSearch } from '../../stores/search.ts'
import { Button, Checkbox, DateField, Select, TextField } from '../../ui/index.ts'
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

const any = 'any'

function Filters() {
  const { search, imports, terms } = useMessages()
  const filters = useSearch((state) => state.filters)
  const cases = useQuery('cases.list', {}).data ?? []
  const codes = useQuery('codes.list', {}).data ?? []
  const speakers = useQuery('sources.speakers', {}).data ?? []
  const paths = codePaths(codes)
  const isLimited = Object.values(filters).some((filter) => filter !== null)
  return (
    <div className={styles.filters}>
      <Select
        label={imports.case}
        hideLabel
        options={[
          { id: any, label: imports.allCases },
          ...cases.map(({ id, name }) => ({ id: id as string, label: name })),
        ]}
        value={filters.caseId ?? any}
        onChange={(id) => changeFilters({ caseId: id === any ? null : caseId.parse(id) })}
      />
      <Select
        label={imports.kind}
        hideLabel
        options={[
          { id: any, label: imports.allKinds } as const,
          ...sourceKinds.map((id) => ({ id, label: terms.kind[id] })),
        ]}
        value={filters.kind ?? any}
        onChange={(id) => changeFilters({ kind: id === any ? null : id })}
      />
      <Select
        label={search.speaker}
        hideLabel
        options={[
          { id: 'any', label: search.anySpeaker },
          ...speakers.map(({ speaker, sources }) => ({
            id: `: ${speaker}`,
            label: search.speakerIn(speaker, sources),
          })),
        ]}
        value={filters.speaker === null ? 'any' : `: ${filters.speaker}`}
        onChange={(id) => changeFilters({ speaker: id === 'any' ? null : id.slice(2) })}
      />
      <Select
        label={search.inCode}
        hideLabel
        options={[
          { id: any, label: search.anyCode },
          ...codes.map((code) => ({ id: code.id as string, label: paths.get(code.id) ?? code.name })),
        ]}
        value={filters.codeId ?? any}
        onChange={(id) => changeFilters({ codeId: id === any ? null : codeId.parse(id) })}
      />
      <div className={styles.days}>
        <span>{search.between}</span>
        <DateField
          label={search.from}
          hideLabel
          value={filters.from}
          onChange={(from) => changeFilters({ from })}
        />
        <span aria-hidden="true">–</span>
        <DateField label={search.to} hideLabel value={filters.to} onChange={(to) => changeFilters({ to })} />
      </div>
      {isLimited && (
        <Button variant="plain" icon="close" onPress={() => changeFilters(noFilters)}>
          {search.clearFilters}
        </Button>
      )}
    </div>
  )
}

import { type KeyboardEvent, memo, type RefObject } from 'react'
import { directions } from '../../../shared/schema/coding.ts'
import { excerptGroupings, excerptSorts } from '../../../shared/schema/excerpts.ts'
import { caseId, sourceId } from '../../../shared/schema/ids.ts'
import { sourceKinds } from '../../../shared/schema/source.ts'
import { useMessages } from '../../i18n/index.ts'
import { changeFilters, isLimited, noFilters, useExcerpts } from '../../stores/excerpts.ts'
import { useQuery } from '../../stores/queries.ts'
import { Button, DateField, Select, TextField } from '../../ui/index.ts'
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

const any = 'any'

function Filters() {
  const { excerpts, search } = useMessages()
  const filters = useExcerpts((state) => state.filters)
  return (
    <div className={styles.filters}>
      <CodesFilter />
      <SourceFilters />
      <CodingFilters />
      <div className={styles.pair}>
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
  const { excerpts, imports, search, terms } = useMessages()
  const filters = useExcerpts((state) => state.filters)
  const cases = useQuery('cases.list', {}).data ?? []
  const sources = useQuery('sources.list', {}).data ?? []
  const speakers = useQuery('sources.speakers', {}).data ?? []
  return (
    <>
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
        label={excerpts.filter.source}
        hideLabel
        options={[
          { id: any, label: excerpts.anySource },
          ...sources.map(({ id, number, title }) => ({ id: id as string, label: `S${number} ${title}` })),
        ]}
        value={filters.sourceId ?? any}
        onChange={(id) => changeFilters({ sourceId: id === any ? null : sourceId.parse(id) })}
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
          { id: any, label: search.anySpeaker },
          ...speakers.map(({ speaker, sources: count }) => ({
            id: `: ${speaker}`,
            label: search.speakerIn(speaker, count),
          })),
        ]}
        value={filters.speaker === null ? any : `: ${filters.speaker}`}
        onChange={(id) => changeFilters({ speaker: id === any ? null : id.slice(2) })}
      />
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
      <Select
        label={excerpts.filter.direction}
        hideLabel
        options={[
          { id: any, label: excerpts.anyDirection } as const,
          ...directions.map((id) => ({ id, label: terms.direction[id] })),
        ]}
        value={filters.direction ?? any}
        onChange={(id) => changeFilters({ direction: id === any ? null : id })}
      />
      <Select
        label={excerpts.filter.coder}
        hideLabel
        options={[
          { id: any, label: excerpts.anyCoder },
          ...coders.map(({ name }) => ({ id: `: ${name}`, label: name })),
        ]}
        value={filters.coder === null ? any : `: ${filters.coder}`}
        onChange={(id) => changeFilters({ coder: id === any ? null : id.slice(2) })}
      />
      <Select
        label={excerpts.filter.memo}
        hideLabel
        options={[
          { id: any, label: excerpts.anyMemo } as const,
          { id: 'with', label: excerpts.withMemo } as const,
          { id: 'without', label: excerpts.withoutMemo } as const,
        ]}
        value={filters.memo === null ? any : filters.memo ? 'with' : 'without'}
        onChange={(id) => changeFilters({ memo: id === any ? null : id === 'with' })}
      />
    </>
  )
}

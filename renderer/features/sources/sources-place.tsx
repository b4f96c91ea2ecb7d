// Every source of the study: found, ordered, described, opened.
import { useRef, useState } from 'react'
import { useFormat, useLanguage, useMessages } from '../../i18n/index.ts'
import { useImports } from '../../stores/imports.ts'
import { useNavigation, useScrollMemory } from '../../stores/navigation.ts'
import { openReports } from '../../stores/projects.ts'
import { useQuery } from '../../stores/queries.ts'
import { useSearch } from '../../stores/search.ts'
import { useStudy } from '../../stores/study.ts'
import { Button, EmptyState, ErrorNotice, IconButton, PlaceHeader, Spinner } from '../../ui/index.ts'
import { SourceDialog } from './source-dialog.tsx'
import { SourceFilters } from './source-filters.tsx'
import { type Filters, fits, type Order, ordered } from './source-rows.ts'
import { SourceTable } from './source-table.tsx'
import styles from './sources-place.module.css'
import { useSourceRows } from './use-source-rows.ts'

const everything: Filters = { caseId: null, kind: null, text: '' }

export function SourcesPlace() {
  const { imports, projects, search, shell } = useMessages()
  const { number } = useFormat()
  const language = useLanguage()
  const writable = useStudy((state) => state.study?.readOnly === false)
  const { error } = useQuery('sources.list', {})
  const rows = useSourceRows()
  const reports = useQuery('projects.reports', {}).data ?? []
  const [filters, setFilters] = useState(everything)
  const [order, setOrder] = useState<Order>({ column: 'number', direction: 'ascending' })
  const [edited, setEdited] = useState<string | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  useScrollMemory(scroller, 'sources')

  const shown = ordered(rows?.filter((row) => fits(row, filters)) ?? [], order, language)
  const importButton = writable && (
    <Button variant="primary" icon="upload" onPress={() => useImports.getState().open()}>
      {imports.import}
    </Button>
  )
  const about =
    rows && shown.length < rows.length
      ? imports.shown(number(shown.length), number(rows.length))
      : rows && imports.count(rows.length, number(rows.length))

  return (
    <>
      <PlaceHeader title={shell.places.sources} about={about}>
        {rows && rows.length > 0 && <SourceFilters filters={filters} onChange={setFilters} />}
        {rows && rows.length > 0 && (
          <Button
            variant="quiet"
            icon="search"
            keys="Mod+Shift+F"
            onPress={() => {
              useSearch.setState({ fieldWanted: true })
              useNavigation.getState().go({ name: 'search' })
            }}
          >
            {search.command}
          </Button>
        )}
        {reports.length > 0 && (
          <IconButton icon="reports" label={projects.reports} onPress={() => openReports(null)} />
        )}
        {rows && rows.length > 0 && importButton}
      </PlaceHeader>
      <div ref={scroller} className={styles.scroller}>
        {error && <ErrorNotice error={error} />}
        {!rows && !error && <Spinner />}
        {rows?.length === 0 && (
          <EmptyState
            icon="sources"
            title={imports.emptyTitle}
            text={writable ? imports.emptyText : imports.emptyReadOnly}
            action={importButton}
          />
        )}
        {rows && rows.length > 0 && (
          <SourceTable rows={shown} order={order} onOrder={setOrder} onEdit={setEdited} writable={writable} />
        )}
        {rows && rows.length > 0 && shown.length === 0 && (
          <div className={styles.nothing}>
            <p>{imports.nothingFits}</p>
            <Button variant="quiet" onPress={() => setFilters(everything)}>
              {imports.clearFilters}
            </Button>
          </div>
        )}
      </div>
      <SourceDialog sourceId={edited} onClose={() => setEdited(null)} />
    </>
  )
}

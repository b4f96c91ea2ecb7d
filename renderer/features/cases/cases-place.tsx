// The cases of the study: side by side in a table, or one of them in one of its views.
import { type ComponentType, type ReactNode, useRef, useState } from 'react'
import type { AttributeId, CaseId } from '../../../shared/schema/ids.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { type Place, useNavigation, useScrollMemory } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { useStudy } from '../../stores/study.ts'
import { type CasesView, type CaseViewProps, casesViews, useView } from '../../stores/views.ts'
import { Button, EmptyState, ErrorNotice, PlaceHeader, Select, Spinner, ViewTabs } from '../../ui/index.ts'
import { AttributeDialog } from './attribute-dialog.tsx'
import { CaseDialog } from './case-dialog.tsx'
import { CaseTable } from './case-table.tsx'
import styles from './cases-place.module.css'
import { Overview } from './overview/overview.tsx'
import { PeopleView } from './people/people-view.tsx'
import { TableMenu } from './tables/table-menu.tsx'

/** What is being made or edited. */
type Editing = { case: CaseId | 'new' } | { attribute: AttributeId | 'new' } | null

/** The views that stand here already: all cases in two tables, and the people of one. */
export const ownCasesViews: ReadonlySet<CasesView> = new Set(['table', 'overview', 'people'])

/** The views of one case that other features bring: app.tsx hands them over. */
export type CaseViews = Readonly<
  Partial<Record<Exclude<CasesView, 'table' | 'overview' | 'people'>, ComponentType<CaseViewProps>>>
>

export function CasesPlace({ views, ...place }: Extract<Place, { name: 'cases' }> & { views: CaseViews }) {
  const { cases: m, shell, views: names } = useMessages()
  const cases = useQuery('cases.list', {}).data ?? []
  const writable = useStudy((state) => state.study?.readOnly === false)
  const [view, look] = useView(place)
  const own: CaseViews & { people?: ComponentType<CaseViewProps> } = { ...views, people: PeopleView }
  const View = view === 'table' || view === 'overview' ? undefined : own[view]
  const chosen = cases.find(({ id }) => id === place.caseId) ?? cases[0]
  const tabs = cases.length > 0 && (
    <ViewTabs
      label={names.ofCases}
      views={casesViews
        .filter((each) => each === 'table' || each === 'overview' || own[each])
        .map((id) => ({ id, label: names.cases[id] }))}
      value={View || view === 'overview' ? view : 'table'}
      onChange={look}
    />
  )
  if (view === 'overview' && cases.length > 0) return <Overview tabs={tabs} />
  if (View === undefined || chosen === undefined)
    return <Table tabs={tabs} {...(place.caseId === undefined ? {} : { caseId: place.caseId })} />
  return (
    <View
      key={chosen.id}
      caseId={chosen.id}
      writable={writable}
      header={(actions) => (
        <PlaceHeader title={shell.places.cases} tabs={tabs}>
          <Select
            label={m.case}
            hideLabel
            options={cases.map(({ id, name }) => ({ id, label: name }))}
            value={chosen.id}
            onChange={(caseId) => useNavigation.getState().replace({ name: 'cases', view, caseId })}
          />
          {actions}
        </PlaceHeader>
      )}
    />
  )
}

function Table({ caseId, tabs }: { caseId?: CaseId; tabs: ReactNode }) {
  const { cases: m, shell } = useMessages()
  const { number } = useFormat()
  const writable = useStudy((state) => state.study?.readOnly === false)
  const { data: cases, error } = useQuery('cases.list', {})
  const attributes = useQuery('attributes.list', {}).data
  const [editing, setEditing] = useState<Editing>(null)
  const scroller = useRef<HTMLDivElement>(null)
  useScrollMemory(scroller, 'cases')
  const close = () => setEditing(null)

  const newCase = writable && (
    <Button variant="primary" icon="plus" onPress={() => setEditing({ case: 'new' })}>
      {m.newCase}
    </Button>
  )
  return (
    <>
      <PlaceHeader
        title={shell.places.cases}
        about={cases && m.count(cases.length, number(cases.length))}
        tabs={tabs}
      >
        {writable && cases && cases.length > 0 && (
          <Button variant="quiet" icon="plus" onPress={() => setEditing({ attribute: 'new' })}>
            {m.newAttribute}
          </Button>
        )}
        <TableMenu of="case" caseId={null} writable={writable} />
        {cases && cases.length > 0 && newCase}
      </PlaceHeader>
      <div ref={scroller} className={`${styles.scroller} ${cases?.length ? styles.framed : ''}`}>
        {error && <ErrorNotice error={error} />}
        {!cases && !error && <Spinner />}
        {cases?.length === 0 && (
          <EmptyState
            icon="cases"
            title={m.emptyTitle}
            text={writable ? m.emptyText : m.emptyReadOnly}
            action={newCase}
          />
        )}
        {cases && attributes && cases.length > 0 && (
          <CaseTable
            cases={cases}
            attributes={attributes}
            chosen={caseId ?? null}
            writable={writable}
            onEditCase={(id) => setEditing({ case: id })}
            onEditAttribute={(id) => setEditing({ attribute: id })}
          />
        )}
      </div>
      <CaseDialog editing={editing && 'case' in editing ? editing.case : null} onClose={close} />
      <AttributeDialog
        of="case"
        editing={editing && 'attribute' in editing ? editing.attribute : null}
        onClose={close}
      />
    </>
  )
}

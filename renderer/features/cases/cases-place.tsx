// The cases of the study side by side: rows are cases, columns their attributes.
import { useRef, useState } from 'react'
import type { CaseAttributeId, CaseId } from '../../../shared/schema/ids.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { useScrollMemory } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { useStudy } from '../../stores/study.ts'
import { Button, EmptyState, ErrorNotice, PlaceHeader, Spinner } from '../../ui/index.ts'
import { AttributeDialog } from './attribute-dialog.tsx'
import { CaseDialog } from './case-dialog.tsx'
import { CaseTable } from './case-table.tsx'
import styles from './cases-place.module.css'
import { PeopleView } from './people/people-view.tsx'
import { useCasesView, ViewSwitch } from './view-switch.tsx'

/** What is being made or edited. */
type Editing = { case: CaseId | 'new' } | { attribute: CaseAttributeId | 'new' } | null

export function CasesPlace({ caseId }: { caseId?: CaseId }) {
  const cases = useQuery('cases.list', {}).data ?? []
  const view = useCasesView((state) => state.view)
  return view === 'people' && cases.length > 0 ? (
    <PeopleView cases={cases} caseId={caseId ?? null} />
  ) : (
    <Table {...(caseId === undefined ? {} : { caseId })} />
  )
}

function Table({ caseId }: { caseId?: CaseId }) {
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
      <PlaceHeader title={shell.places.cases} about={cases && m.count(cases.length, number(cases.length))}>
        {cases && cases.length > 0 && <ViewSwitch />}
        {writable && cases && cases.length > 0 && (
          <Button variant="quiet" icon="plus" onPress={() => setEditing({ attribute: 'new' })}>
            {m.newAttribute}
          </Button>
        )}
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
        editing={editing && 'attribute' in editing ? editing.attribute : null}
        onClose={close}
      />
    </>
  )
}

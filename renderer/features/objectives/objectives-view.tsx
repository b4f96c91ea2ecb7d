// The objectives a network agreed on: over time in one picture, and each with what was seen of it and what shows it.
import { useRef, useState } from 'react'
import type { AttainmentId } from '../../../shared/schema/ids.ts'
import type { Attainment, ListedObjective, Objective } from '../../../shared/schema/objective.ts'
import { AttainmentChart } from '../../charts/attainment.tsx'
import { useMessages } from '../../i18n/index.ts'
import { useCommands } from '../../stores/commands.ts'
import { useScrollMemory } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import type { CaseViewProps } from '../../stores/views.ts'
import cards from '../../ui/card-list.module.css'
import { Button, EmptyState, ErrorNotice, Spinner } from '../../ui/index.ts'
import view from '../../ui/view.module.css'
import { LookDialog } from './look-dialog.tsx'
import { lookElementId, ObjectiveCard } from './objective-card.tsx'
import { ObjectiveDialog } from './objective-dialog.tsx'
import styles from './objectives.module.css'

/** An objective that is made or changed, or what is seen of one. */
type Editing = { objective: Objective | 'new' } | { of: ListedObjective; seen: Attainment | 'new' } | null

export function ObjectivesView({ caseId, writable, header }: CaseViewProps) {
  const { planning } = useMessages()
  const { objectives: m } = planning
  const { data, error } = useQuery('objectives.list', { caseId })
  const [editing, setEditing] = useState<Editing>(null)
  const scroller = useRef<HTMLDivElement>(null)
  useScrollMemory(scroller, 'cases.objectives')
  useCommands([
    {
      id: 'objectives.add',
      group: 'view',
      label: ({ planning: { objectives: words } }) => words.add,
      when: () => writable,
      run: () => setEditing({ objective: 'new' }),
    },
  ])
  const add = writable && (
    <Button variant="primary" icon="plus" onPress={() => setEditing({ objective: 'new' })}>
      {m.add}
    </Button>
  )
  const close = () => setEditing(null)
  return (
    <>
      {header(data?.length === 0 ? null : add)}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reachable by keyboard */}
      <div ref={scroller} className={view.scroller} tabIndex={0}>
        {data?.length !== 0 && <p className={cards.intro}>{m.intro}</p>}
        {error && <ErrorNotice error={error} />}
        {data === undefined && !error && <Spinner />}
        {data?.length === 0 && (
          <EmptyState
            icon="check"
            title={m.emptyTitle}
            text={writable ? m.emptyText : m.emptyReadOnly}
            action={add}
          />
        )}
        {data !== undefined && data.length > 0 && (
          <>
            <div className={styles.chart}>
              <h2 className="visually-hidden">{m.title}</h2>
              <AttainmentChart objectives={data} onOpen={showLook} />
            </div>
            <section className={cards.section}>
              <h2>{m.list}</h2>
              <ol className={cards.list}>
                {data.map((objective, place) => (
                  <ObjectiveCard
                    key={objective.id}
                    objective={objective}
                    place={place}
                    count={data.length}
                    writable={writable}
                    onEdit={() => setEditing({ objective })}
                    onLook={(seen) => setEditing({ of: objective, seen })}
                  />
                ))}
              </ol>
            </section>
          </>
        )}
      </div>
      <ObjectiveDialog
        caseId={caseId}
        editing={editing && 'objective' in editing ? editing.objective : null}
        onClose={close}
      />
      <LookDialog editing={editing && 'of' in editing ? editing : null} onClose={close} />
    </>
  )
}

/** From the picture to what was noted. */
function showLook(id: AttainmentId): void {
  const element = document.getElementById(lookElementId(id))
  element?.scrollIntoView({ block: 'center' })
  element?.focus({ preventScroll: true })
}

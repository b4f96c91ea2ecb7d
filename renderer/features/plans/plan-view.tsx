// What is done with one case: the strategies that fit its stage, and those that are in its plan, each with its evidence.
import { useRef, useState } from 'react'
import { strategyKey } from '../../../shared/domain/strategies/library.ts'
import type { PlanItem, StrategyRef } from '../../../shared/schema/strategy.ts'
import { useMessages } from '../../i18n/index.ts'
import { useCommands } from '../../stores/commands.ts'
import { useScrollMemory } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import type { CaseViewProps } from '../../stores/views.ts'
import cards from '../../ui/card-list.module.css'
import { Button, EmptyState, ErrorNotice, Spinner } from '../../ui/index.ts'
import view from '../../ui/view.module.css'
import { Fitting } from './fitting.tsx'
import { PlanCard } from './plan-card.tsx'
import { PlanDialog } from './plan-dialog.tsx'

/** A line that is changed, or a new one, perhaps of a strategy that was chosen already. */
export type EditingPlan = { item: PlanItem } | { strategy: StrategyRef | null } | null

export function PlanView({ caseId, writable, header }: CaseViewProps) {
  const { planning } = useMessages()
  const { plan: m } = planning
  const plan = useQuery('plans.list', { caseId })
  const library = useQuery('strategies.list', {}).data
  const [editing, setEditing] = useState<EditingPlan>(null)
  const scroller = useRef<HTMLDivElement>(null)
  useScrollMemory(scroller, 'cases.plan')
  useCommands([
    {
      id: 'plan.add',
      group: 'view',
      label: ({ planning: { plan: words } }) => words.add,
      when: () => writable,
      run: () => setEditing({ strategy: null }),
    },
  ])
  const add = writable && (
    <Button variant="primary" icon="plus" onPress={() => setEditing({ strategy: null })}>
      {m.add}
    </Button>
  )
  const isEmpty = plan.data?.length === 0
  return (
    <>
      {header(isEmpty ? null : add)}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reachable by keyboard */}
      <div ref={scroller} className={view.scroller} tabIndex={0}>
        <p className={cards.intro}>{m.intro}</p>
        {plan.error && <ErrorNotice error={plan.error} />}
        <Fitting caseId={caseId} onChoose={writable ? (strategy) => setEditing({ strategy }) : null} />
        {(plan.data === undefined || library === undefined) && !plan.error && <Spinner />}
        {isEmpty && (
          <EmptyState
            icon="list"
            title={m.emptyTitle}
            text={writable ? m.emptyText : m.emptyReadOnly}
            action={add}
          />
        )}
        {plan.data !== undefined && library !== undefined && plan.data.length > 0 && (
          <section className={cards.section}>
            <h2>{m.items}</h2>
            <ul className={cards.list}>
              {plan.data.map((item) => (
                <PlanCard
                  key={item.id}
                  item={item}
                  strategy={library.find(({ ref }) => strategyKey(ref) === strategyKey(item.strategy))}
                  writable={writable}
                  onEdit={() => setEditing({ item })}
                />
              ))}
            </ul>
          </section>
        )}
      </div>
      <PlanDialog
        caseId={caseId}
        editing={editing}
        library={library ?? []}
        onClose={() => setEditing(null)}
      />
    </>
  )
}

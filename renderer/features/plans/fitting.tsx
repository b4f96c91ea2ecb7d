import { Button as AriaButton } from 'react-aria-components'
import { partNamed } from '../../../shared/i18n/part-names.ts'
import type { CaseId, ComponentId } from '../../../shared/schema/ids.ts'
import type { FittingStrategy, StrategyFit, StrategyRef } from '../../../shared/schema/strategy.ts'
import { partName } from '../../charts/words.ts'
import { useFormat, useLocal, useMessages } from '../../i18n/index.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import cards from '../../ui/card-list.module.css'
import { Button, ErrorNotice } from '../../ui/index.ts'
import styles from './plans.module.css'

type Props = { caseId: CaseId; onChoose: ((strategy: StrategyRef) => void) | null }

/** The strategies of the stage a case is at, each with its reason; which one to try is not said. */
export function Fitting({ caseId, onChoose }: Props) {
  const { planning, plans } = useMessages()
  const { data: fit, error } = useQuery('plans.fit', { caseId })
  if (error !== null) return <ErrorNotice error={error} />
  if (fit === undefined) return null
  return (
    <section className={styles.fit} aria-label={planning.plan.fitTitle}>
      <h2>{planning.plan.fitTitle}</h2>
      <Why fit={fit} />
      {fit.strategies.length > 0 && (
        <ul>
          {fit.strategies.map((each) => (
            <Line
              key={`${each.ref.origin} ${each.ref.id}`}
              caseId={caseId}
              strategy={each}
              onChoose={onChoose}
            />
          ))}
        </ul>
      )}
      {fit.stage !== null && fit.strategies.length === 0 && (
        <Button
          variant="plain"
          onPress={() => useNavigation.getState().go({ name: 'model', view: 'strategies' })}
        >
          {planning.plan.seeLibrary}
        </Button>
      )}
      <p className={cards.soft}>{plans.yoursDecides}</p>
    </section>
  )
}

function Why({ fit: { stage, basis, suggested, strategies } }: { fit: StrategyFit }) {
  const { plans: m } = useMessages()
  const local = useLocal()
  const model = useQuery('model.get', {}).data ?? {}
  const nameOf = (id: string) => partName(model, 'stage', id, local)
  if (stage === null || basis === null) return <p>{m.neither}</p>
  return (
    <p>
      {m.basis[basis](nameOf(stage))}
      {suggested !== null && suggested !== stage && ` ${m.differs(nameOf(suggested))}`}
      {strategies.length === 0 && ` ${m.noneFits(nameOf(stage))}`}
    </p>
  )
}

function Line({ caseId, strategy, onChoose }: Props & { strategy: FittingStrategy }) {
  const { plans: m, planning } = useMessages()
  const { number } = useFormat()
  const local = useLocal()
  const model = useQuery('model.get', {}).data ?? {}
  const component =
    strategy.component === null ? undefined : partNamed(model, 'component', strategy.component)
  const reason = m.standing[strategy.standing](component === undefined ? '' : local(component))
  return (
    <li className={styles.fitting}>
      <div>
        <strong>{local(strategy.name)}</strong>
        <p>
          {reason}
          {strategy.component !== null && strategy.supporting + strategy.contradicting > 0 && (
            <Evidence caseId={caseId} component={strategy.component} strategy={strategy} />
          )}
          {strategy.inPlan > 0 && ` ${m.inPlan(strategy.inPlan, number(strategy.inPlan))}.`}
        </p>
      </div>
      {onChoose !== null && (
        <Button
          variant="quiet"
          icon="plus"
          aria-label={planning.plan.putInOf(local(strategy.name))}
          onPress={() => onChoose(strategy.ref)}
        >
          {planning.plan.putIn}
        </Button>
      )}
    </li>
  )
}

/** How much speaks for and against the component; opens it. */
function Evidence(props: { caseId: CaseId; component: ComponentId; strategy: FittingStrategy }) {
  const { caseId, component, strategy } = props
  const { plans: m } = useMessages()
  return (
    <>
      {' '}
      <AriaButton
        className={styles.case ?? ''}
        onPress={() =>
          useNavigation.getState().go({ name: 'evidence', caseId, of: { type: 'component', id: component } })
        }
      >
        {m.passages(strategy.supporting, strategy.contradicting)}
      </AriaButton>
      .
    </>
  )
}

// A strategy: in a network, whether it fits and why; in all of them, where it fits and where it is in the plan.
import { Button as AriaButton } from 'react-aria-components'
import { sameStrategy } from '../../../shared/domain/strategies/library.ts'
import type { Model } from '../../../shared/schema/model.ts'
import type { PictureCase } from '../../../shared/schema/picture.ts'
import type { LibraryStrategy, StrategyRef } from '../../../shared/schema/strategy.ts'
import { strategyIn } from '../../charts/picture/rows.ts'
import { stageWords, whyWords } from '../../charts/picture/words.ts'
import { partName, useWords } from '../../charts/words.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/index.ts'
import { FitMark, PlanMark } from './fit-mark.tsx'
import styles from './part-pane.module.css'
import type { PaneProps } from './part-pane.tsx'

type Props = PaneProps & { strategyRef: StrategyRef }

function Head({
  model,
  strategy,
  caseName,
}: {
  model: Model
  strategy: LibraryStrategy
  caseName: string | null
}) {
  const { local, messages } = useWords()
  const { picture: m } = messages
  const component = model.components.find(({ id }) => id === strategy.component)
  const belongs = [
    ...(caseName === null ? [] : [caseName]),
    m.pane.strategyOf,
    partName(model, 'stage', strategy.stage, local),
    ...(component === undefined ? [] : [local(component.name)]),
  ]
  return (
    <header className={styles.head}>
      <p className={styles.kind}>{belongs.join(' · ')}</p>
      <h2 className={styles.name}>{local(strategy.name)}</h2>
      <p className={styles.soft}>{local(strategy.description)}</p>
    </header>
  )
}

export function StrategyPart({ of, strategyRef, ...props }: Props & { of: PictureCase }) {
  const words = useWords()
  const { picture: m } = words.messages
  const { model, picture, wave, Excerpts } = props
  const strategy = picture.library.find(({ ref }) => sameStrategy(ref, strategyRef))
  if (strategy === undefined) return null
  const found = strategyIn(of, strategyRef)
  const { component } = strategy
  return (
    <>
      <Head model={model} strategy={strategy} caseName={of.case} />
      <p>{whyFits(of, strategy)}</p>
      {found?.fits && (
        <p>
          <FitMark /> {whyWords(found, words)}
        </p>
      )}
      {found !== undefined && found.inPlan > 0 && <PlanMark times={found.inPlan} />}
      <Button
        variant="quiet"
        icon="cases"
        onPress={() => useNavigation.getState().go({ name: 'cases', view: 'plan', caseId: of.caseId })}
      >
        {m.pane.plan}
      </Button>
      {component !== null && (
        <>
          <h3>
            {m.pane.excerpts}: {partName(model, 'component', component, words.local)}
          </h3>
          <Excerpts caseId={of.caseId} of={{ type: 'component', id: component }} level={4} wave={wave} />
        </>
      )}
    </>
  )

  function whyFits({ stage }: PictureCase, { stage: own }: LibraryStrategy): string {
    const name = (id: typeof own) => partName(model, 'stage', id, words.local)
    if (stage === null) return m.pane.notLitNoStage(name(own))
    if (stage.stage !== own) return m.pane.notLit(name(own), name(stage.stage))
    const differs =
      stage.by === 'judgement' && stage.suggested !== null && stage.suggested !== stage.stage
        ? ` ${m.pane.suggestionDiffers(name(stage.suggested))}`
        : ''
    return `${m.pane.lit(name(own), stage.by)}${differs}`
  }
}

export function StrategyEverywhere({ model, picture, strategyRef, onOpen }: Props) {
  const words = useWords()
  const { picture: m } = words.messages
  const strategy = picture.library.find(({ ref }) => sameStrategy(ref, strategyRef))
  if (strategy === undefined) return null
  return (
    <>
      <Head model={model} strategy={strategy} caseName={null} />
      <h3>{m.pane.everywhere}</h3>
      <ul className={styles.list}>
        {picture.cases.map((of) => {
          const found = strategyIn(of, strategyRef)
          return (
            <li key={of.caseId}>
              <AriaButton
                className={styles.strategy ?? ''}
                onPress={() => onOpen({ part: { type: 'strategy', ref: strategyRef }, caseId: of.caseId })}
              >
                <span className={styles.text}>
                  <span>
                    {of.case} {found?.fits && <FitMark />}
                  </span>
                  <span className={styles.soft}>{stageWords(of, model, words)}</span>
                </span>
                {found !== undefined && found.inPlan > 0 && <PlanMark times={found.inPlan} />}
              </AriaButton>
            </li>
          )
        })}
      </ul>
    </>
  )
}

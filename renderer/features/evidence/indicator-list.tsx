import { Button } from 'react-aria-components'
import type { Model } from '../../../shared/schema/model.ts'
import type { CaseProfile, IndicatorProfile, StageProfile } from '../../../shared/schema/profile.ts'
import type { ProfileFocus } from '../../charts/stage-profile.tsx'
import { indicatorText } from '../../charts/stage-profile-words.ts'
import { partName, useWords } from '../../charts/words.ts'
import { Mark } from '../../ui/mark.tsx'
import { marksOfStatus } from '../../ui/mark-shapes.ts'
import { Count } from './count.tsx'
import styles from './list.module.css'

type Props = {
  model: Model
  profile: CaseProfile
  focus: ProfileFocus | null
  onOpen: (focus: ProfileFocus) => void
}

/** The profile in sentences: every stage with its indicators, each opening its excerpts. */
export function IndicatorList(props: Props) {
  return props.profile.stages.map((stage) => <Stage key={stage.stage} {...props} stage={stage} />)
}

function Stage({ model, stage, focus, onOpen }: Props & { stage: StageProfile }) {
  const words = useWords()
  const { percent } = words.format
  const said = words.messages.evidence.chart
  return (
    <section className={styles.section}>
      <header className={styles.head}>
        <h3>{partName(model, 'stage', stage.stage, words.local)}</h3>
        <Button className={styles.figure ?? ''} onPress={() => onOpen({ type: 'stage', id: stage.stage })}>
          <span className="visually-hidden">{partName(model, 'stage', stage.stage, words.local)}: </span>
          {said.fit} <b>{words.score(stage.fit)}</b> · {said.coverage} <b>{percent(stage.coverage)}</b> ·{' '}
          {stage.reached ? said.reached : said.notReached}
        </Button>
      </header>
      <ul>
        {stage.indicators.map((indicator) => (
          <li key={indicator.id}>
            <Button
              className={styles.row ?? ''}
              aria-current={focus?.type === 'indicator' && focus.id === indicator.id ? 'true' : undefined}
              onPress={() => onOpen({ type: 'indicator', id: indicator.id })}
            >
              <Marks indicator={indicator} />
              <span className={styles.text}>
                {indicatorText(model, indicator.id, words)}{' '}
                <span className={styles.soft}>
                  {partName(model, 'dimension', indicator.dimension, words.local)}
                </span>
              </span>
              <Count kind="for" tally={indicator.supporting} />
              <Count kind="against" tally={indicator.contradicting} />
              <span className={styles.strength}>
                <span className="visually-hidden">{said.strength} </span>
                {words.score(indicator.strength)}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Marks({ indicator }: { indicator: IndicatorProfile }) {
  return (
    <span className={styles.marks}>
      {marksOfStatus[indicator.status].map((kind) => (
        <Mark key={kind} kind={kind} />
      ))}
    </span>
  )
}

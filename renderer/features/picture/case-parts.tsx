import { Button } from 'react-aria-components'
import { type PictureFocus, partKey } from '../../../shared/domain/picture/part.ts'
import type { Component, Model } from '../../../shared/schema/model.ts'
import type { PictureCase } from '../../../shared/schema/picture.ts'
import type { LibraryStrategy } from '../../../shared/schema/strategy.ts'
import { levelsOf, placedOn, strategyIn } from '../../charts/picture/rows.ts'
import { levelWords, whyWords } from '../../charts/picture/words.ts'
import { partName, useWords } from '../../charts/words.ts'
import styles from './case-parts.module.css'
import { FitMark, PlanMark } from './fit-mark.tsx'

type Props = {
  model: Model
  library: readonly LibraryStrategy[]
  of: PictureCase
  focus: PictureFocus | null
  onOpen: (focus: PictureFocus) => void
}

/** Below the layers of one network: the level of each component that has some, and the strategies, those of its stage lit. */
export function CaseParts({ model, library, of, focus, onOpen }: Props) {
  const words = useWords()
  const { picture: m } = words.messages
  const levelled = model.components.filter((component) => levelsOf(component).length > 0)
  const current = focus === null ? null : partKey(focus.part)
  const stages = model.stages.filter(({ id }) => library.some(({ stage }) => stage === id))
  return (
    <>
      {levelled.length > 0 && (
        <section className={styles.section}>
          <h3>{m.levels}</h3>
          <ul>
            {levelled.map((component) => (
              <LevelLine
                key={component.id}
                component={component}
                model={model}
                of={of}
                isCurrent={current === `component ${component.id}`}
                onOpen={() => onOpen({ part: { type: 'component', id: component.id }, caseId: of.caseId })}
              />
            ))}
          </ul>
        </section>
      )}
      <section className={styles.section}>
        <h3>{m.strategies}</h3>
        {stages.map(({ id }) => (
          <div key={id} className={styles.stage}>
            <h4 className={of.stage?.stage === id ? styles.own : undefined}>
              {partName(model, 'stage', id, words.local)}
            </h4>
            <ul>
              {library
                .filter(({ stage }) => stage === id)
                .map(({ ref, name }) => {
                  const found = strategyIn(of, ref)
                  const part = { type: 'strategy', ref } as const
                  return (
                    <li key={partKey(part)}>
                      <Button
                        className={`${styles.line} ${found?.fits ? styles.lit : ''}`}
                        aria-current={current === partKey(part) ? 'true' : undefined}
                        onPress={() => onOpen({ part, caseId: of.caseId })}
                      >
                        <span className={styles.sign}>{found?.fits && <FitMark />}</span>
                        <span className={styles.text}>
                          {words.local(name)}
                          {found?.fits && <span className={styles.soft}>{whyWords(found, words)}</span>}
                        </span>
                        {found !== undefined && found.inPlan > 0 && <PlanMark times={found.inPlan} />}
                      </Button>
                    </li>
                  )
                })}
            </ul>
          </div>
        ))}
      </section>
    </>
  )
}

type LineProps = {
  component: Component
  model: Model
  of: PictureCase
  isCurrent: boolean
  onOpen: () => void
}

function LevelLine({ component, model, of, isCurrent, onOpen }: LineProps) {
  const words = useWords()
  const { picture: m } = words.messages
  const placed = placedOn(of, component.id)
  const levels = levelsOf(component)
  const at = levels.findIndex(({ id }) => id === placed?.step)
  return (
    <li>
      <Button className={styles.line ?? ''} aria-current={isCurrent ? 'true' : undefined} onPress={onOpen}>
        <span className={styles.text}>{words.local(component.name)}</span>
        <span className={styles.steps} aria-hidden="true">
          {levels.map(({ id }, place) => (
            <span key={id} className={place <= at ? styles.taken : styles.step} />
          ))}
        </span>
        <span>{placed === undefined ? m.noStep : levelWords(model, component.id, placed.step, words)}</span>
      </Button>
    </li>
  )
}

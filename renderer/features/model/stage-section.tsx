import type { Component, Model, Stage } from '../../../shared/schema/model.ts'
import { useFormat, useLocal, useMessages } from '../../i18n/index.ts'
import place from './model-place.module.css'
import styles from './stage-section.module.css'

type StageProps = { model: Model; stage: Stage }

/** One stage: what it looks like, dimension by dimension; its layer; strategies seen in it. */
export function StageSection({ model, stage }: StageProps) {
  const { model: m } = useMessages()
  const local = useLocal()
  const { number } = useFormat()
  return (
    <section data-section={stage.id} className={place.section}>
      <header className={styles.head}>
        <span className={styles.order}>
          {stage.order === null ? m.outsideOrder : m.stageNumber(number(stage.order))}
        </span>
        <h2>{local(stage.name)}</h2>
        <p>{local(stage.description)}</p>
      </header>
      <h3>{m.indicators}</h3>
      <Indicators model={model} stage={stage} />
      <h3>{m.components}</h3>
      <Components model={model} stage={stage} />
      <h3>{m.strategies}</h3>
      <Strategies model={model} stage={stage} />
    </section>
  )
}

function Indicators({ model, stage }: StageProps) {
  const { model: m } = useMessages()
  const local = useLocal()
  const own = model.indicators.filter((indicator) => indicator.stage === stage.id)
  const nameIn = (list: readonly { id: string; name: Stage['name'] }[], id: string | null) => {
    const found = list.find((each) => each.id === id)
    return found ? local(found.name) : ''
  }
  return (
    <div className={styles.dimensions}>
      {model.dimensions.map((dimension) => {
        const indicators = own.filter((indicator) => indicator.dimension === dimension.id)
        if (indicators.length === 0) return null
        return (
          <section key={dimension.id} className={styles.dimension}>
            <h4>{local(dimension.name)}</h4>
            <ul>
              {indicators.map((indicator) => (
                <li key={indicator.id}>
                  {local(indicator.text)}
                  <span className={styles.tags}>
                    {m.tags(
                      nameIn(model.components, indicator.component),
                      nameIn(model.results, indicator.result),
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function Components({ model, stage }: StageProps) {
  const { model: m } = useMessages()
  const own = model.components.filter((component) => component.stage === stage.id)
  if (own.length === 0) return <p className={styles.none}>{m.noComponents}</p>
  return (
    <div className={styles.components}>
      {own.map((component) => (
        <ComponentText key={component.id} component={component} />
      ))}
    </div>
  )
}

function ComponentText({ component }: { component: Component }) {
  const { model: m } = useMessages()
  const local = useLocal()
  const attributes = component.attributes.filter((attribute) => attribute.kind === 'attribute')
  const levels = component.attributes.filter((attribute) => attribute.kind === 'level')
  return (
    <article className={styles.component}>
      <h4>{local(component.name)}</h4>
      <p>{local(component.description)}</p>
      {component.attributes.length === 0 && <p className={styles.none}>{m.noAttributes}</p>}
      {attributes.length > 0 && (
        <>
          <h5>{m.attributes}</h5>
          <ul>
            {attributes.map((attribute) => (
              <li key={attribute.id}>{local(attribute.name)}</li>
            ))}
          </ul>
        </>
      )}
      {levels.length > 0 && (
        <>
          <h5>{m.levels}</h5>
          <ol>
            {levels.map((level) => (
              <li key={level.id}>{local(level.name)}</li>
            ))}
          </ol>
        </>
      )}
    </article>
  )
}

function Strategies({ model, stage }: StageProps) {
  const { model: m } = useMessages()
  const local = useLocal()
  const own = model.strategies.filter((strategy) => strategy.stage === stage.id)
  if (own.length === 0) return <p className={styles.none}>{m.noStrategies}</p>
  return (
    <div className={styles.components}>
      {own.map((strategy) => {
        const component = model.components.find((each) => each.id === strategy.component)
        return (
          <article key={strategy.id} className={styles.component}>
            <h4>{local(strategy.name)}</h4>
            {component && <span className={styles.tags}>{m.strategyOf(local(component.name))}</span>}
            <p>{local(strategy.description)}</p>
          </article>
        )
      })}
    </div>
  )
}
